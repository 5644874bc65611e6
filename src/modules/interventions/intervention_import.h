// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/import_flow.h"
#include "core/result.h"
#include "modules/interventions/intervention.h"

#include <vector>

namespace werkzaam::interventions {

/// An intervention as its file gives it: other records by code.
struct InterventionRecord {
    Intervention intervention;
    std::vector<std::string> elements;
    std::string letter_source;
    std::vector<std::string> research_sources;
    std::vector<std::string> sources;
};

/// Rows of the kind `interventions` (docs/import/interventions.md) as records. Municipalities in
/// `used_in` are codes already.
[[nodiscard]] std::vector<ImportedRow<InterventionRecord>> interventions_from_table(
    const Table& table, Violations& violations);

/// The source codes that recognitions name, for checking: a cell is "scheme:level:date:source".
[[nodiscard]] std::vector<std::string> recognition_sources(const std::string& cell);

/// The values each list may hold.
[[nodiscard]] const std::vector<std::string>& target_group_values();
[[nodiscard]] const std::vector<std::string>& phase_values();
[[nodiscard]] const std::vector<std::string>& setting_values();
[[nodiscard]] const std::vector<std::string>& phenomenon_values();
[[nodiscard]] const std::vector<std::string>& theme_values();

}  // namespace werkzaam::interventions
