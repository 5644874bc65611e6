// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/import_flow.h"
#include "core/page.h"
#include "modules/interventions/source.h"
#include "platform/db/transaction.h"

#include <map>
#include <string>
#include <vector>

namespace werkzaam::interventions {

/// All sources by code.
[[nodiscard]] std::map<std::string, Source> list_sources(db::Transaction& tx, const Scope& scope);
[[nodiscard]] Page<Source> list_source_page(db::Transaction& tx, const Scope& scope,
                                            const PageRequest& page);
[[nodiscard]] StoredRows find_stored_sources(db::Transaction& tx, const Scope& scope);
void upsert_source(db::Transaction& tx, const ImportedRow<Source>& row);

/// The sources with these codes, in that order.
[[nodiscard]] std::vector<Source> pick_sources(const std::map<std::string, Source>& sources,
                                               const std::vector<std::string>& codes);

}  // namespace werkzaam::interventions
