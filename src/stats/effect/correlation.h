// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"

namespace werkzaam::stats {

/// Raw correlation (COR). Variance: LS, or AV with the average correlation in Variance::first.
///
/// Reference: Hunter & Schmidt (2004), Methods of Meta-Analysis.
/// Misleads near -1 and 1, where its distribution is skewed: use Fisher's z.
[[nodiscard]] Effect correlation(double r, double n, const Variance& variance = {});

/// Fisher's z of a correlation (ZCOR), variance 1/(n - 3).
///
/// Reference: Fisher (1921), Metron 1, 1-32. Oracle: tests/oracles/expected/escalc_molloy2014__ZCOR.json.
/// @return the variance is absent for three observations or fewer.
[[nodiscard]] Effect fisher_z(double r, double n);

}  // namespace werkzaam::stats
