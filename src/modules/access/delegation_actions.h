// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/page.h"
#include "core/result.h"
#include "modules/access/delegation.h"

#include <string>
#include <vector>

namespace werkzaam::access {

/// Delegations that count or will, as far as the actor may see them.
[[nodiscard]] Page<Delegation> find_delegations(Context& context,
                                                const std::vector<std::string>& organisations,
                                                const PageRequest& page);
/// Those of and to the actor.
[[nodiscard]] Page<Delegation> find_own_delegations(Context& context, const PageRequest& page);

/// Lends a role of one's own. A role that was lent is nobody's own but the holder's, so that it is
/// not lent on. Problems: those of policy::allow, memberships.not_found, delegations.invalid
/// (LEND-1 to LEND-7).
[[nodiscard]] Result<Delegation> lend(Context& context, const MembershipId& membership,
                                      const NewDelegation& asked);
/// Ends one at once: whoever lent it, or who manages people there. Problems: those of
/// policy::allow, delegations.not_found.
[[nodiscard]] Result<Done> end(Context& context, const DelegationId& id);

}  // namespace werkzaam::access
