// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "modules/access/provider.h"
#include "modules/access/scim.h"

#include <optional>
#include <string>
#include <vector>

/// The tokens that providers show, made on the server itself.
///
/// Source: docs/policy/provisioning.md, rules SCIM-1 and SCIM-2.
namespace werkzaam::access {

/// A token until the end of a day, or for half a year. Problems providers.not_found,
/// scim.token_setup (SCIM-2).
[[nodiscard]] Result<ScimTokenMade> add_scim_token(Context& context, const ProviderId& provider,
                                                   const std::optional<Date>& last_day,
                                                   const std::string& public_address);
/// Those of a provider, the newest first. Problem providers.not_found.
[[nodiscard]] Result<std::vector<ScimTokenShown>> list_scim_tokens(Context& context,
                                                                   const ProviderId& provider);
/// Ends one at once. Problem scim.token_not_found.
[[nodiscard]] Result<Done> end_scim_token(Context& context, const ScimTokenId& id);

/// Whoever shows a token.
struct ScimCaller {
    Provider provider;
    Actor actor;  ///< The provider, for the audit trail; without any permission.
};
/// Problem scim.token (SCIM-1); why stands in the log.
[[nodiscard]] Result<ScimCaller> scim_caller(db::Transaction& tx, const std::string& token,
                                             const std::string& address, Instant now);

}  // namespace werkzaam::access
