// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/delegation_rules.h"

#include <gtest/gtest.h>

namespace werkzaam::access {
namespace {

constexpr Date today{2026, 11, 27};

Membership role_held(Role role = Role::knowledge_editor) {
    Membership out;
    out.person = {"anna"};
    out.role = role;
    out.valid_from = {2026, 1, 1};
    out.review_due = {2027, 11, 27};
    return out;
}
NewDelegation asked(Date from = today, Date to = today) {
    return {{"bram"}, from, to, "verlof"};
}
DelegationFacts facts() {
    return {.today = today, .counts = true, .works_there = true};
}
std::string wrong(const Membership& held, const NewDelegation& wanted,
                  const DelegationFacts& known = facts()) {
    std::string out;
    for (const auto& violation : check_delegation(held, wanted, known))
        out += (out.empty() ? "" : " ") + violation.rule + (violation.field.empty() ? "" : ":") +
               violation.field;
    return out;
}

TEST(Delegation, IsOfARoleThatCountsAndMayBeLent) {
    EXPECT_EQ(wrong(role_held(), asked()), "");
    EXPECT_EQ(wrong(role_held(Role::policy_adviser), asked()), "");
    EXPECT_EQ(wrong(role_held(Role::organisation_administrator), asked()), "LEND-1");
    EXPECT_EQ(wrong(role_held(Role::auditor), asked()), "LEND-1");
    auto over = facts();
    over.counts = false;
    EXPECT_EQ(wrong(role_held(), asked(), over), "LEND-1");
}

TEST(Delegation, IsToAnotherWhoWorksThereAndHasNotThatRole) {
    auto known = facts();
    known.works_there = false;
    EXPECT_EQ(wrong(role_held(), asked(), known), "LEND-2:lentTo");
    known = facts();
    known.has_that_role = true;
    EXPECT_EQ(wrong(role_held(), asked(), known), "LEND-2:lentTo");
    auto oneself = asked();
    oneself.lent_to = {"anna"};
    EXPECT_EQ(wrong(role_held(), oneself), "LEND-2:lentTo");
}

struct Days {
    Date from;
    Date to;
    const char* wrong;
};

TEST(Delegation, BeginsSoonAndTakesSixWeeksAtMost) {
    for (const auto& days : {
             Days{today, today, ""},
             Days{{2026, 11, 26}, today, "LEND-3:validFrom"},
             Days{{2027, 1, 8}, {2027, 1, 8}, ""},                  // 42 days ahead
             Days{{2027, 1, 9}, {2027, 1, 9}, "LEND-3:validFrom"},  // 43
             Days{today, {2026, 11, 26}, "LEND-4:validTo"},
             Days{today, {2027, 1, 7}, ""},                // 42 days
             Days{today, {2027, 1, 8}, "LEND-4:validTo"},  // 43
             Days{{2027, 1, 8}, {2027, 2, 18}, ""},
             Days{{2027, 1, 8}, {2027, 2, 19}, "LEND-4:validTo"},
             Days{{9999, 12, 31}, {1, 1, 1}, "LEND-3:validFrom LEND-4:validTo"},
         })
        EXPECT_EQ(wrong(role_held(), asked(days.from, days.to)), days.wrong)
            << iso(days.from) << " to " << iso(days.to);
}

TEST(Delegation, EndsWithTheRoleAtTheLatest) {
    auto held = role_held();
    held.valid_to = Date{2026, 12, 10};
    EXPECT_EQ(wrong(held, asked(today, {2026, 12, 10})), "");
    EXPECT_EQ(wrong(held, asked(today, {2026, 12, 11})), "LEND-5:validTo");
    held = role_held();
    held.review_due = {2026, 12, 10};
    EXPECT_EQ(wrong(held, asked(today, {2026, 12, 9})), "");
    EXPECT_EQ(wrong(held, asked(today, {2026, 12, 10})), "LEND-5:validTo");
}

TEST(Delegation, IsToOneColleagueAtATimeForAReason) {
    auto known = facts();
    known.lent_meanwhile = true;
    EXPECT_EQ(wrong(role_held(), asked(), known), "LEND-6:validFrom");
    for (const auto& [length, rule] : {std::pair{4, "LEND-7:reason"}, std::pair{5, ""},
                                       std::pair{500, ""}, std::pair{501, "LEND-7:reason"}}) {
        auto wanted = asked();
        wanted.reason = std::string(static_cast<std::size_t>(length), 'r');
        EXPECT_EQ(wrong(role_held(), wanted), rule) << length;
    }
    EXPECT_EQ(wrong(role_held(Role::auditor), {}, {}), "LEND-1 LEND-2:lentTo LEND-7:reason")
        << "all at once";
}

}  // namespace
}  // namespace werkzaam::access
