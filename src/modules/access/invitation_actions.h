// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/page.h"
#include "core/result.h"
#include "modules/access/invitation.h"

#include <optional>
#include <string>

namespace werkzaam::access {

/// How long a link can be used.
inline constexpr int link_days = 7;

/// Makes a link for a role in an organisation. Nothing is sent: whoever invites gives the link in a
/// way they trust. Problems: those of policy::allow, invitations.invalid (CRED-7, CRED-8, MEMB-1 to
/// MEMB-5).
[[nodiscard]] Result<InvitationLink> invite(Context& context, const Offer& offer);
[[nodiscard]] Page<Invitation> find_open_invitations(Context& context, const PageRequest& page);
/// Problems: those of policy::allow, invitations.not_found.
[[nodiscard]] Result<Done> withdraw(Context& context, const InvitationId& id);

}  // namespace werkzaam::access
