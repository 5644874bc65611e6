// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/import_flow.h"
#include "core/result.h"
#include "modules/evaluations/effect.h"
#include "modules/evaluations/outcome.h"

#include <vector>

namespace werkzaam::evaluations {

/// Rows of the kind `outcomes` (docs/import/outcomes.md) as records.
[[nodiscard]] std::vector<ImportedRow<Outcome>> outcomes_from_table(const Table& table,
                                                                    Violations& violations);
/// Rows of the kind `moderators` (docs/import/moderators.md) as records.
[[nodiscard]] std::vector<ImportedRow<Moderator>> moderators_from_table(const Table& table,
                                                                        Violations& violations);

}  // namespace werkzaam::evaluations
