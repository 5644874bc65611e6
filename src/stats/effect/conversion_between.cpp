// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/conversion_between.h"

#include "stats/effect/hedges_g.h"
#include "stats/effect/odds_ratio.h"

#include <cmath>

namespace werkzaam::stats {
namespace {

/// 4 for large groups of equal size.
double group_factor(double n1, double n2) {
    const double df = n1 + n2 - 2;
    return df / n1 + df / n2;
}

}  // namespace

double correlation_from_d(double d, double n1, double n2) {
    return d / std::sqrt(d * d + group_factor(n1, n2));
}

double d_from_correlation(double r, double n1, double n2) {
    return r * std::sqrt(group_factor(n1, n2) / ((1 - r) * (1 + r)));
}

Converted d_effect_from_correlation(const Effect& correlation) {
    Converted converted{correlation, Measure::smd, Conversion::correlation_to_d};
    if (!correlation.complete()) return converted;
    const double r = *correlation.yi;
    const double slack = 1 - r * r;
    converted.effect = slack > 0 ? effect_of(2 * r / std::sqrt(slack),
                                             4 * *correlation.vi / (slack * slack * slack))
                                 : no_effect(Gap::undefined_value);
    return converted;
}

Converted correlation_effect_from_d(const Effect& d, double n1, double n2) {
    Converted converted{d, Measure::cor, Conversion::d_to_correlation};
    if (!d.complete()) return converted;
    const double a = (n1 + n2) * (n1 + n2) / (n1 * n2);
    const double square = *d.yi * *d.yi + a;
    converted.effect =
        effect_of(*d.yi / std::sqrt(square), a * a * *d.vi / (square * square * square));
    return converted;
}

Converted d_effect_from_log_odds_ratio(const Effect& log_odds) {
    return {d_from_log_odds_ratio(log_odds, logistic_factor), Measure::smd,
            Conversion::odds_ratio_to_d};
}

Converted log_odds_ratio_effect_from_d(const Effect& d) {
    return {log_odds_ratio_from_d(d, logistic_factor), Measure::odds_ratio,
            Conversion::d_to_odds_ratio};
}

Converted g_from_coefficient(double b, double sd_outcome, double n1, double n2) {
    const double n = n1 + n2;
    // The variance of the outcome without the part between the groups.
    const double within =
        (sd_outcome * sd_outcome * (n - 1) - b * b * n1 * n2 / n) / (n - 2);
    Converted converted{no_effect(Gap::undefined_value), Measure::smd,
                        Conversion::regression_coefficient};
    if (within > 0) converted.effect = hedges_g_from_d(b / std::sqrt(within), n1, n2);
    return converted;
}

}  // namespace werkzaam::stats
