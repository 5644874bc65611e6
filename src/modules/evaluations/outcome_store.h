// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/import_flow.h"
#include "modules/evaluations/effect.h"
#include "modules/evaluations/outcome.h"
#include "platform/db/transaction.h"

#include <map>
#include <string>
#include <vector>

namespace werkzaam::evaluations {

/// All outcomes by id.
[[nodiscard]] std::map<std::string, Outcome> list_outcomes(db::Transaction& tx, const Scope& scope);
[[nodiscard]] std::vector<Moderator> list_moderators(db::Transaction& tx, const Scope& scope);
[[nodiscard]] StoredRows find_stored_outcomes(db::Transaction& tx, const Scope& scope);
[[nodiscard]] StoredRows find_stored_moderators(db::Transaction& tx, const Scope& scope);
void upsert_outcome(db::Transaction& tx, const ImportedRow<Outcome>& row);
void upsert_moderator(db::Transaction& tx, const ImportedRow<Moderator>& row);

}  // namespace werkzaam::evaluations
