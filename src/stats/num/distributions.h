// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace werkzaam::stats {

/// Tail areas and quantiles of the reference distributions, relative accuracy about 1e-13 or
/// better down to the smallest doubles (upper tails are computed as such, never as 1 - p).
/// Reference: Boost.Math 1.81; oracle: R 4.2.2 pnorm, pt, pchisq, pf and their quantiles.
/// Degrees of freedom must be positive and probabilities strictly between 0 and 1.

/// P(|Z| > |z|) of a standard normal variable.
[[nodiscard]] double normal_two_sided(double z);
/// P(Z <= z).
[[nodiscard]] double normal_cdf(double z);
/// The z that a standard normal variable exceeds with probability `upper`.
[[nodiscard]] double normal_upper_quantile(double upper);

/// P(|T| > |t|) with `df` degrees of freedom.
[[nodiscard]] double t_two_sided(double t, double df);
[[nodiscard]] double t_upper_quantile(double upper, double df);

/// P(X > x) of a chi-squared variable; 1 for x <= 0.
[[nodiscard]] double chi_squared_upper(double x, double df);
/// The x with P(X <= x) = lower.
[[nodiscard]] double chi_squared_quantile(double lower, double df);
/// The x with P(X > x) = upper.
[[nodiscard]] double chi_squared_upper_quantile(double upper, double df);

/// P(F > f) with df1 and df2 degrees of freedom; 1 for f <= 0.
[[nodiscard]] double f_upper(double f, double df1, double df2);

}  // namespace werkzaam::stats
