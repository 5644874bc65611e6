// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/violation.h"
#include "modules/access/delegation.h"
#include "modules/access/membership.h"

/// Which role may be lent to whom and for how long.
///
/// Source: docs/policy/roles.md, rules LEND-1 to LEND-7.
namespace werkzaam::access {

/// How far ahead a period may begin, and how long it may take: six weeks.
inline constexpr int longest_delegation_days = 42;

/// What has to be known to judge a delegation.
struct DelegationFacts {
    Date today;
    bool counts = false;          ///< The role counts today, for whoever asks as they signed in.
    bool works_there = false;     ///< The borrower has a role of their own there that counts.
    bool has_that_role = false;   ///< The borrower holds the same role there.
    bool lent_meanwhile = false;  ///< The role is lent to somebody on one of the days.
};

/// Everything that is wrong with it; fields as in its JSON.
[[nodiscard]] Violations check_delegation(const Membership& held, const NewDelegation& asked,
                                          const DelegationFacts& facts);

}  // namespace werkzaam::access
