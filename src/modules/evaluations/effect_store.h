// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/import_flow.h"
#include "modules/evaluations/effect.h"
#include "platform/db/transaction.h"

#include <set>
#include <string>
#include <vector>

namespace werkzaam::evaluations {

/// Effects of one evaluation (id), by code.
[[nodiscard]] std::vector<Effect> find_effects_of_evaluation(db::Transaction& tx,
                                                             const Scope& scope,
                                                             const std::string& evaluation);
/// Effects on outcomes of a construct, by code.
[[nodiscard]] std::vector<Effect> find_effects_on_construct(db::Transaction& tx, const Scope& scope,
                                                            const std::string& construct);
[[nodiscard]] StoredRows find_stored_effects(db::Transaction& tx, const Scope& scope);
void upsert_effect(db::Transaction& tx, const ImportedRow<Effect>& row);

}  // namespace werkzaam::evaluations
