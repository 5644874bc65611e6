// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/pre_post_control.h"

#include "stats/effect/gamma_correction.h"
#include "stats/effect/paired_change.h"

#include <cmath>
#include <limits>

namespace werkzaam::stats {

Effect pre_post_control(const PrePostArm& t, const PrePostArm& c) {
    const double df = t.n + c.n - 2;
    const double sd = std::sqrt(
        ((t.n - 1) * t.pre_sd * t.pre_sd + (c.n - 1) * c.pre_sd * c.pre_sd) / df);
    const double cp = gamma_correction(df);
    const double d = cp * ((t.post_mean - t.pre_mean) - (c.post_mean - c.pre_mean)) / sd;
    if (!(df > 2)) return no_effect(Gap::sample_too_small);
    const double r = ((t.n - 1) * t.r + (c.n - 1) * c.r) / df;
    // Eq. 25 multiplied out, with the estimate itself for the unknown effect.
    const double sizes = 1 / t.n + 1 / c.n;
    const double vi = cp * cp * df / (df - 2) * (2 * (1 - r) * sizes + d * d) - d * d;
    return effect_of(d, vi);
}

Effect pre_post_control_own_sd(const PrePostArm& t, const PrePostArm& c) {
    constexpr double unused = std::numeric_limits<double>::quiet_NaN();
    // Measurement 1 is the one whose spread standardises, here the earlier one: hence the sign.
    const auto change = [](const PrePostArm& a) {
        return change_by_raw_sd({a.pre_mean, a.pre_sd, a.post_mean, unused, a.n, a.r});
    };
    const Effect treated = change(t);
    const Effect control = change(c);
    if (!treated.complete()) return treated;
    if (!control.complete()) return control;
    return effect_of(*control.yi - *treated.yi, *treated.vi + *control.vi);
}

}  // namespace werkzaam::stats
