// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"
#include "stats/effect/two_by_two.h"

namespace werkzaam::stats {

/// Phi coefficient (PHI): the correlation of two yes/no variables. Variance: CS, and LS the same,
/// for a sample of which only the total was fixed; ST when both group sizes were fixed.
///
/// References: Bishop, Fienberg & Holland (1975), Discrete Multivariate Analysis; Yule (1912),
/// Journal of the Royal Statistical Society 75, 579-652. The ST variance is derived here by the
/// delta method from two independent binomials.
/// Oracle: tests/oracles/expected/escalc_bcg__PHI.json.
/// Misleads across studies with different margins: the largest possible value then differs.
[[nodiscard]] Effect phi_coefficient(const TwoByTwo& table, const Variance& variance = {});

}  // namespace werkzaam::stats
