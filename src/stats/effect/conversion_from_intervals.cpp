// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/conversion_from_intervals.h"

#include "stats/num/distributions.h"

#include <cmath>

namespace werkzaam::stats {

bool is_log_ratio(Measure measure) {
    return measure == Measure::odds_ratio || measure == Measure::peto || measure == Measure::rr ||
           measure == Measure::rom || measure == Measure::irr;
}

Converted from_interval(const PrintedInterval& printed, Measure measure) {
    const bool ratio = is_log_ratio(measure);
    const auto scale = [&](double value) { return ratio ? std::log(value) : value; };
    const double lower = scale(printed.lower);
    const double upper = scale(printed.upper);
    Converted converted{no_effect(Gap::undefined_value), measure,
                        Conversion::confidence_interval};
    const bool usable = printed.level > 0 && printed.level < 1 && printed.df.value_or(1) > 0;
    if (!usable || !(lower < upper)) return converted;
    const double tail = (1 - printed.level) / 2;
    const double critical =
        printed.df ? t_upper_quantile(tail, *printed.df) : normal_upper_quantile(tail);
    const double se = (upper - lower) / (2 * critical);
    const double yi = printed.estimate ? scale(*printed.estimate) : lower + (upper - lower) / 2;
    const Effect effect = effect_of(yi, se * se);
    if (effect.complete()) converted.effect = effect;
    return converted;
}

Converted from_standard_error(double estimate, double se, Measure measure) {
    Converted converted{effect_of(estimate, se * se), measure, Conversion::standard_error};
    if (!(se > 0)) converted.effect = no_effect(Gap::undefined_value);
    return converted;
}

}  // namespace werkzaam::stats
