// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/import_flow.h"
#include "modules/access/municipality.h"
#include "platform/db/transaction.h"

#include <string>
#include <vector>

namespace werkzaam::access {

/// All municipalities by name, ended ones included, with the names of province and region.
/// By name; what a database can leave out by itself. Empty members leave out nothing.
struct MunicipalitiesWith {
    std::string part = {};  ///< of a name or code, folded; those not yet folded are there too
    std::string code = {};
};
[[nodiscard]] std::vector<Municipality> list_municipalities(db::Transaction& tx, const Scope& scope,
                                                            const MunicipalitiesWith& with = {});
/// All changes, the newest first.
[[nodiscard]] std::vector<MunicipalityChange> list_changes(db::Transaction& tx, const Scope& scope);

[[nodiscard]] StoredRows find_stored_municipalities(db::Transaction& tx, const Scope& scope);
[[nodiscard]] StoredRows find_stored_changes(db::Transaction& tx, const Scope& scope);
/// `searched_names`: its names as they are searched for, with a line end between them.
void upsert_municipality(db::Transaction& tx, const ImportedRow<Municipality>& row,
                         const std::string& searched_names);
void upsert_change(db::Transaction& tx, const ImportedRow<MunicipalityChange>& row);

}  // namespace werkzaam::access
