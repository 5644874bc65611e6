// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/enum_text.h"
#include "modules/access/access_database_test.h"
#include "modules/access/invitation_actions.h"
#include "modules/access/membership_actions.h"
#include "modules/access/rights_review_actions.h"
#include "modules/access/role_rules.h"
#include "platform/db/sql.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace werkzaam::access {
namespace {

class SetClock : public Clock {
public:
    [[nodiscard]] Instant now() const override { return {1'796'000'000'000'000}; }  // 2026-11-30
};

// Two municipalities: The Hague with an administrator, a reviewer and an adviser, and Neder-Betuwe
// with an adviser.
class People : public InAccessDatabase {
protected:
    People() {
        auto importing = context();
        EXPECT_TRUE(import_municipalities(importing, municipality_table()));
        EXPECT_TRUE(import_organisations(importing, organisation_table()));
        for (const char* person : {"admin", "reviewer", "adviser", "stranger"}) add_person(person);
        add_membership("m-admin", "admin", "GM0518", Role::organisation_administrator);
        add_membership("m-reviewer", "reviewer", "GM0518", Role::rights_reviewer);
        add_membership("m-adviser", "adviser", "GM0518", Role::policy_adviser);
        add_membership("m-stranger", "stranger", "GM1740", Role::policy_adviser);
    }
    void add_person(const std::string& id) {
        db::execute(*tx_,
                    "INSERT INTO person (id, name, email, language, created_at) VALUES (:1, :2, "
                    ":3, 'nl', 1)",
                    {id, "Name of " + id, id + "@x.nl"});
        db::execute(*tx_,
                    "INSERT INTO session (id, token_hash, person_id, assurance, created_at, "
                    "seen_at, address) VALUES (:1, :1, :2, 'two_factors', 1, 1, '')",
                    {"s-" + id, id});
    }
    void add_membership(const std::string& id, const std::string& person,
                        const std::string& organisation, Role role) {
        db::execute(
            *tx_,
            "INSERT INTO membership (id, person_id, organisation, role, valid_from, "
            "review_due, created_at) VALUES (:1, :2, :3, :4, '2026-01-01', '2027-01-01', 1)",
            {id, person, organisation, text_of(role)});
    }
    // Somebody signed in with two factors, a moment ago.
    static Actor as(const std::string& person, const std::string& organisation, Role role) {
        return {.user = {person},
                .name = person,
                .permissions = {Permission::read_published},
                .grants = {{{organisation}, permissions_of(role)}},
                .assurance = Assurance::two_factors,
                .fresh = true};
    }
    Context of(const Actor& actor) { return {*tx_, *audit_, actor, set_clock_}; }
    std::vector<std::string> seen_by(const Actor& actor, bool past = false) {
        auto context = of(actor);
        std::vector<std::string> out;
        const auto page = find_colleagues(context, {.include_past = past}, {});
        for (const auto& colleague : page.items) out.push_back(colleague.id.value);
        EXPECT_EQ(page.total, static_cast<std::int64_t>(out.size()));
        std::sort(out.begin(), out.end());
        return out;
    }
    std::string value(const std::string& sql) {
        const auto found = db::select_one<std::optional<std::string>>(*tx_, sql);
        return found ? std::get<0>(*found).value_or("") : "no row";
    }
    Offer offer(const std::string& email, Role role = Role::policy_adviser) {
        return {{"GM0518"}, role, "Somebody New", email, {}};
    }

    SetClock set_clock_;
    const Actor admin_ = as("admin", "GM0518", Role::organisation_administrator);
    const Actor reviewer_ = as("reviewer", "GM0518", Role::rights_reviewer);
    const Actor adviser_ = as("adviser", "GM0518", Role::policy_adviser);
    const Actor stranger_ = as("stranger", "GM1740", Role::policy_adviser);
};

TEST_F(People, AreSeenInOnesOwnOrganisationOnly) {
    const std::vector<std::string> the_hague{"m-admin", "m-adviser", "m-reviewer"};
    EXPECT_EQ(seen_by(admin_), the_hague);
    EXPECT_EQ(seen_by(adviser_), the_hague);
    EXPECT_EQ(seen_by(stranger_), std::vector<std::string>{"m-stranger"});
    EXPECT_TRUE(seen_by(visitor()).empty());
    // A foreign one does not exist, for whatever it is asked.
    auto context = of(stranger_);
    EXPECT_EQ(end(context, {"m-adviser"}, "because").error().code, "memberships.not_found");
    EXPECT_EQ(change_last_day(context, {"m-adviser"}, {}, "because").error().code,
              "memberships.not_found");
    EXPECT_EQ(end(context, {"m-unknown"}, "because").error().code, "memberships.not_found");
}

TEST_F(People, HaveAddressesForWhoManagesThem) {
    auto managing = of(admin_);
    auto looking = of(adviser_);
    for (const auto& colleague : find_colleagues(managing, {}, {}).items)
        EXPECT_FALSE(colleague.email.empty());
    for (const auto& colleague : find_colleagues(looking, {}, {}).items)
        EXPECT_EQ(colleague.email.empty(), colleague.person != UserId{"adviser"})
            << colleague.person.value;
}

TEST_F(People, LeaveWithTheirSessions) {
    auto context = of(admin_);
    ASSERT_TRUE(end(context, {"m-adviser"}, "works elsewhere now"));
    EXPECT_EQ(seen_by(admin_), (std::vector<std::string>{"m-admin", "m-reviewer"}));
    EXPECT_EQ(seen_by(admin_, true).size(), 3U);
    EXPECT_NE(value("SELECT CAST(ended_at AS TEXT) FROM session WHERE person_id = 'adviser'"), "");
    EXPECT_NE(value("SELECT CAST(left_at AS TEXT) FROM person WHERE id = 'adviser'"), "");
    EXPECT_EQ(value("SELECT CAST(left_at AS TEXT) FROM person WHERE id = 'reviewer'"), "");
    EXPECT_EQ(end(context, {"m-adviser"}, "works elsewhere now").error().code,
              "memberships.not_found");
}

TEST_F(People, DoNotChangeTheirOwnRightsNorLeaveNobodyInCharge) {
    auto context = of(admin_);
    EXPECT_EQ(change_last_day(context, {"m-admin"}, {}, "because I can").error().code,
              "access.not_allowed");
    const auto last = end(context, {"m-admin"}, "leaving the municipality");
    ASSERT_FALSE(last);
    EXPECT_EQ(last.error().violations.front().rule, "MEMB-6");
    auto slow = admin_;
    slow.fresh = false;
    auto tired = of(slow);
    EXPECT_EQ(end(tired, {"m-adviser"}, "works elsewhere now").error().code, "access.step_up");
}

TEST_F(People, AreInvitedWithALinkThatIsKeptOnlyAsAHash) {
    auto context = of(admin_);
    const auto link = invite(context, offer(" New@X.nl "));
    ASSERT_TRUE(link);
    EXPECT_EQ(link->token.size(), 43U);
    EXPECT_EQ(link->invitation.email, "new@x.nl");
    EXPECT_EQ(
        value("SELECT count(*) || '' FROM invitation WHERE token_hash = '" + link->token + "'"),
        "0");
    EXPECT_EQ(find_open_invitations(context, {}).total, 1);
    auto looking = of(adviser_);
    EXPECT_EQ(find_open_invitations(looking, {}).total, 0);
    EXPECT_EQ(withdraw(looking, link->invitation.id).error().code, "invitations.not_found");
    ASSERT_TRUE(withdraw(context, link->invitation.id));
    EXPECT_EQ(find_open_invitations(context, {}).total, 0);
}

TEST_F(People, AreInvitedByWhoMayAndToWhatFits) {
    auto context = of(admin_);
    EXPECT_EQ(invite(context, offer("admin@x.nl", Role::auditor)).error().code,
              "access.not_allowed")
        << "their own rights";
    EXPECT_EQ(invite(context, offer("reviewer@x.nl", Role::organisation_administrator))
                  .error()
                  .violations.front()
                  .rule,
              "MEMB-5");
    auto elsewhere = offer("new@x.nl");
    elsewhere.organisation = {"GM1740"};
    EXPECT_EQ(invite(context, elsewhere).error().code, "access.not_allowed");
    auto looking = of(adviser_);
    EXPECT_EQ(invite(looking, offer("new@x.nl")).error().code, "access.not_allowed");
}

TEST_F(People, OfANewOrganisationBeginWithItsAdministrator) {
    add_person("founder");
    const auto founder = as("founder", "site", Role::site_administrator);
    auto context = of(founder);
    auto first = offer("new@x.nl", Role::organisation_administrator);
    first.organisation = {"GM1740"};
    EXPECT_TRUE(invite(context, first));
    first.role = Role::protection_officer;
    EXPECT_EQ(invite(context, first).error().violations.front().rule, "MEMB-2");
    first.role = Role::organisation_administrator;
    first.organisation = {"GM0518"};
    EXPECT_EQ(invite(context, first).error().violations.front().rule, "MEMB-2");
    first.organisation = {"GM0003"};
    EXPECT_EQ(invite(context, first).error().violations.front().rule, "MEMB-1") << "it has ended";
    EXPECT_TRUE(seen_by(founder).empty());
}

TEST_F(People, AreReviewedByAnotherWhoConfirmsOrEnds) {
    auto context = of(reviewer_);
    const auto review = start_review(context, {"GM0518"}, ReviewKind::yearly);
    ASSERT_TRUE(review) << review.error().code;
    EXPECT_EQ(review->items, 3);
    EXPECT_EQ(iso(review->due_on), "2026-12-30");
    EXPECT_EQ(start_review(context, {"GM0518"}, ReviewKind::yearly).error().violations.front().rule,
              "REV-1");
    const auto kept = decide_review(context, review->id, "m-admin", ReviewOutcome::confirmed, "");
    ASSERT_TRUE(kept) << kept.error().code;
    EXPECT_EQ(kept->review.open_items, 2);
    EXPECT_EQ(value("SELECT review_due FROM membership WHERE id = 'm-admin'"), "2027-02-28");
    EXPECT_EQ(
        decide_review(context, review->id, "m-reviewer", ReviewOutcome::confirmed, "").error().code,
        "access.not_allowed")
        << "nobody confirms their own rights";
    ASSERT_TRUE(decide_review(context, review->id, "m-adviser", ReviewOutcome::ended, "left us"));
    EXPECT_EQ(seen_by(admin_).size(), 2U);
    auto others = of(stranger_);
    EXPECT_EQ(read_review(others, review->id).error().code, "rights_reviews.not_found");
}

TEST_F(People, OfAQuarterlyReviewArePrivileged) {
    auto context = of(reviewer_);
    EXPECT_EQ(start_review(context, {"GM0518"}, ReviewKind::quarterly)->items, 2);
    EXPECT_EQ(start_review(context, {"GM1740"}, ReviewKind::yearly).error().code,
              "access.not_allowed");
}

TEST_F(People, WhoseRightsNobodyConfirmedLapse) {
    db::execute(*tx_, "UPDATE membership SET review_due = '2026-11-30' WHERE id = 'm-adviser'");
    EXPECT_EQ(seen_by(admin_), (std::vector<std::string>{"m-admin", "m-reviewer"}));
    auto context = of(admin_);
    const auto all = find_colleagues(context, {.include_past = true}, {});
    for (const auto& colleague : all.items)
        EXPECT_EQ(colleague.standing == Standing::lapsed, colleague.id.value == "m-adviser");
}

}  // namespace
}  // namespace werkzaam::access
