// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/conversion_from_summaries.h"

#include "stats/num/distributions.h"

#include <cmath>

namespace werkzaam::stats {
namespace {

enum class Scenario { range, both, quartiles };

/// Which pairs were printed; nothing when a pair is incomplete or the numbers are out of order.
std::optional<Scenario> scenario(const Quantiles& q) {
    const bool range = q.minimum && q.maximum;
    const bool quartiles = q.first_quartile && q.third_quartile;
    if (q.minimum.has_value() != q.maximum.has_value()) return std::nullopt;
    if (q.first_quartile.has_value() != q.third_quartile.has_value()) return std::nullopt;
    const double low = q.first_quartile.value_or(q.median);
    const double high = q.third_quartile.value_or(q.median);
    const bool ordered = q.minimum.value_or(low) <= low && low <= q.median && q.median <= high &&
                         high <= q.maximum.value_or(high);
    if (!ordered || !(q.n >= (range ? 2 : 3)) || !std::isfinite(q.n)) return std::nullopt;
    if (range && quartiles) return Scenario::both;
    if (range) return Scenario::range;
    return quartiles ? std::optional(Scenario::quartiles) : std::nullopt;
}

/// Expected range and interquartile range of n standard normal values (Wan, eqs. 9 and 16).
double expected_range(double n) {
    return 2 * normal_upper_quantile(0.625 / (n + 0.25));
}
double expected_quartile_range(double n) {
    return 2 * normal_upper_quantile((0.25 * n + 0.375) / (n + 0.25));
}

double sd(const Quantiles& q, Scenario which) {
    const double by_range =
        which == Scenario::quartiles ? 0 : (*q.maximum - *q.minimum) / expected_range(q.n);
    if (which == Scenario::range) return by_range;
    const double by_quartiles =
        (*q.third_quartile - *q.first_quartile) / expected_quartile_range(q.n);
    return which == Scenario::quartiles ? by_quartiles : (by_range + by_quartiles) / 2;
}

std::optional<MeanSd> finite(double mean, double spread) {
    if (!std::isfinite(mean) || !std::isfinite(spread)) return std::nullopt;
    return MeanSd{mean, spread};
}

}  // namespace

double sd_from_se(double se, double n) {
    return se * std::sqrt(n);
}

std::optional<double> sd_from_mean_interval(double lower, double upper, double n, double level) {
    if (!(lower < upper && n > 1 && level > 0 && level < 1)) return std::nullopt;
    const double critical = t_upper_quantile((1 - level) / 2, n - 1);
    const double spread = sd_from_se((upper - lower) / (2 * critical), n);
    if (!std::isfinite(spread)) return std::nullopt;
    return spread;
}

std::optional<MeanSd> mean_sd_from_quantiles(const Quantiles& q) {
    const auto which = scenario(q);
    if (!which) return std::nullopt;
    const double middle = q.minimum ? (*q.minimum + *q.maximum) / 2 : 0;
    const double hinge = q.first_quartile ? (*q.first_quartile + *q.third_quartile) / 2 : 0;
    double mean = 0;
    if (*which == Scenario::range) {
        const double weight = 4 / (4 + std::pow(q.n, 0.75));
        mean = weight * middle + (1 - weight) * q.median;
    } else if (*which == Scenario::quartiles) {
        const double weight = 0.7 + 0.39 / q.n;
        mean = weight * hinge + (1 - weight) * q.median;
    } else {
        const double ends = 2.2 / (2.2 + std::pow(q.n, 0.75));
        const double hinges = 0.7 - 0.72 / std::pow(q.n, 0.55);
        mean = ends * middle + hinges * hinge + (1 - ends - hinges) * q.median;
    }
    return finite(mean, sd(q, *which));
}

std::optional<MeanSd> mean_sd_from_quantiles_wan(const Quantiles& q) {
    const auto which = scenario(q);
    if (!which) return std::nullopt;
    double mean = 0;
    if (*which == Scenario::range) {
        mean = (*q.minimum + 2 * q.median + *q.maximum) / 4;
    } else if (*which == Scenario::quartiles) {
        mean = (*q.first_quartile + q.median + *q.third_quartile) / 3;
    } else {
        mean = (*q.minimum + 2 * *q.first_quartile + 2 * q.median + 2 * *q.third_quartile +
                *q.maximum) / 8;
    }
    return finite(mean, sd(q, *which));
}

double raw_sd_from_change_sd(double sd_change, double r) {
    return sd_change / std::sqrt(2 * (1 - r));
}

std::optional<double> correlation_from_sds(double sd_pre, double sd_post, double sd_change) {
    const double r = (sd_pre * sd_pre + sd_post * sd_post - sd_change * sd_change) /
                     (2 * sd_pre * sd_post);
    if (!(std::abs(r) <= 1)) return std::nullopt;
    return r;
}

std::optional<double> change_sd_from_paired_t(double mean_change, double t, double n) {
    const double spread = std::abs(mean_change / t) * std::sqrt(n);
    if (!std::isfinite(spread) || !(spread > 0)) return std::nullopt;
    return spread;
}

}  // namespace werkzaam::stats
