// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/import_flow.h"
#include "core/result.h"
#include "modules/evidence/synthesis_record.h"

#include <vector>

namespace werkzaam::evidence {

/// Rows of the kind `syntheses` (docs/import/syntheses.md) as records.
[[nodiscard]] std::vector<ImportedRow<SynthesisRecord>> syntheses_from_table(
    const Table& table, Violations& violations);

}  // namespace werkzaam::evidence
