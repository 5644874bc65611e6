// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/import_flow.h"
#include "core/result.h"
#include "core/table.h"
#include "modules/access/municipality.h"

#include <vector>

namespace werkzaam::access {

/// Rows of the kind `municipalities` (docs/import/municipalities.md) as records.
[[nodiscard]] std::vector<ImportedRow<Municipality>> municipalities_from_table(
    const Table& table, Violations& violations);

/// Rows of the kind `municipality-changes`. Changes have no code of their own: it is made of the
/// date and the municipalities they touch.
[[nodiscard]] std::vector<ImportedRow<MunicipalityChange>> changes_from_table(
    const Table& table, Violations& violations);

}  // namespace werkzaam::access
