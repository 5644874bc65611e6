// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/import_flow.h"
#include "core/page.h"
#include "modules/access/organisation.h"
#include "platform/db/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::access {

/// Organisations by name; `kinds` empty: all.
[[nodiscard]] Page<Organisation> list_organisations(db::Transaction& tx, const Scope& scope,
                                                    const std::vector<std::string>& kinds,
                                                    const PageRequest& page);
/// By id or code.
[[nodiscard]] std::optional<Organisation> find_organisation(db::Transaction& tx, const Scope& scope,
                                                            const std::string& id);
[[nodiscard]] StoredRows find_stored_organisations(db::Transaction& tx, const Scope& scope);
void upsert_organisation(db::Transaction& tx, const ImportedRow<Organisation>& row);

}  // namespace werkzaam::access
