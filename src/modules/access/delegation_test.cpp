// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/enum_text.h"
#include "modules/access/access_database_test.h"
#include "modules/access/delegation_actions.h"
#include "modules/access/membership_actions.h"
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

// The Hague: an editor, who lends, an adviser, who borrows, an evaluator, an administrator and a
// reviewer; and an adviser and an administrator elsewhere.
class Delegations : public InAccessDatabase {
protected:
    Delegations() {
        auto importing = context();
        EXPECT_TRUE(import_municipalities(importing, municipality_table()));
        add("editor", "GM0518", Role::knowledge_editor);
        add("adviser", "GM0518", Role::policy_adviser);
        add("evaluator", "GM0518", Role::evaluator);
        add("admin", "GM0518", Role::organisation_administrator);
        add("reviewer", "GM0518", Role::rights_reviewer);
        add("stranger", "GM1740", Role::policy_adviser);
        add("admin-there", "GM1740", Role::organisation_administrator);
    }
    void add(const std::string& person, const std::string& organisation, Role role) {
        db::execute(*tx_,
                    "INSERT INTO person (id, name, email, language, created_at) VALUES (:1, :2, "
                    ":3, 'nl', 1)",
                    {person, "Name of " + person, person + "@x.nl"});
        give("m-" + person, person, organisation, role);
    }
    void give(const std::string& id, const std::string& person, const std::string& organisation,
              Role role) {
        db::execute(
            *tx_,
            "INSERT INTO membership (id, person_id, organisation, role, valid_from, "
            "review_due, created_at) VALUES (:1, :2, :3, :4, '2026-01-01', '2027-06-01', 1)",
            {id, person, organisation, text_of(role)});
    }
    static Actor as(const std::string& person, const std::string& organisation, Role role) {
        return {.user = {person},
                .name = person,
                .permissions = {Permission::read_published},
                .grants = {{{organisation}, permissions_of(role)}},
                .assurance = Assurance::two_factors,
                .fresh = true};
    }
    Context of(const Actor& actor) { return {*tx_, *audit_, actor, set_clock_}; }
    static NewDelegation asked(const std::string& to, Date from = {2026, 11, 30},
                               Date last = {2026, 12, 4}) {
        return {{to}, from, last, "kort verlof"};
    }
    DelegationId lent(const NewDelegation& wanted) {
        auto context = of(editor_);
        const auto made = lend(context, {"m-editor"}, wanted);
        EXPECT_TRUE(made) << made.error().code;
        return made ? made->id : DelegationId{};
    }
    std::string refused(const Actor& actor, const std::string& membership,
                        const NewDelegation& wanted) {
        auto context = of(actor);
        const auto made = lend(context, {membership}, wanted);
        if (made) return "lent";
        const auto& wrong = made.error().violations;
        return wrong.empty() ? made.error().code : wrong.front().rule;
    }
    std::string ended(const Actor& actor, const DelegationId& id) {
        auto context = of(actor);
        const auto done = end(context, id);
        return done ? "ended" : done.error().code;
    }
    // Whom they are lent to, as somebody sees them.
    std::vector<std::string> seen_by(const Actor& actor) {
        auto context = of(actor);
        std::vector<std::string> out;
        const auto page = find_delegations(context, {}, {});
        for (const auto& one : page.items) out.push_back(one.lent_to.value);
        EXPECT_EQ(page.total, static_cast<std::int64_t>(out.size()));
        return out;
    }
    std::int64_t open() {
        return std::get<0>(*db::select_one<std::int64_t>(
            *tx_, "SELECT count(*) FROM delegation WHERE ended_at IS NULL"));
    }

