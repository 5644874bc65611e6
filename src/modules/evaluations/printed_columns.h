// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evaluations/effect.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace werkzaam::evaluations {

/// The columns of an import file that hold printed statistics, in the order of the template.
using PrintedColumn = std::pair<std::string, std::optional<double> PrintedStatistics::*>;
[[nodiscard]] const std::vector<PrintedColumn>& printed_columns();

}  // namespace werkzaam::evaluations
