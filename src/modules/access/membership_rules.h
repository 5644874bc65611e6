// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/violation.h"
#include "modules/access/invitation.h"
#include "modules/access/membership.h"

#include <string>
#include <vector>

/// Who may be given which role, and until when it counts.
///
/// Source: docs/policy/roles.md, rules MEMB-1 to MEMB-7.
namespace werkzaam::access {

/// True on the days when a role counts: begun, not over, and reviewed in time. Ended ones are not
/// memberships any more and never come here.
[[nodiscard]] bool in_force(const Membership& membership, const Date& today);

/// The day on which a role lapses when nobody confirmed it: a year, or a quarter for a privileged
/// one, after it was given or last confirmed.
[[nodiscard]] Date next_review_due(Role role, const Date& today);

/// What has to be known to judge an invitation.
struct OfferFacts {
    Date today;
    bool organisation_exists = false;  ///< and has not ended
    bool only_founds = false;  ///< whoever invites may make organisations, not manage people there
    bool has_administrator = false;      ///< the organisation has one, today or later
    std::vector<Role> roles_there = {};  ///< what whoever has that e-mail address is there already
};

/// Everything that is wrong with an invitation; fields as in its JSON.
[[nodiscard]] Violations check_offer(const Invitation& offer, const OfferFacts& facts);

/// Whether two roles of one person in one organisation would let them both give rights and confirm
/// them.
[[nodiscard]] bool conflict(Role one, Role other);

/// A change or an end of a membership needs a reason, and an organisation keeps an administrator.
struct EndFacts {
    Date today;
    int other_administrators = 0;  ///< in force, besides this one
};
[[nodiscard]] Violations check_end(const Membership& membership, const std::string& reason,
                                   const EndFacts& facts);
/// A new last day.
[[nodiscard]] Violations check_last_day(const std::optional<Date>& valid_to,
                                        const std::string& reason, const Date& today);

}  // namespace werkzaam::access
