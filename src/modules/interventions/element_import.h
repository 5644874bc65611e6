// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/import_flow.h"
#include "core/result.h"
#include "modules/interventions/element.h"

#include <vector>

namespace werkzaam::interventions {

/// An element as its file gives it: sources by code.
struct ElementRecord {
    Element element;
    std::vector<std::string> source_codes;
};

/// Rows of the kind `elements` (docs/import/elements.md) as records.
[[nodiscard]] std::vector<ImportedRow<ElementRecord>> elements_from_table(const Table& table,
                                                                          Violations& violations);

}  // namespace werkzaam::interventions
