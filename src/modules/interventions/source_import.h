// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/import_flow.h"
#include "core/result.h"
#include "modules/interventions/source.h"

#include <vector>

namespace werkzaam::interventions {

/// Rows of the kind `sources` (docs/import/sources.md) as records.
[[nodiscard]] std::vector<ImportedRow<Source>> sources_from_table(const Table& table,
                                                                  Violations& violations);

}  // namespace werkzaam::interventions
