// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/access_database_test.h"
#include "modules/access/erasure_actions.h"
#include "modules/access/erasure_rules.h"
#include "platform/db/sql.h"

#include <gtest/gtest.h>

namespace werkzaam::access {
namespace {

class SetClock : public Clock {
public:
    [[nodiscard]] Instant now() const override { return {1'796'000'000'000'000}; }  // 2026-11-30
};

constexpr std::int64_t a_second = 1'000'000;
constexpr std::int64_t an_hour = 3600 * a_second;
constexpr std::int64_t a_day = 24 * an_hour;

class Erasure : public InAccessDatabase {
protected:
    std::int64_t ago(std::int64_t time) const { return set_clock_.now().microseconds - time; }
    Erased erase() {
        Context context{*tx_, *audit_, operator_, set_clock_};
        return erase_what_is_over(context);
    }
    void run(const std::string& sql, const db::Values& values = {}) {
        db::execute(*tx_, sql, values);
    }
    std::int64_t number(const std::string& sql) {
        return std::get<0>(*db::select_one<std::int64_t>(*tx_, sql));
    }
    void add_person(const std::string& id, std::int64_t created) {
        run("INSERT INTO person (id, name, email, language, created_at) VALUES (:1, :2, :3, 'nl', "
            ":4)",
            {id, "Name of " + id, id + "@x.nl", created});
    }
    struct Times {
        std::int64_t created;
        std::int64_t seen;
        std::optional<std::int64_t> ended;
    };
    void add_session(const std::string& id, const std::string& person, const Times& times) {
        run("INSERT INTO session (id, token_hash, person_id, assurance, created_at, seen_at, "
            "address, ended_at) VALUES (:1, :1, :2, 'two_factors', :3, :4, '', :5)",
            {id, person, times.created, times.seen, times.ended});
    }
    // In force without an end, unless told otherwise.
    void add_membership(const std::string& person, const std::optional<std::int64_t>& ended,
                        const std::optional<std::string>& to) {
        run("INSERT INTO membership (id, person_id, organisation, role, valid_from, valid_to, "
            "review_due, created_at, ended_at) VALUES (:1, :2, 'GM0518', 'policy_adviser', "
            "'2020-01-01', :3, '2021-01-01', 1, :4)",
            {"m-" + person, person, to, ended});
    }
    bool is_erased(const std::string& person) {
        return number("SELECT count(*) FROM person WHERE id = '" + person +
                      "' AND name = '-' AND email = id AND left_at IS NOT NULL") == 1;
    }

    SetClock set_clock_;
};

TEST_F(Erasure, TakesSessionsADayAfterTheyEnd) {
    add_person("anna", ago(a_day));
    struct Row {
        const char* why;
        Times times;
        bool gone;
    };
    const auto now = ago(0);
    const std::vector<Row> rows{
        {"open", {now, now, {}}, false},
        {"ended a day ago", {now, now, ago(a_day)}, false},
        {"ended longer ago", {now, now, ago(a_day + 1)}, true},
        {"idle for a day", {now, ago(a_day + an_hour / 2), {}}, false},
        {"idle for longer", {now, ago(a_day + an_hour / 2 + 1), {}}, true},
        {"too old for a day", {ago(a_day + 12 * an_hour), now, {}}, false},
        {"too old for longer", {ago(a_day + 12 * an_hour + 1), now, {}}, true}};
    std::int64_t gone = 0;
    for (const auto& row : rows) {
        add_session(row.why, "anna", row.times);
        gone += row.gone ? 1 : 0;
    }
    EXPECT_EQ(erase().sessions, gone);
    for (const auto& row : rows)
        EXPECT_EQ(number(std::string("SELECT count(*) FROM session WHERE id = '") + row.why + "'"),
                  row.gone ? 0 : 1)
            << row.why;
    EXPECT_EQ(erase().sessions, 0) << "fine to do twice";
}

TEST_F(Erasure, TakesFailedSignInsADayAfterTheLastAndStepsWhenTheyAreOver) {
    for (const std::int64_t extra : {0, 1})
        run("INSERT INTO sign_in_failure (account_hash, address_hash, failures, last_at) VALUES "
            "(:1, 'a', 3, :2)",
            {std::to_string(extra), ago(a_day + extra)});
    for (const std::int64_t left : {0, 1})
        run("INSERT INTO sign_in_step (id, token_hash, kind, challenge, created_at, expires_at) "
            "VALUES (:1, :1, 'sign_in', '', 1, :2)",
            {std::to_string(left), ago(-left)});
    EXPECT_EQ(erase().failures, 1);
    EXPECT_EQ(number("SELECT count(*) FROM sign_in_failure WHERE account_hash = '0'"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM sign_in_step"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM sign_in_step WHERE id = '1'"), 1);
}

TEST_F(Erasure, TakesNamesOutOfInvitationsThirtyDaysAfterTheyAreOver) {
    using Maybe = std::optional<std::int64_t>;
    struct Row {
        const char* why;
        std::int64_t expires;
        Maybe accepted;
        Maybe withdrawn;
        bool gone;
    };
    const auto bound = ago(30 * a_day);
    const auto later = ago(-a_day);
    const std::vector<Row> rows{{"open", later, {}, {}, false},
                                {"expired", bound, {}, {}, false},
                                {"expired before", bound - 1, {}, {}, true},
                                {"accepted", later, bound, {}, false},
                                {"accepted before", later, bound - 1, {}, true},
                                {"withdrawn", later, {}, bound, false},
                                {"withdrawn before", later, {}, bound - 1, true}};
    for (const auto& row : rows)
        run("INSERT INTO invitation (id, token_hash, organisation, role, name, email, created_at, "
            "expires_at, accepted_at, withdrawn_at) VALUES (:1, :1, 'GM0518', 'policy_adviser', "
            "'Anna', 'anna@x.nl', 1, :2, :3, :4)",
            {row.why, row.expires, row.accepted, row.withdrawn});
    EXPECT_EQ(erase().invitations, 3);
    for (const auto& row : rows)
        EXPECT_EQ(number(std::string("SELECT count(*) FROM invitation WHERE name = '-' AND email = "
                                     "'-' AND id = '") +
                         row.why + "'"),
                  row.gone ? 1 : 0)
            << row.why;
    EXPECT_EQ(erase().invitations, 0);
}

TEST_F(Erasure, TakesAccountsAYearAfterTheLastRole) {
    using Maybe = std::optional<std::int64_t>;
    using Day = std::optional<std::string>;
    const auto bound = ago(365 * a_day);  // 2025-11-30
    struct Row {
        const char* person;
        std::int64_t created;
        bool member;
        Maybe ended;
        Day to;
        bool gone;
    };
    const std::vector<Row> rows{{"still", 1, true, {}, {}, false},
                                {"ended", 1, true, bound, {}, false},
                                {"ended-before", 1, true, bound - 1, {}, true},
                                {"last-day", 1, true, {}, "2025-11-30", false},
                                {"last-day-before", 1, true, {}, "2025-11-29", true},
                                {"never", bound, false, {}, {}, false},
                                {"never-before", bound - 1, false, {}, {}, true},
                                {"signed-in", 1, false, {}, {}, false}};
    for (const auto& row : rows) {
        add_person(row.person, row.created);
        if (row.member) add_membership(row.person, row.ended, row.to);
    }
    add_session("s", "signed-in", {ago(0), ago(0), {}});
    EXPECT_EQ(erase().people, 3);
    for (const auto& row : rows) EXPECT_EQ(is_erased(row.person), row.gone) << row.person;
    EXPECT_EQ(erase().people, 0) << "once is enough";
}

TEST_F(Erasure, WaitsForWhomAProviderCallsActiveAndForgetsWhatItCalledThem) {
    for (const auto* person : {"active", "gone"}) {
        add_person(person, 1);
        run("INSERT INTO scim_user (id, issuer, organisation, person_id, user_name, user_key, "
            "external_id, active, created_at, changed_at) VALUES (:1, 'i', 'GM0518', :2, :2, :2, "
            "'', :3, 1, 1)",
            {std::string("scim ") + person, person, std::string("active") == person});
        run("INSERT INTO scim_group_member (scim_user_id, claim_value) VALUES (:1, 'beleid')",
            {std::string("scim ") + person});
    }
    audit_->record(operator_, {"person.deactivate", "scim gone", {"gone"}, {"GM0518"}});
    EXPECT_EQ(erase().people, 1);
    EXPECT_FALSE(is_erased("active"));
    EXPECT_TRUE(is_erased("gone"));
    EXPECT_EQ(number("SELECT count(*) FROM scim_user WHERE id = 'scim active'"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM scim_user"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM scim_group_member"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM audit_name WHERE name LIKE '%gone'"), 0);
}

TEST_F(Erasure, TakesTheReasonsOfDelegationsWithEitherOfTheTwo) {
    for (const auto* person : {"gone", "bram", "chris"}) {
        add_person(person, 1);
        const bool ended = person == std::string{"gone"};
        add_membership(person, ended ? std::optional<std::int64_t>{2} : std::nullopt, {});
    }
    const auto lend = [&](const std::string& by, const std::string& to) {
        run("INSERT INTO delegation (id, membership_id, lent_to, valid_from, valid_to, reason, "
            "created_at) VALUES (:1, :2, :3, '2020-01-01', '2020-01-02', 'verlof', 1)",
            {by + to, "m-" + by, to});
    };
    lend("gone", "bram");
    lend("chris", "gone");
    lend("chris", "bram");
    EXPECT_EQ(erase().people, 1);
    EXPECT_EQ(number("SELECT count(*) FROM delegation WHERE reason = '-'"), 2);
    EXPECT_EQ(number("SELECT count(*) FROM delegation WHERE reason = 'verlof' AND id = "
                     "'chrisbram'"),
              1);
}

TEST_F(Erasure, LeavesNothingOfAnAccountButItsNumberAndWhatWasDecided) {
    add_person("anna", 1);
    add_membership("anna", std::int64_t{2}, {});
    run("INSERT INTO factor (id, person_id, kind, label, secret, counter, created_at) VALUES ('f', "
        "'anna', 'authenticator', 'phone', 'x', 0, 1)");
    run("INSERT INTO external_identity (issuer, external_subject, person_id, organisation, "
        "created_at) VALUES ('i', 's', 'anna', 'GM0518', 1)");
    const Actor anna{
        .user = {"anna"}, .name = "Name of anna", .session = "s1", .address = "10.1.2.3"};
    audit_->record(anna, {"membership.end", "anna", {}, {"GM0518"}});
    ASSERT_GT(number("SELECT count(*) FROM audit_name WHERE name IN ('anna', 'Name of anna', "
                     "'10.1.2.3', 's1')"),
              3);
    EXPECT_EQ(erase().people, 1);
    EXPECT_EQ(number("SELECT count(*) FROM factor"), 0);
    EXPECT_EQ(number("SELECT count(*) FROM external_identity"), 0);
    EXPECT_EQ(number("SELECT count(*) FROM audit_name WHERE name IN ('anna', 'Name of anna', "
                     "'10.1.2.3', 's1')"),
              0);
    EXPECT_EQ(number("SELECT count(*) FROM membership WHERE person_id = 'anna'"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM audit_entry WHERE action = 'account.erase'"), 1);
    // Whoever comes back under the same address starts anew.
    add_person("anna-again", 3);
    run("UPDATE person SET email = 'anna@x.nl' WHERE id = 'anna-again'");
}

}  // namespace
}  // namespace werkzaam::access
