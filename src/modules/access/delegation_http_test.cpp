// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/accounts_test.h"

#include <algorithm>

namespace werkzaam::access {
namespace {

constexpr const char* piet = "piet@denhaag.example";
constexpr const char* anna = "anna@denhaag.example";

// Piet lends; Anna, an auditor, borrows.
class LentRoles : public WithAccounts {
protected:
    LentRoles() {
        join(lender_, link_for(Role::policy_adviser, piet), piet);
        join(borrower_, link_for(Role::auditor, anna), anna);
        run("UPDATE person SET name = 'Piet Jansen' WHERE email = :1", {piet});
    }
    std::string today() { return iso(utc_date(clock_.now())); }
    std::string person_of(const std::string& email) {
        return one("SELECT id FROM person WHERE email = :1", {email});
    }
    std::string one(const std::string& sql, const db::Values& values = {}) {
        const auto tx = database_.read();
        const auto row = db::select_one<std::string>(*tx, sql, values);
        return row ? std::get<0>(*row) : std::string{};
    }
    std::string role_of(Browser& browser) {
        return text(parsed(send(browser, "GET", "/account")).at("memberships").at(0), "id");
    }
    http::Response lend(const std::string& email) {
        return send(lender_, "POST", "/memberships/" + role_of(lender_) + "/delegations",
                    {{"lentTo", person_of(email)},
                     {"validFrom", today()},
                     {"validTo", today()},
                     {"reason", "kort verlof"}});
    }
    std::string permissions() {
        return json::serialize(read_session(borrower_).at("grants").at(0).at("permissions"));
    }
    std::size_t lent() { return read_session(borrower_).at("lent").as_array().size(); }
    std::vector<std::string> log_of(const std::string& name) {
        const auto tx = database_.read();
        std::vector<std::string> out;
        for (const auto& [action] : db::select<std::string>(
                 *tx,
                 "SELECT e.action FROM audit_entry e JOIN audit_name n ON n.token = e.person WHERE "
                 "n.name = :1 AND e.action NOT LIKE 'authentication.%' ORDER BY e.id",
                 {person_of(name)}))
            out.push_back(action);
        return out;
    }

