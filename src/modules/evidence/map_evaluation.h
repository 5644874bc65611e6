// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/guidance.h"

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::evidence {

/// An intervention as the map shows it.
struct MapIntervention {
    MapAxis axis;
    bool reference = false;
    std::vector<std::string> settings;
};

/// An evaluation as the map counts it.
struct MapEvaluation {
    std::string id;
    std::string kind;  ///< "plan", "process", "effect"
    bool reference = false;
    std::optional<int> maryland_level;
    std::string direction;
    std::vector<std::string> interventions;  ///< codes
    std::vector<MapAxis> constructs;         ///< measured
};

/// What the reader wants to see; empty means no restriction.
struct MapFilter {
    bool include_reference = false;
    std::string setting;
    std::string kind;
    std::optional<int> min_maryland;  ///< evaluations without a known level are left out then
};

}  // namespace werkzaam::evidence
