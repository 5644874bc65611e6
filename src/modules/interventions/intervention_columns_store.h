// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/interventions/intervention_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace werkzaam::interventions {

/// Links of an intervention as its row holds them: codes.
struct InterventionLinks {
    std::string letter_source;
    std::vector<std::string> research_sources;
    std::vector<std::string> sources;
};

/// The row of the table `intervention`, by id or code, without what other tables hold.
[[nodiscard]] std::optional<std::pair<Intervention, InterventionLinks>> read_intervention(
    db::Transaction& tx, const Scope& scope, const std::string& id);

/// Inserts or updates the row; its number in the full-text index.
std::int64_t write_columns(db::Transaction& tx, const StoredIntervention& record);

}  // namespace werkzaam::interventions
