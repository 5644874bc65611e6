// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/pool.h"

#include <optional>

namespace werkzaam::evidence {

/// What the figures allow one to say, from the interval around the pooled effect and the smallest
/// relevant effect. Never from p.
///
/// Source: docs/policy/pooling.md, "Conclusion".
[[nodiscard]] Conclusion conclude(const Pool& pool, const std::optional<PoolFigures>& figures);

/// The same rule for one interval with the good side up or down: steps 3 to 5.
[[nodiscard]] Conclusion conclude(double lower, double upper, bool higher_is_better,
                                  std::optional<double> smallest_relevant_effect);

/// How `after` differs from `before`. The conclusion counts as changed when the conclusion itself
/// or a proposed certainty (imprecision, inconsistency) is another one (step 6).
[[nodiscard]] VersionDifference difference(const Pool& pool_before, const PoolVersion& before,
                                           const Pool& pool_after, const PoolVersion& after);

}  // namespace werkzaam::evidence
