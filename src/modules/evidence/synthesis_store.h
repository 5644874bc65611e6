// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/import_flow.h"
#include "modules/evidence/synthesis_record.h"

#include <vector>

namespace werkzaam::db {
class Transaction;
}

namespace werkzaam::evidence {

/// All syntheses, by code.
[[nodiscard]] std::vector<SynthesisRecord> list_syntheses(db::Transaction& tx, const Scope& scope);
[[nodiscard]] StoredRows find_stored_syntheses(db::Transaction& tx, const Scope& scope);
void upsert_synthesis(db::Transaction& tx, const ImportedRow<SynthesisRecord>& row);

}  // namespace werkzaam::evidence
