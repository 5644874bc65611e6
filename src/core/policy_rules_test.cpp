// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/policy_rules.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace werkzaam::policy {
namespace {

const OrganisationId leiden{"GM0546"};
const OrganisationId utrecht{"GM0344"};
const UserId anna{"a"};
const UserId bram{"b"};

// Somebody who holds one permission in Leiden, signed in with two factors.
Actor holder(Permission permission) {
    return {.user = anna,
            .name = "Anna",
            .permissions = {Permission::read_published},
            .grants = {{leiden, {permission}}},
            .assurance = Assurance::two_factors};
}
Actor with(Actor actor, Assurance assurance, bool fresh = false, std::string purpose = {}) {
    actor.assurance = assurance;
    actor.fresh = fresh;
    actor.purpose = std::move(purpose);
    return actor;
}

struct Case {
    const char* name;
    Actor actor;
    Action action;
    Resource row;
    bool permitted;
    const char* rule;
    Missing missing;
};

using enum ResourceKind;
using enum Permission;
constexpr auto two = Assurance::two_factors;
const auto member = holder(read_people);
const auto manager = holder(manage_people);
const auto reviewer = holder(review_rights);
const auto officer = holder(read_audit);
const auto editor = holder(approve_guidance);
const auto founder = holder(manage_organisations);
const Resource published{.kind = knowledge};
const Resource draft{.kind = guidance, .published = false};
const Resource colleague{.kind = person, .organisation = leiden, .subject = bram};
const Resource stranger{.kind = person, .organisation = utrecht, .subject = bram};
const Resource job{.kind = membership, .organisation = leiden, .subject = bram};
const Resource own_job{.kind = membership, .organisation = leiden, .subject = anna};
const Resource entry{.kind = audit_entry, .organisation = leiden, .subject = bram};
const Resource own_session{.kind = session, .organisation = leiden, .subject = anna};
const Resource own_factor{.kind = factor, .subject = anna};
const Resource secret{.kind = person,
                      .organisation = leiden,
                      .subject = bram,
                      .confidentiality = Confidentiality::secret};

std::vector<Case> about_knowledge() {
    return {
        {"a visitor reads what is published", visitor(), Action::read, published, true, "AUT-1",
         Missing::nothing},
        {"a visitor does not read a draft", visitor(), Action::read, draft, false, "AUT-3",
         Missing::sign_in},
        {"who may read nothing reads nothing", Actor{}, Action::read, published, false, "AUT-1",
         Missing::sign_in},
        {"an importer imports", holder(import_records), Action::import_records, published, true,
         "AUT-2", Missing::nothing},
        {"an importer needs two factors", with(holder(import_records), Assurance::one_factor),
         Action::import_records, published, false, "AUT-2", Missing::second_factor},
        {"a member does not import", member, Action::import_records, published, false, "AUT-2",
         Missing::permission},
        {"an editor reads a draft", editor, Action::read, draft, true, "AUT-3", Missing::nothing},
        {"an editor shows a factor again before approving", editor, Action::approve, draft, false,
         "AUT-4", Missing::fresh},
        {"an editor approves", with(editor, two, true), Action::approve, draft, true, "AUT-4",
         Missing::nothing},
        {"the console approves", operator_of_this_server("x"), Action::approve, draft, true,
         "AUT-4", Missing::nothing},
    };
}

std::vector<Case> about_oneself() {
    return {
        {"everybody may sign in",
         visitor(),
         Action::create,
         {.kind = session},
         true,
         "AUT-5",
         Missing::nothing},
        {"somebody reads their own session", with(member, Assurance::one_factor), Action::read,
         own_session, true, "AUT-6", Missing::nothing},
        {"a visitor has no session to read", visitor(), Action::read, own_session, false, "",
         Missing::sign_in},
        {"somebody ends their own session", with(member, Assurance::one_factor), Action::end,
         own_session, true, "AUT-7", Missing::nothing},
        {"a factor changes only freshly", member, Action::change, own_factor, false, "AUT-8",
         Missing::fresh},
        {"a factor changes", with(member, two, true), Action::change, own_factor, true, "AUT-8",
         Missing::nothing},
        {"a manager does not touch another's factor",
         with(manager, two, true),
         Action::change,
         {.kind = factor, .organisation = leiden, .subject = bram},
         false,
         "",
         Missing::permission},
        {"one's own name changes freshly",
         with(member, two, true),
         Action::change,
         {.kind = person, .organisation = leiden, .subject = anna},
         true,
         "AUT-9",
         Missing::nothing},
    };
}

std::vector<Case> about_colleagues() {
    return {
        {"a colleague is seen", member, Action::read, colleague, true, "AUT-10", Missing::nothing},
        {"a stranger is not", member, Action::read, stranger, false, "", Missing::permission},
        {"a manager sees invitations",
         manager,
         Action::read,
         {.kind = invitation, .organisation = leiden},
         true,
         "AUT-11",
         Missing::nothing},
        {"a member does not",
         member,
         Action::read,
         {.kind = invitation, .organisation = leiden},
         false,
         "AUT-15",
         Missing::permission},
        {"a manager changes a membership", with(manager, two, true), Action::change, job, true,
         "AUT-12", Missing::nothing},
        {"not in another organisation",
         with(manager, two, true),
         Action::change,
         {.kind = membership, .organisation = utrecht, .subject = bram},
         false,
         "",
         Missing::permission},
        {"a manager ends a colleague's session",
         manager,
         Action::end,
         {.kind = session, .organisation = leiden, .subject = bram},
         true,
         "AUT-13",
         Missing::nothing},
        {"a founder makes an organisation",
         with(founder, two, true),
         Action::create,
         {.kind = organisation},
         true,
         "AUT-14",
         Missing::nothing},
        {"a founder sees no people", with(founder, two, true), Action::read, colleague, false, "",
         Missing::permission},
        {"a founder sees invitations",
         founder,
         Action::read,
         {.kind = invitation, .organisation = utrecht},
         true,
         "AUT-15",
         Missing::nothing},
        {"a founder invites",
         with(founder, two, true),
         Action::create,
         {.kind = invitation, .organisation = utrecht},
         true,
         "AUT-16",
         Missing::nothing},
    };
}

std::vector<Case> about_rights_and_records() {
    return {
        {"a reviewer sees rights", reviewer, Action::read, job, true, "AUT-17", Missing::nothing},
        {"a reviewer confirms rights", with(reviewer, two, true), Action::approve, job, true,
         "AUT-18", Missing::nothing},
        {"a reviewer makes no membership", with(reviewer, two, true), Action::create, job, false,
         "", Missing::permission},
        {"an officer says what for", officer, Action::read, entry, false, "AUT-20",
         Missing::purpose},
        {"an officer reads the log", with(officer, two, false, "oversight"), Action::read, entry,
         true, "AUT-20", Missing::nothing},
        {"an officer needs the second factor first", with(officer, Assurance::one_factor),
         Action::read, entry, false, "AUT-20", Missing::second_factor},
        {"the ledger is another permission",
         with(officer, two, false, "oversight"),
         Action::read,
         {.kind = disclosure, .organisation = leiden},
         false,
         "",
         Missing::permission},
        {"an officer of the ledger reads it",
         with(holder(read_disclosures), two, false, "oversight"),
         Action::read,
         {.kind = disclosure, .organisation = leiden},
         true,
         "AUT-21",
         Missing::nothing},
        {"nobody confirms their own rights", with(reviewer, two, true), Action::approve, own_job,
         false, "AUT-22", Missing::permission},
        {"nobody widens their own rights", with(manager, two, true), Action::change, own_job, false,
         "AUT-22", Missing::permission},
        {"a secret row needs a passkey", member, Action::read, secret, false, "AUT-23",
         Missing::permission},
        {"with a passkey it shows", with(member, Assurance::passkey), Action::read, secret, true,
         "AUT-10", Missing::nothing},
    };
}

std::vector<Case> about_lending() {
    return {
        {"somebody lends their own rights",
         with(member, two, true),
         Action::create,
         {.kind = delegation, .organisation = leiden, .subject = anna},
         true,
         "AUT-19",
         Missing::nothing},
        {"not another's",
         with(member, two, true),
         Action::create,
         {.kind = delegation, .organisation = leiden, .subject = bram},
         false,
         "",
         Missing::permission},
        {"a manager ends a delegation",
         with(manager, two, true),
         Action::end,
         {.kind = delegation, .organisation = leiden, .subject = bram},
         true,
         "AUT-12",
         Missing::nothing},
        {"a manager lends nothing of others",
         with(manager, two, true),
         Action::create,
         {.kind = delegation, .organisation = leiden, .subject = bram},
         false,
         "",
         Missing::permission},
        {"a manager sees delegations",
         manager,
         Action::read,
         {.kind = delegation, .organisation = leiden, .subject = bram},
         true,
         "AUT-11",
         Missing::nothing},
        {"a reviewer sees delegations",
         reviewer,
         Action::read,
         {.kind = delegation, .organisation = leiden, .subject = bram},
         true,
         "AUT-17",
         Missing::nothing},
        {"a colleague does not",
         member,
         Action::read,
         {.kind = delegation, .organisation = leiden, .subject = bram},
         false,
         "",
         Missing::permission},
    };
}

std::vector<Case> cases() {
    std::vector<Case> all;
    for (const auto& part :
         {about_knowledge(), about_oneself(), about_colleagues(), about_rights_and_records(),
          about_lending()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

TEST(Policy, DecidesEveryRuleOnBothSides) {
    for (const auto& c : cases()) {
        const auto decision = decide(c.actor, c.action, c.row);
        EXPECT_EQ(decision.permitted, c.permitted) << c.name;
        EXPECT_EQ(decision.rule, c.rule) << c.name;
        EXPECT_EQ(static_cast<int>(decision.missing), static_cast<int>(c.missing)) << c.name;
    }
}

// What was lent is what decides, or it is not: by the rights of one's own first.
TEST(Policy, KnowsByWhoseLentRightsSomebodyActs) {
    const Lent by_bram{"d1", bram, leiden, {approve_guidance}};
    const Lent by_carla{"d2", {"c"}, leiden, {manage_people}};
    auto actor = with(member, two, true);
    actor.grants.front().permissions = {read_people, approve_guidance, manage_people};
    actor.lent = {by_bram, by_carla};
    const auto by = [&](const Actor& who, Action action, const Resource& row) {
        const auto lent = lent_for(who, action, row);
        return lent ? lent->delegation : std::string{"own"};
    };
    EXPECT_EQ(by(actor, Action::read, colleague), "own");
    EXPECT_EQ(by(actor, Action::approve, draft), "d1");
    EXPECT_EQ(by(actor, Action::change, job), "d2");
    EXPECT_EQ(by(actor, Action::change, own_job), "own") << "forbidden, so not done at all";
    EXPECT_EQ(by(actor, Action::change, {.kind = membership, .organisation = utrecht}), "own");
    EXPECT_EQ(by(with(actor, two, false), Action::approve, draft), "own") << "refused";
    actor.grants.push_back({utrecht, {approve_guidance}});
    EXPECT_EQ(by(actor, Action::approve, draft), "own") << "held elsewhere, for what is everybody's";
    EXPECT_EQ(by(member, Action::approve, draft), "own") << "nothing was lent";
}

TEST(Policy, HasATestThatPermitsOrForbidsByEveryRule) {
    for (const auto& rule : rules()) {
        bool decided = false;
        for (const auto& c : cases())
            decided =
                decided || (c.rule == rule.id && c.permitted == (rule.effect == Effect::permit));
        EXPECT_TRUE(decided) << rule.id;
    }
}

TEST(Policy, HidesWhatNoRuleShows) {
    EXPECT_TRUE(decide(holder(Permission::read_people), Action::read, colleague)
                    .hides.has(Hidden::contact));
    auto both = holder(Permission::read_people);
    both.grants.front().permissions.insert(Permission::manage_people);
    const auto decision = decide(both, Action::read, colleague);
    EXPECT_FALSE(decision.hides.has(Hidden::contact));
    EXPECT_FALSE(decision.hides.has(Hidden::address));
}

TEST(Policy, LogsReadsOfTheLog) {
    const auto reading = with(officer, two, false, "oversight");
    EXPECT_TRUE(
        decide(reading, Action::read, {.kind = ResourceKind::audit_entry, .organisation = leiden})
            .log_read);
}

TEST(Policy, LogsALookAtOthersAndNoneAtOneself) {
    const auto looking = holder(Permission::manage_people);
    const auto look = recording_of(looking, Action::read, ResourceKind::membership);
    ASSERT_TRUE(look);
    EXPECT_EQ(look->rule, "AUT-11");
    EXPECT_EQ(look->organisations, std::set{looking.grants.front().organisation});
    EXPECT_FALSE(recording_of(looking, Action::read, ResourceKind::knowledge));
    EXPECT_FALSE(recording_of(looking, Action::change, ResourceKind::membership));
    auto nobody = looking;
    nobody.grants.clear();
    EXPECT_FALSE(recording_of(nobody, Action::read, ResourceKind::membership));
    EXPECT_FALSE(decide(looking, Action::read,
                        {.kind = ResourceKind::person, .subject = looking.user, .published = false})
                     .log_read);
}

// Random people and rows; few enough organisations and users that they meet.
class Anything {
public:
    explicit Anything(unsigned seed) : random_{seed} {}
    int below(int limit) { return std::uniform_int_distribution{0, limit - 1}(random_); }
    bool coin() { return below(2) == 1; }
    UserId user() { return {std::string(1, static_cast<char>('a' + below(3)))}; }
    OrganisationId organisation() { return {"O" + std::to_string(below(3))}; }
    std::set<Permission> some_permissions() {
        std::set<Permission> out;
        for (int i = below(4); i > 0; --i) out.insert(static_cast<Permission>(below(permissions)));
        return out;
    }
    Actor actor() {
        Actor out;
        if (below(8) != 0) out.permissions.insert(Permission::read_published);
        if (below(6) == 0) return out;
        out.user = user();
        for (int i = below(3); i > 0; --i)
            out.grants.push_back({organisation(), some_permissions()});
        out.assurance = static_cast<Assurance>(below(4));
        out.fresh = coin();
        if (coin()) out.purpose = "oversight";
        return out;
    }
    Resource row() {
        return {static_cast<ResourceKind>(below(resource_kinds)),
                coin() ? organisation() : OrganisationId{}, coin() ? user() : UserId{}, coin(),
                static_cast<Confidentiality>(below(4) == 0 ? below(4) : 0)};
    }
    Action action() { return static_cast<Action>(below(actions)); }

private:
    std::mt19937 random_;
};

TEST(Policy, ScopesShowExactlyWhatIsPermitted) {
    Anything any{20261127};
    int shown = 0;
    for (int i = 0; i < 200'000; ++i) {
        const auto actor = any.actor();
        const auto row = any.row();
        const auto action = any.action();
        const bool permitted = decide(actor, action, row).permitted;
        ASSERT_EQ(scope_of(actor, action, row.kind).shows(row), permitted) << i;
        shown += permitted ? 1 : 0;
    }
    EXPECT_GT(shown, 5'000);
}

TEST(Policy, NothingIsPermittedThatCouldNotBe) {
    Anything any{7};
    for (int i = 0; i < 100'000; ++i) {
        const auto actor = any.actor();
        const auto row = any.row();
        const auto action = any.action();
        if (decide(actor, action, row).permitted) {
            ASSERT_TRUE(could(actor, action, row.kind).permitted) << i;
        }
    }
}

}  // namespace
}  // namespace werkzaam::policy