    SetClock set_clock_;
    const Actor editor_ = as("editor", "GM0518", Role::knowledge_editor);
    const Actor adviser_ = as("adviser", "GM0518", Role::policy_adviser);
    const Actor evaluator_ = as("evaluator", "GM0518", Role::evaluator);
    const Actor admin_ = as("admin", "GM0518", Role::organisation_administrator);
    const Actor reviewer_ = as("reviewer", "GM0518", Role::rights_reviewer);
    const Actor stranger_ = as("stranger", "GM1740", Role::policy_adviser);
    const Actor admin_there_ = as("admin-there", "GM1740", Role::organisation_administrator);
};

TEST_F(Delegations, AreMadeByWhoHoldsTheRoleAndNobodyElse) {
    EXPECT_EQ(refused(adviser_, "m-editor", asked("adviser")), "access.not_allowed");
    EXPECT_EQ(refused(admin_, "m-editor", asked("adviser")), "access.not_allowed");
    EXPECT_EQ(refused(stranger_, "m-editor", asked("adviser")), "memberships.not_found");
    EXPECT_EQ(refused(editor_, "m-unknown", asked("adviser")), "memberships.not_found");
    auto slow = editor_;
    slow.fresh = false;
    EXPECT_EQ(refused(slow, "m-editor", asked("adviser")), "access.step_up");
    EXPECT_EQ(open(), 0);
    auto context = of(editor_);
    const auto made = lend(context, {"m-editor"}, asked("adviser"));
    ASSERT_TRUE(made) << made.error().code;
    EXPECT_EQ(made->holder_name, "Name of editor");
    EXPECT_EQ(made->lent_to_name, "Name of adviser");
    EXPECT_EQ(made->organisation_name, "'s-Gravenhage");
    EXPECT_EQ(made->standing, Standing::in_force);
    EXPECT_EQ(iso(made->valid_to), "2026-12-04");
}

TEST_F(Delegations, AreNotLentOnByWhoeverBorrows) {
    (void)lent(asked("adviser"));
    // Acts with the lent rights, and still holds no role of that kind.
    auto borrowing = adviser_;
    borrowing.grants.front().permissions = permissions_of(Role::knowledge_editor);
    EXPECT_EQ(refused(borrowing, "m-editor", asked("evaluator")), "access.not_allowed");
    EXPECT_EQ(refused(borrowing, "m-adviser", asked("evaluator")), "lent") << "their own";
}

TEST_F(Delegations, AreToColleaguesWhoseOwnRoleCounts) {
    EXPECT_EQ(refused(editor_, "m-editor", asked("stranger")), "LEND-2");
    EXPECT_EQ(refused(editor_, "m-editor", asked("nobody")), "LEND-2");
    EXPECT_EQ(refused(editor_, "m-editor", asked("editor")), "LEND-2");
    db::execute(*tx_, "UPDATE membership SET valid_to = '2026-11-29' WHERE id = 'm-evaluator'");
    EXPECT_EQ(refused(editor_, "m-editor", asked("evaluator")), "LEND-2");
    give("m-second-editor", "adviser", "GM0518", Role::knowledge_editor);
    EXPECT_EQ(refused(editor_, "m-editor", asked("adviser")), "LEND-2") << "has that role";
    EXPECT_EQ(refused(admin_, "m-admin", asked("adviser")), "LEND-1");
    // A role that whoever asks has not with this way of signing in.
    EXPECT_EQ(refused(as("editor", "GM0518", Role::policy_adviser), "m-editor", asked("reviewer")),
              "LEND-1");
}

TEST_F(Delegations, AreToOneColleagueAtATime) {
    const auto first = lent(asked("adviser", {2026, 12, 1}, {2026, 12, 4}));
    EXPECT_EQ(refused(editor_, "m-editor", asked("evaluator", {2026, 12, 4}, {2026, 12, 6})),
              "LEND-6");
    EXPECT_EQ(refused(editor_, "m-editor", asked("evaluator", {2026, 11, 30}, {2026, 12, 1})),
              "LEND-6");
    EXPECT_EQ(refused(editor_, "m-editor", asked("evaluator", {2026, 11, 30}, {2026, 11, 30})),
              "lent");
    EXPECT_EQ(refused(editor_, "m-editor", asked("evaluator", {2026, 12, 5}, {2026, 12, 6})),
              "lent");
    EXPECT_EQ(ended(editor_, first), "ended");
    EXPECT_EQ(refused(editor_, "m-editor", asked("reviewer", {2026, 12, 2}, {2026, 12, 3})),
              "lent");
}

