// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/membership_rules.h"

#include <gtest/gtest.h>

namespace werkzaam::access {
namespace {

constexpr Date today{2026, 11, 27};

std::string rules_of(const Violations& violations) {
    std::string out;
    for (const auto& violation : violations) out += (out.empty() ? "" : " ") + violation.rule;
    return out;
}

Membership from_to(Date from, std::optional<Date> to, Date due) {
    Membership out;
    out.valid_from = from;
    out.valid_to = to;
    out.review_due = due;
    return out;
}

TEST(Membership, CountsFromItsFirstToItsLastDayWhileReviewed) {
    const Date later{2027, 11, 27};
    EXPECT_TRUE(in_force(from_to(today, {}, later), today));
    EXPECT_FALSE(in_force(from_to({2026, 11, 28}, {}, later), today));
    EXPECT_TRUE(in_force(from_to(today, today, later), today));
    EXPECT_FALSE(in_force(from_to({2026, 1, 1}, Date{2026, 11, 26}, later), today));
    EXPECT_TRUE(in_force(from_to({2026, 1, 1}, {}, {2026, 11, 28}), today));
    EXPECT_FALSE(in_force(from_to({2026, 1, 1}, {}, today), today)) << "lapses on the day itself";
}

// BIO2 5.18.02 and 8.02.01.
TEST(Membership, IsReviewedEveryYearAndEveryQuarterWhenPrivileged) {
    EXPECT_EQ(iso(next_review_due(Role::policy_adviser, today)), "2027-11-27");
    EXPECT_EQ(iso(next_review_due(Role::organisation_administrator, today)), "2027-02-27");
}

Invitation offer(Role role = Role::policy_adviser) {
    Invitation out;
    out.role = role;
    out.name = "Anna de Vries";
    out.email = "a@leiden.example";
    return out;
}
OfferFacts facts() {
    return {.today = today, .organisation_exists = true, .has_administrator = true};
}

TEST(Offer, OfAnOrdinaryRoleIsInOrder) {
    EXPECT_EQ(rules_of(check_offer(offer(), facts())), "");
}

TEST(Offer, NamesEverythingThatIsWrong) {
    Invitation wrong = offer(Role::site_administrator);
    wrong.name = "";
    wrong.email = "anna";
    wrong.valid_to = Date{2026, 11, 26};
    OfferFacts nowhere{.today = today, .only_founds = true};
    EXPECT_EQ(rules_of(check_offer(wrong, nowhere)), "CRED-7 CRED-8 MEMB-1 MEMB-2 MEMB-3 MEMB-4");
    wrong.valid_to = today;
    EXPECT_EQ(rules_of(check_offer(wrong, nowhere)), "CRED-7 CRED-8 MEMB-1 MEMB-2 MEMB-3");
}

TEST(Offer, OfAFounderIsForTheFirstAdministratorOnly) {
    auto founding = facts();
    founding.only_founds = true;
    founding.has_administrator = false;
    EXPECT_EQ(rules_of(check_offer(offer(Role::organisation_administrator), founding)), "");
    EXPECT_EQ(rules_of(check_offer(offer(Role::protection_officer), founding)), "MEMB-2");
    founding.has_administrator = true;
    EXPECT_EQ(rules_of(check_offer(offer(Role::organisation_administrator), founding)), "MEMB-2");
}

TEST(Offer, NeverLetsOnePersonBothGiveAndConfirmRights) {
    auto there = facts();
    there.roles_there = {Role::policy_adviser, Role::organisation_administrator};
    EXPECT_EQ(rules_of(check_offer(offer(Role::rights_reviewer), there)), "MEMB-5");
    there.roles_there = {Role::rights_reviewer};
    EXPECT_EQ(rules_of(check_offer(offer(Role::organisation_administrator), there)), "MEMB-5");
    EXPECT_EQ(rules_of(check_offer(offer(Role::auditor), there)), "");
}

TEST(End, NeedsAReasonAndLeavesAnAdministrator) {
    auto administrator = from_to({2026, 1, 1}, {}, {2027, 1, 1});
    administrator.role = Role::organisation_administrator;
    EXPECT_EQ(rules_of(check_end(administrator, "left us", {today, 0})), "MEMB-6");
    EXPECT_EQ(rules_of(check_end(administrator, "left us", {today, 1})), "");
    EXPECT_EQ(rules_of(check_end(administrator, "left", {today, 0})), "MEMB-7 MEMB-6");
    administrator.review_due = today;
    EXPECT_EQ(rules_of(check_end(administrator, "left us", {today, 0})), "") << "lapsed anyway";
    administrator.role = Role::policy_adviser;
    EXPECT_EQ(rules_of(check_end(administrator, std::string(500, 'x'), {today, 0})), "");
    EXPECT_EQ(rules_of(check_end(administrator, std::string(501, 'x'), {today, 0})), "MEMB-7");
}

TEST(LastDay, IsTodayAtTheEarliest) {
    EXPECT_EQ(rules_of(check_last_day(today, "end of project", today)), "");
    EXPECT_EQ(rules_of(check_last_day(Date{2026, 11, 26}, "end of project", today)), "MEMB-4");
    EXPECT_EQ(rules_of(check_last_day({}, "goes on", today)), "");
    EXPECT_EQ(rules_of(check_last_day({}, "", today)), "MEMB-7");
}

}  // namespace
}  // namespace werkzaam::access
