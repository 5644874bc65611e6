// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "core/table.h"
#include "modules/evidence/guidance.h"
#include "modules/evidence/map_evaluation.h"
#include "modules/evidence/study_table.h"

#include <vector>

namespace werkzaam::evidence {

[[nodiscard]] EvidenceMap read_map(Context& context, const MapFilter& filter);
/// The same as a table, one row a cell.
[[nodiscard]] TextTable export_map(Context& context, const MapFilter& filter);

/// All syntheses with their citations, by code.
[[nodiscard]] std::vector<Synthesis> read_syntheses(Context& context);
/// All or nothing; Problem "import.refused" with every fault.
Result<ImportReport> store_syntheses(Context& context, const Table& table);

}  // namespace werkzaam::evidence
