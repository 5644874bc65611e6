// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"
#include "stats/effect/two_means.h"

namespace werkzaam::stats {

/// Standardised mean difference with the exact small-sample correction (SMD, Hedges' g).
///
/// Reference: Hedges (1981), Journal of Educational Statistics 6(2), 107-128; variances: Hedges &
/// Olkin (1985), Statistical Methods for Meta-Analysis (LS: 1/n1 + 1/n2 + g^2/(2(n1+n2))),
/// Borenstein (2009) for LS2, the average g in place of its own for AV.
/// Oracle: tests/oracles/expected/escalc_normand1999__SMD_LS.json and __SMD_UB.json.
/// Misleads when standard errors were taken for standard deviations (see plausibility.h).
/// @return absent for fewer than four participants or a pooled standard deviation of zero.
[[nodiscard]] Effect hedges_g(const TwoMeans& groups, const Variance& variance = {});

/// The same from Cohen's d (standardised on the pooled standard deviation) and the group sizes.
[[nodiscard]] Effect hedges_g_from_d(double d, double n1, double n2, const Variance& variance = {});

/// d from the t of an independent-samples test. Reference: Lipsey & Wilson (2001), table B10.
[[nodiscard]] double d_from_t(double t, double n1, double n2);

/// Log odds ratio approximated from d: a logistic (D2OR, D2ORL: factor pi/sqrt 3) or a normal
/// (D2ORN: factor 1.65) outcome cut in two. References: Chinn (2000), Statistics in Medicine
/// 19(22), 3127-3131; Cox & Snell (1989).
[[nodiscard]] Effect log_odds_ratio_from_means(const TwoMeans& groups, double factor);

}  // namespace werkzaam::stats
