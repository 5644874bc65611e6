// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/import_flow.h"
#include "core/result.h"
#include "modules/evaluations/evaluation.h"

#include <functional>
#include <string>
#include <vector>

namespace werkzaam::evaluations {

/// An evaluation as its file gives it: other records by code.
struct EvaluationRecord {
    Evaluation evaluation;  ///< outcomes only with their code and id
    std::vector<std::string> interventions;
    std::vector<std::string> sources;
};

/// Finds the code of a municipality by any of its names; empty when there is none.
using MunicipalityFinder = std::function<std::string(const std::string&)>;

/// Rows of the kind `evaluations` (docs/import/evaluations.md) as records. Municipalities may be
/// named as people do; IMP-11 for one that does not exist.
[[nodiscard]] std::vector<ImportedRow<EvaluationRecord>> evaluations_from_table(
    const Table& table, const MunicipalityFinder& find_municipality, Violations& violations);

/// The element codes in a cell "code:stance|code:stance".
[[nodiscard]] std::vector<std::string> linked_elements(const std::string& cell);

}  // namespace werkzaam::evaluations
