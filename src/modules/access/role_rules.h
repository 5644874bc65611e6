// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "modules/access/role.h"

#include <set>

namespace werkzaam::access {

/// What a role may do in its organisation. The only place where a role means anything.
///
/// Source: docs/policy/roles.md.
[[nodiscard]] std::set<Permission> permissions_of(Role role);

/// Privileged rights are reviewed every quarter, others every year (BIO2 8.02.01, 5.18.02).
[[nodiscard]] bool is_privileged(Role role);

/// Whether whoever holds a role may lend it to a colleague. Not those that give, confirm or watch over
/// rights, nor those to whose holder a case was entrusted.
[[nodiscard]] bool may_be_lent(Role role);

}  // namespace werkzaam::access
