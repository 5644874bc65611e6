// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "modules/access/provider.h"
#include "modules/access/scim.h"

#include <string>
#include <vector>

/// The groups of a provider: the values in the operator's table, each with the roles that it gives.
/// None is made or taken away from outside.
///
/// Source: docs/policy/provisioning.md, rules SCIM-7 and SCIM-8.
namespace werkzaam::access {

/// By name. Problem scim.invalid_filter (SCIM-3).
[[nodiscard]] Result<std::vector<ScimGroup>> find_scim_groups(Context& context,
                                                              const Provider& provider,
                                                              const std::string& filter);
/// Problem scim.not_found.
[[nodiscard]] Result<ScimGroup> find_scim_group(Context& context, const Provider& provider,
                                                const std::string& id);
/// Always a problem: scim.uniqueness for one that there is (SCIM-6), scim.closed_groups otherwise
/// (SCIM-7), or what is wrong with it.
[[nodiscard]] Problem refuse_scim_group(const Provider& provider, const ScimValue& body);

/// Changes who is in it, and with that who holds its roles. Problems: those of the rules;
/// scim.invalid_value for whom the provider did not bring in (SCIM-8).
[[nodiscard]] Result<ScimGroup> patch_scim_group(Context& context, const Provider& provider,
                                                 const std::string& id, const ScimValue& body);
[[nodiscard]] Result<ScimGroup> put_scim_group(Context& context, const Provider& provider,
                                               const std::string& id, const ScimValue& body);
/// Nobody is in it any more.
[[nodiscard]] Result<ScimGroup> empty_scim_group(Context& context, const Provider& provider,
                                                 const std::string& id);

}  // namespace werkzaam::access
