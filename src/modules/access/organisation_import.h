// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/import_flow.h"
#include "core/result.h"
#include "modules/access/organisation.h"

#include <vector>

namespace werkzaam::access {

/// Rows of the kind `organisations` (docs/import/organisations.md) as records.
[[nodiscard]] std::vector<ImportedRow<Organisation>> organisations_from_table(
    const Table& table, Violations& violations);

}  // namespace werkzaam::access
