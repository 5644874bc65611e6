// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace werkzaam::stats {

/// Exact small-sample correction of a standardised mean difference with `df` degrees of freedom,
/// J = Gamma(df/2) / (sqrt(df/2) Gamma((df-1)/2)); not the approximation 1 - 3/(4 df - 1).
///
/// Reference: Hedges (1981), Journal of Educational Statistics 6(2), 107-128, eq. 6e.
/// @return NaN for df of 1 or less, where J does not exist.
[[nodiscard]] double gamma_correction(double df);

}  // namespace werkzaam::stats
