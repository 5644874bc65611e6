// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/delegation_rules.h"

#include "modules/access/role_rules.h"

#include <chrono>

namespace werkzaam::access {

namespace {

constexpr std::size_t shortest_reason = 5;
constexpr std::size_t longest_reason = 500;

std::chrono::sys_days day_of(const Date& date) {
    return std::chrono::year_month_day{std::chrono::year{date.year},
                                       std::chrono::month{static_cast<unsigned>(date.month)},
                                       std::chrono::day{static_cast<unsigned>(date.day)}};
}

std::int64_t days_between(const Date& first, const Date& last) {
    return (day_of(last) - day_of(first)).count();
}

void check_borrower(const Membership& held, const NewDelegation& asked,
                    const DelegationFacts& facts, Violations& out) {
    // LEND-2: a colleague who works there, not oneself, and not who holds that role already.
    if (asked.lent_to == held.person || !facts.works_there || facts.has_that_role)
        out.push_back({"LEND-2", "lentTo"});
}

void check_days(const Membership& held, const NewDelegation& asked, const DelegationFacts& facts,
                Violations& out) {
    // LEND-3: from today on, and not so far ahead that nobody knows any more.
    if (asked.valid_from < facts.today ||
        days_between(facts.today, asked.valid_from) > longest_delegation_days)
        out.push_back({"LEND-3", "validFrom"});
    // LEND-4: six weeks, both days counted.
    if (asked.valid_to < asked.valid_from ||
        days_between(asked.valid_from, asked.valid_to) >= longest_delegation_days)
        out.push_back({"LEND-4", "validTo"});
    // LEND-5: nobody lends what they will not have.
    if ((held.valid_to && *held.valid_to < asked.valid_to) || held.review_due <= asked.valid_to)
        out.push_back({"LEND-5", "validTo"});
    // LEND-6: at every moment one colleague acts for somebody.
    if (facts.lent_meanwhile) out.push_back({"LEND-6", "validFrom"});
}

}  // namespace

Violations check_delegation(const Membership& held, const NewDelegation& asked,
                            const DelegationFacts& facts) {
    Violations out;
    // LEND-1: a role of a kind that may be lent, and that counts.
    if (!may_be_lent(held.role) || !facts.counts) out.push_back({"LEND-1", {}});
    check_borrower(held, asked, facts, out);
    check_days(held, asked, facts, out);
    // LEND-7: who looks back later has to understand why.
    if (asked.reason.size() < shortest_reason || asked.reason.size() > longest_reason)
        out.push_back({"LEND-7", "reason"});
    return out;
}

}  // namespace werkzaam::access
