// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "modules/access/provider.h"
#include "modules/access/scim.h"

#include <string>
#include <vector>

/// People whom a provider brings in, changes, deactivates and takes away. Each sees its own only:
/// others do not exist for it (scim.not_found).
///
/// Source: docs/policy/provisioning.md.
namespace werkzaam::access {

/// What the body of POST and PUT, and that of PATCH, say about somebody. Problems of scim_rules.h.
[[nodiscard]] Result<ScimDraft> scim_draft_of_whole(const ScimValue& body);
[[nodiscard]] Result<ScimDraft> scim_draft_of_changes(const ScimValue& body);

/// Problem scim.invalid_filter (SCIM-3).
[[nodiscard]] Result<ScimUserList> find_scim_users(Context& context, const Provider& provider,
                                                   const std::string& filter, int start, int count);
[[nodiscard]] Result<ScimUser> find_scim_user(Context& context, const Provider& provider,
                                              const ScimUserId& id);
/// Somebody new, or somebody whom the organisation knows already. Problems scim.uniqueness
/// (SCIM-6), scim.invalid_value (SCIM-5, CRED-7, CRED-8).
[[nodiscard]] Result<ScimUser> bring_in(Context& context, const Provider& provider,
                                        const ScimDraft& draft);
/// The same problems. Whoever is deactivated loses sessions and rights in the organisation at once;
/// whoever is active again gets what their groups give.
[[nodiscard]] Result<ScimUser> change_scim_user(Context& context, const Provider& provider,
                                                const ScimUserId& id, const ScimDraft& draft);
/// Whoever leaves: as deactivating, and the provider knows them no more.
[[nodiscard]] Result<Done> take_away(Context& context, const Provider& provider,
                                     const ScimUserId& id);

}  // namespace werkzaam::access
