// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/violation.h"
#include "modules/access/provider.h"

#include <set>

/// Roles that a provider gives in its organisation, whether it says so when somebody signs in or
/// beforehand.
///
/// Source: docs/policy/provider.md, rule PROV-8.
namespace werkzaam::access {

/// The roles that it gives somebody at this moment.
[[nodiscard]] std::set<Role> given_by(Context& context, const Provider& provider,
                                      const UserId& person);
/// Gives what is wanted, besides roles that people here ended, and ends the rest of what it gave.
/// When that would let somebody give rights and confirm them, it gives nothing and says so
/// (PROV-8).
[[nodiscard]] Violations give_exactly(Context& context, const Provider& provider,
                                      const UserId& person, std::set<Role> wanted);

}  // namespace werkzaam::access