TEST_F(Delegations, AreSeenByTheTwoAndByWhoAnswersForRights) {
    (void)lent(asked("adviser"));
    const std::vector<std::string> one{"adviser"};
    for (const auto* who : {&editor_, &adviser_, &admin_, &reviewer_})
        EXPECT_EQ(seen_by(*who), one) << who->name;
    for (const auto* who : {&evaluator_, &stranger_, &admin_there_})
        EXPECT_TRUE(seen_by(*who).empty()) << who->name;
    EXPECT_TRUE(seen_by(visitor()).empty());
    auto managing = of(admin_);
    EXPECT_EQ(find_own_delegations(managing, {}).total, 0);
    EXPECT_EQ(find_delegations(managing, {"GM1740"}, {}).total, 0);
    EXPECT_EQ(find_delegations(managing, {"GM0518"}, {}).total, 1);
    auto borrowing = of(adviser_);
    EXPECT_EQ(find_own_delegations(borrowing, {}).total, 1);
}

TEST_F(Delegations, AreEndedByWhoeverLentOrManagesPeople) {
    const auto id = lent(asked("adviser"));
    EXPECT_EQ(ended(adviser_, id), "access.not_allowed");
    EXPECT_EQ(ended(reviewer_, id), "access.not_allowed");
    EXPECT_EQ(ended(evaluator_, id), "delegations.not_found");
    EXPECT_EQ(ended(admin_there_, id), "delegations.not_found");
    auto slow = admin_;
    slow.fresh = false;
    EXPECT_EQ(ended(slow, id), "access.step_up");
    EXPECT_EQ(open(), 1);
    EXPECT_EQ(ended(admin_, id), "ended");
    EXPECT_EQ(open(), 0);
    EXPECT_EQ(ended(admin_, id), "delegations.not_found");
    EXPECT_EQ(ended(editor_, lent(asked("evaluator"))), "ended");
    EXPECT_TRUE(seen_by(editor_).empty());
}

TEST_F(Delegations, AreOverAfterTheLastDay) {
    const auto id = lent(asked("adviser", {2026, 11, 30}, {2026, 11, 30}));
    EXPECT_EQ(seen_by(editor_).size(), 1U);
    db::execute(*tx_, "UPDATE delegation SET valid_to = '2026-11-29'");
    EXPECT_TRUE(seen_by(editor_).empty());
    EXPECT_EQ(ended(editor_, id), "delegations.not_found");
}

TEST_F(Delegations, EndWithTheRoleOfEitherOfTheTwo) {
    auto context = of(admin_);
    (void)lent(asked("adviser"));
    ASSERT_TRUE(end(context, {"m-editor"}, "works elsewhere now"));
    EXPECT_EQ(open(), 0);
    db::execute(*tx_, "UPDATE membership SET ended_at = NULL WHERE id = 'm-editor'");
    db::execute(*tx_, "UPDATE person SET left_at = NULL WHERE id = 'editor'");
    // Who keeps another role there goes on borrowing; who has none does not, whatever comes later.
    give("m-more", "adviser", "GM0518", Role::evaluator);
    (void)lent(asked("adviser"));
    ASSERT_TRUE(end(context, {"m-more"}, "does other work now"));
    EXPECT_EQ(open(), 1);
    give("m-there", "adviser", "GM1740", Role::evaluator);
    ASSERT_TRUE(end(context, {"m-adviser"}, "works elsewhere now"));
    EXPECT_EQ(open(), 0);
}

}  // namespace
}  // namespace werkzaam::access
