// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/import_flow.h"
#include "modules/access/municipality.h"
#include "platform/db/transaction.h"

#include <vector>

namespace werkzaam::access {

/// All municipalities by name, ended ones included, with the names of province and region.
[[nodiscard]] std::vector<Municipality> list_municipalities(db::Transaction& tx,
                                                            const Scope& scope);
/// All changes, the newest first.
[[nodiscard]] std::vector<MunicipalityChange> list_changes(db::Transaction& tx, const Scope& scope);

[[nodiscard]] StoredRows find_stored_municipalities(db::Transaction& tx, const Scope& scope);
[[nodiscard]] StoredRows find_stored_changes(db::Transaction& tx, const Scope& scope);
void upsert_municipality(db::Transaction& tx, const ImportedRow<Municipality>& row);
void upsert_change(db::Transaction& tx, const ImportedRow<MunicipalityChange>& row);

}  // namespace werkzaam::access
