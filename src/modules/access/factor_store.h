// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "modules/access/factor.h"
#include "platform/db/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::access {

/// What an actor may see of somebody's factors; oldest first.
[[nodiscard]] std::vector<Factor> list_factors(db::Transaction& tx, const Scope& scope,
                                               const UserId& person);
/// With what proves them, for signing in: shown to nobody. Unconfirmed ones too.
[[nodiscard]] std::vector<KeptFactor> kept_factors(db::Transaction& tx, const UserId& person);
[[nodiscard]] std::optional<KeptFactor> kept_passkey(db::Transaction& tx,
                                                     const std::string& credential_id);
void insert_factor(db::Transaction& tx, const KeptFactor& factor);
void update_factor_secret(db::Transaction& tx, const FactorId& id, const std::string& secret);
void update_factor_confirmed(db::Transaction& tx, const FactorId& id, Instant now);
/// Notes that a factor was used and where it is now; false when its counter was that far already:
/// somebody else was first.
[[nodiscard]] bool update_factor_used(db::Transaction& tx, const KeptFactor& factor,
                                      std::int64_t counter, Instant now);
void delete_factor(db::Transaction& tx, const FactorId& id);
void delete_factors(db::Transaction& tx, const UserId& person, FactorKind kind);

}  // namespace werkzaam::access
