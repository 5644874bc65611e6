// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "modules/access/accounts_actions.h"
#include "modules/access/provider.h"
#include "platform/oidc/relying_party.h"

#include <string>

/// A provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0).
///
/// Source: docs/policy/provider.md, rules OIDC-11 and OIDC-12.
namespace werkzaam::access {

/// What a form says, checked; asks for keys over the network. Problems: provider.unreachable,
/// provider.refused, access.busy.
[[nodiscard]] Result<oidc::LogoutToken> checked_logout(const Accounts& accounts,
                                                       const Provider& provider,
                                                       const std::string& form);
/// Ends the sessions it is about at once, if there are any. Problem provider.refused (OIDC-12) or
/// that of `token`; both are to be remembered.
[[nodiscard]] Result<ProviderLogoutDone> end_by_logout(Context& context, const Provider& provider,
                                         const Result<oidc::LogoutToken>& token);

}  // namespace werkzaam::access
