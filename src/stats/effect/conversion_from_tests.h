// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/conversion.h"

namespace werkzaam::stats {

/// Hedges' g from what a test of two independent groups printed. The variance is that of SMD (LS).
///
/// Reference: Lipsey & Wilson (2001), Practical Meta-Analysis, appendix B; Borenstein, Hedges,
/// Higgins & Rothstein (2009), Introduction to Meta-Analysis, chapter 4.
/// Misleads for a test that was paired, adjusted for covariates, or made on clustered data.
[[nodiscard]] Converted g_from_t(double t, double n1, double n2);

/// From the F of a comparison of two groups (one degree of freedom); F has no sign.
/// @return absent for a negative F.
[[nodiscard]] Converted g_from_f(double f, Direction direction, double n1, double n2);

/// From the p value of a t test. A p printed as a bound ("p < 0.05") gives a bound, not a value.
/// @return absent for p outside (0, 1], and for a one-sided p of 1.
[[nodiscard]] Converted g_from_p(double p, Sides sides, Direction direction, double n1, double n2);

/// From the chi-squared of a two by two table without continuity correction: phi is read as the
/// point-biserial correlation.
/// @return absent for chi-squared below zero, or as large as the number of participants.
[[nodiscard]] Converted g_from_chi_squared(double chi_squared, Direction direction, double n1,
                                           double n2);

/// Phi from the same chi-squared, with the variance of a correlation.
[[nodiscard]] Converted phi_from_chi_squared(double chi_squared, Direction direction, double n);

/// A (partial) correlation from a t with `df` residual degrees of freedom, as Fisher's z with
/// variance 1/(df - 1).
///
/// References: Aloe & Thompson (2013), Journal of the Society for Social Work and Research 4(4),
/// 390-405; variance: Fisher (1924), Metron 3, 329-332.
/// Differs: metafor's ZPCOR has 1/df, which for one predictor is not the variance of ZCOR.
[[nodiscard]] Converted fisher_z_from_t(double t, double df);

}  // namespace werkzaam::stats
