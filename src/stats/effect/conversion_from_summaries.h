// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

namespace werkzaam::stats {

/// Mean and standard deviation of one group.
struct MeanSd {
    double mean;
    double sd;
};

/// The standard deviation from a standard error of the mean.
[[nodiscard]] double sd_from_se(double se, double n);

/// The standard deviation from a confidence interval of one mean (t with n - 1 degrees of freedom).
/// @return nothing unless lower < upper, n > 1 and the level is between 0 and 1.
[[nodiscard]] std::optional<double> sd_from_mean_interval(double lower, double upper, double n,
                                                          double level = 0.95);

/// What was printed in place of mean and standard deviation.
struct Quantiles {
    std::optional<double> minimum = {};
    std::optional<double> first_quartile = {};
    double median = 0;
    std::optional<double> third_quartile = {};
    std::optional<double> maximum = {};
    double n = 0;
};

/// Mean (Luo) and standard deviation (Wan) from a median with the range, the quartiles or both.
///
/// References: Luo, Wan, Liu & Tong (2018), Statistical Methods in Medical Research 27(6),
/// 1785-1805, eqs. 7, 11, 15; Wan, Wang, Liu & Tong (2014), BMC Medical Research Methodology
/// 14:135, eqs. 9, 13, 16.
/// Misleads for skewed data, which is why a median was printed in the first place.
/// @return nothing when the numbers are not in order, one of a pair is missing, or n is below 2
/// (with quartiles only: below 3).
[[nodiscard]] std::optional<MeanSd> mean_sd_from_quantiles(const Quantiles& printed);

/// Means from a median by the older rules of Hozo (range), Bland (both) and Wan (quartiles), for
/// checking against earlier work. Reference: Wan et al. (2014), eqs. 3, 10, 14.
[[nodiscard]] std::optional<MeanSd> mean_sd_from_quantiles_wan(const Quantiles& printed);

/// Raw standard deviation from the one of the changes, assuming equal spread before and after.
/// Reference: Cochrane Handbook (2024), section 6.5.2.8.
[[nodiscard]] double raw_sd_from_change_sd(double sd_change, double r);

/// Pre-post correlation from three standard deviations; nothing when it falls outside [-1, 1].
[[nodiscard]] std::optional<double> correlation_from_sds(double sd_pre, double sd_post,
                                                         double sd_change);

/// Standard deviation of the changes from the mean change and the t of a paired test.
[[nodiscard]] std::optional<double> change_sd_from_paired_t(double mean_change, double t, double n);

}  // namespace werkzaam::stats
