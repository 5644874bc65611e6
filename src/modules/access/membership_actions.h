// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/page.h"
#include "core/result.h"
#include "modules/access/colleague.h"

#include <optional>
#include <string>

namespace werkzaam::access {

/// Who may do what, as far as the actor may see it.
[[nodiscard]] Page<Colleague> find_colleagues(Context& context, const ColleagueFilter& filter,
                                              const PageRequest& page);

/// A new last day, or none; the day that then stands. Problems: those of policy::allow,
/// memberships.not_found, memberships.invalid (MEMB-4, MEMB-7).
[[nodiscard]] Result<Colleague> change_last_day(Context& context, const MembershipId& id,
                                                const std::optional<Date>& valid_to,
                                                const std::string& reason);
/// Takes a role away at once, with the sessions of whoever held it. Problems: those of
/// policy::allow, memberships.not_found, memberships.invalid (MEMB-6, MEMB-7).
[[nodiscard]] Result<Done> end(Context& context, const MembershipId& id, const std::string& reason);

}  // namespace werkzaam::access
