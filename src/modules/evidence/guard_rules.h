// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/text.h"
#include "core/violation.h"
#include "modules/evidence/guidance.h"
#include "modules/evidence/pool.h"

#include <span>
#include <string>
#include <vector>

namespace werkzaam::evidence {

/// From how many studies on a pool gets a conclusion.
inline constexpr int least_studies_to_conclude = 3;

/// Why no prediction interval is shown for k studies and p coefficients: GUARD-13, GUARD-16 or
/// GUARD-17; empty when it may be shown.
[[nodiscard]] std::string withheld_prediction_interval(int k, int p);

/// What a reader must know about these studies and this method before the numbers.
///
/// Source: docs/policy/pooling.md, rules GUARD-11 to GUARD-18.
[[nodiscard]] Sentences warnings(const Pool& pool, std::span<const PooledStudy> studies,
                                 const PoolMethod& method);

/// What stands in the way of a reader's own computation on `studies` (GUARD-15 without the
/// override, GUARD-19 to GUARD-21); empty: it may be computed. `studies` are those before leaving
/// out, `moderators` those that may be used.
[[nodiscard]] Violations faults(const ExplorationRequest& request,
                                std::span<const PooledStudy> studies,
                                const std::vector<std::string>& moderators);

}  // namespace werkzaam::evidence
