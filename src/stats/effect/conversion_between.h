// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/conversion.h"

namespace werkzaam::stats {

/// Point-biserial correlation from d, and the reverse, exact for the two group sizes.
/// Reference: Tate (1954), Annals of Mathematical Statistics 25(3), 603-607; Lipsey & Wilson (2001).
[[nodiscard]] double correlation_from_d(double d, double n1, double n2);
[[nodiscard]] double d_from_correlation(double r, double n1, double n2);

/// d with variance from a correlation with variance, and the reverse, by the delta method for two
/// groups of equal size (a = 4) or of the sizes given: d = 2r/sqrt(1 - r^2), r = d/sqrt(d^2 + a).
///
/// Reference: Borenstein et al. (2009), Introduction to Meta-Analysis, chapter 7.
/// Misleads when the correlation is of two continuous variables and not of a group with an outcome.
[[nodiscard]] Converted d_effect_from_correlation(const Effect& correlation);
[[nodiscard]] Converted correlation_effect_from_d(const Effect& d, double n1, double n2);

/// d with variance from a log odds ratio, and the reverse: factor sqrt 3 / pi.
///
/// References: Hasselblad & Hedges (1995), Psychological Bulletin 117(1), 167-178; Chinn (2000),
/// Statistics in Medicine 19(22), 3127-3131.
/// Misleads when the outcome is not a continuous one that was cut in two.
[[nodiscard]] Converted d_effect_from_log_odds_ratio(const Effect& log_odds_ratio);
[[nodiscard]] Converted log_odds_ratio_effect_from_d(const Effect& d);

/// Hedges' g from the unstandardised coefficient of the group variable in a regression and the
/// standard deviation of the outcome over both groups together.
///
/// Reference: Lipsey & Wilson (2001), Practical Meta-Analysis, table B10 (formula 19).
/// Misleads when covariates differ between studies: the coefficients then mean different things.
/// @return absent when the coefficient leaves no spread within the groups.
[[nodiscard]] Converted g_from_coefficient(double b, double sd_outcome, double n1, double n2);

}  // namespace werkzaam::stats