    Browser lender_;
    Browser borrower_;
};

TEST_F(LentRoles, HoldInTheOpenSessionOfWhoeverBorrowsAndAreGoneAtTheNextRequest) {
    EXPECT_EQ(send(borrower_, "GET", "/memberships").status, 200);
    EXPECT_EQ(permissions(), R"(["read_audit"])");
    EXPECT_EQ(lent(), 0U);
    const auto made = lend(anna);
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_EQ(permissions(), R"(["read_people","read_audit"])");
    const auto shown = read_session(borrower_).at("lent").at(0);
    EXPECT_EQ(text(shown, "holderName"), "Piet Jansen");
    EXPECT_EQ(text(shown, "role"), "policy_adviser");
    EXPECT_EQ(text(shown, "organisationName"), "'s-Gravenhage");
    EXPECT_EQ(text(shown, "validTo"), today());
    EXPECT_EQ(parsed(send(borrower_, "GET", "/memberships")).at("total").as_int64(), 2);
    const auto own = parsed(send(borrower_, "GET", "/account/delegations"));
    EXPECT_EQ(own.at("total").as_int64(), 1);
    const auto path = "/delegations/" + text(parsed(made), "id") + "/_end";
    EXPECT_EQ(send(borrower_, "POST", path).status, 403);
    EXPECT_EQ(lent(), 1U);
    EXPECT_EQ(send(lender_, "POST", path).status, 204);
    EXPECT_EQ(permissions(), R"(["read_audit"])");
    EXPECT_EQ(lent(), 0U);
    EXPECT_EQ(send(lender_, "POST", path).status, 404);
}

TEST_F(LentRoles, EndAfterTheLastDayWithTheRoleAndWithTheBorrowersOwn) {
    ASSERT_EQ(lend(anna).status, 201);
    run("UPDATE delegation SET valid_from = '2000-01-01', valid_to = '2000-01-02'");
    EXPECT_EQ(lent(), 0U);
    run("UPDATE delegation SET valid_to = '2099-01-01'");
    EXPECT_EQ(lent(), 1U);
    run("UPDATE delegation SET valid_from = '2098-01-01'");
    EXPECT_EQ(lent(), 0U) << "begins later";
    run("UPDATE delegation SET valid_from = '2000-01-01'");
    run("UPDATE membership SET review_due = :1 WHERE role = 'policy_adviser'", {today()});
    EXPECT_EQ(lent(), 0U) << "nobody confirmed what was lent";
    run("UPDATE membership SET review_due = '2099-01-01'");
    EXPECT_EQ(lent(), 1U);
    run("UPDATE membership SET valid_to = '2000-01-01' WHERE role = 'auditor'");
    EXPECT_EQ(lent(), 0U) << "no role of one's own";
    EXPECT_TRUE(read_session(borrower_).at("grants").as_array().empty());
    run("UPDATE membership SET valid_to = NULL, organisation = 'GM1740' WHERE role = 'auditor'");
    EXPECT_EQ(lent(), 0U) << "works elsewhere";
    run("UPDATE membership SET organisation = 'GM0518'");
    run("UPDATE membership SET role = 'rights_reviewer' WHERE role = 'policy_adviser'");
    EXPECT_EQ(lent(), 0U) << "of a kind that is not lent";
    run("UPDATE membership SET role = 'policy_adviser' WHERE role = 'rights_reviewer'");
    EXPECT_EQ(lent(), 1U);
    run("UPDATE person SET left_at = 1 WHERE email = :1", {piet});
    EXPECT_EQ(lent(), 0U) << "the holder left";
}

// An open page asks every second, and hears of other rights by that alone.
TEST_F(LentRoles, ChangeTheMarkOfTheRightsOfAnOpenSession) {
    const auto mark = [&] {
        const auto state = parsed(send(borrower_, "GET", "/session/_state"));
        EXPECT_EQ(text(state, "standing"), "open");
        return text(state, "rights");
    };
    const auto before = mark();
    EXPECT_EQ(before.size(), 16U);
    EXPECT_EQ(text(read_session(borrower_), "rights"), before);
    const auto made = lend(anna);
    ASSERT_EQ(made.status, 201);
    const auto during = mark();
    EXPECT_NE(during, before);
    EXPECT_EQ(text(read_session(borrower_), "rights"), during);
    run("UPDATE delegation SET valid_to = '2099-01-01'");
    EXPECT_NE(mark(), during);
    run("UPDATE delegation SET ended_at = 1");
    EXPECT_EQ(mark(), before);
    run("UPDATE membership SET role = 'evaluator' WHERE role = 'auditor'");
    EXPECT_NE(mark(), before);
    clock_.pass(30min);
    EXPECT_EQ(text(parsed(send(borrower_, "GET", "/session/_state")), "rights"), "");
}

TEST_F(LentRoles, AreInTheLogWithOnWhoseBehalf) {
    (void)send(borrower_, "GET", "/memberships");
    EXPECT_TRUE(log_of(anna).empty() || log_of(anna).back() != "delegation.use");
    ASSERT_EQ(lend(anna).status, 201);
    EXPECT_EQ(log_of(piet).back(), "delegation.create");
    EXPECT_EQ(send(borrower_, "GET", "/memberships").status, 200);
    const auto log = log_of(anna);
    ASSERT_GE(log.size(), 2U);
    EXPECT_EQ(log[log.size() - 2], "read.listMemberships");
    EXPECT_EQ(log.back(), "delegation.use");
    EXPECT_EQ(one("SELECT n.name FROM audit_entry e JOIN audit_name n ON n.token = e.subject WHERE "
                  "e.action = 'delegation.use'"),
              person_of(piet));
    EXPECT_EQ(one("SELECT n.name FROM audit_entry e JOIN audit_name n ON n.token = e.object WHERE "
                  "e.action = 'delegation.use'"),
              one("SELECT id FROM delegation"));
    EXPECT_EQ(number("SELECT count(DISTINCT at) FROM audit_entry WHERE action IN "
                     "('read.listMemberships', 'delegation.use')"),
              1);
}

TEST_F(LentRoles, AreNotInTheLogWhereOnesOwnRightsSuffice) {
    run("UPDATE membership SET role = 'evaluator' WHERE role = 'auditor'");
    ASSERT_EQ(lend(anna).status, 201);
    EXPECT_EQ(send(borrower_, "GET", "/memberships").status, 200);
    EXPECT_EQ(log_of(anna).back(), "read.listMemberships");
    EXPECT_EQ(lent(), 1U) << "it is shown all the same";
}

TEST_F(LentRoles, AreLentFreshlyAndByTheirHolderOnly) {
    const auto path = "/memberships/" + role_of(borrower_) + "/delegations";
    const json::value body{{"lentTo", person_of(anna)},
                           {"validFrom", today()},
                           {"validTo", today()},
                           {"reason", "kort verlof"}};
    EXPECT_EQ(code(send(lender_, "POST", path, body)), "access.not_allowed");
    EXPECT_EQ(rules(send(borrower_, "POST", path, body)),
              (std::vector<std::string>{"LEND-1", "LEND-2"}));
    EXPECT_EQ(rules(send(borrower_, "POST", path, json::object{})).size(), 4U);
    clock_.pass(10min);
    EXPECT_EQ(code(lend(anna)), "access.step_up");
}

}  // namespace
}  // namespace werkzaam::access
