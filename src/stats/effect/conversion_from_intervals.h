// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/conversion.h"

#include <optional>

namespace werkzaam::stats {

/// An interval as printed. For a ratio (OR, RR, IRR) all three are on the printed scale, the result
/// on the log scale.
struct PrintedInterval {
    std::optional<double> estimate = {};  ///< The middle of the interval when not printed.
    double lower = 0;
    double upper = 0;
    double level = 0.95;
    std::optional<double> df = {};  ///< t interval; normal when absent.
};

/// Effect and variance from a confidence interval.
///
/// Reference: Cochrane Handbook (2024), sections 6.3.1 and 6.3.2.
/// Misleads when the interval is an exact, profile or bootstrap one: see interval_is_lopsided().
/// @return absent unless lower < upper and, for a ratio, all are positive.
[[nodiscard]] Converted from_interval(const PrintedInterval& printed, Measure measure);

/// Effect and variance from an estimate with its standard error, both on the analysis scale (for a
/// ratio: the logarithm, such as the coefficient of a logistic regression).
[[nodiscard]] Converted from_standard_error(double estimate, double se, Measure measure);

/// Whether a measure is a ratio, analysed on the log scale.
[[nodiscard]] bool is_log_ratio(Measure measure);

}  // namespace werkzaam::stats
