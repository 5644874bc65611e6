// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/import_flow.h"
#include "core/result.h"
#include "modules/evaluations/effect.h"
#include "modules/evaluations/outcome.h"

#include <map>
#include <string>
#include <vector>

namespace werkzaam::evaluations {

/// Rows of the kind `effects` (docs/import/effects.md) as computed records. `outcomes` are the known
/// ones by code; rows that name another are left to the check of references.
[[nodiscard]] std::vector<ImportedRow<Effect>> effects_from_table(
    const Table& table, const std::map<std::string, Outcome>& outcomes, Violations& violations);

}  // namespace werkzaam::evaluations
