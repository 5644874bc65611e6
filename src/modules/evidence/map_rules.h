// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/map_evaluation.h"

#include <span>

namespace werkzaam::evidence {

/// The map of what was evaluated: a row for every intervention asked for, also those without any
/// evaluation, a column for every construct that was measured anywhere in the collection, and a
/// cell where an evaluation that fits the filter measured the construct.
[[nodiscard]] EvidenceMap evidence_map(std::span<const MapIntervention> interventions,
                                       std::span<const MapEvaluation> evaluations,
                                       const MapFilter& filter);

}  // namespace werkzaam::evidence
