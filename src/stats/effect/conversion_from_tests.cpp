// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/conversion_from_tests.h"

#include "stats/effect/conversion_between.h"
#include "stats/effect/correlation.h"
#include "stats/effect/hedges_g.h"
#include "stats/num/distributions.h"

#include <cmath>

namespace werkzaam::stats {
namespace {

double signed_by(Direction direction, double size) {
    return direction == Direction::group_1 ? size : -size;
}

}  // namespace

Converted g_from_t(double t, double n1, double n2) {
    return {hedges_g_from_d(d_from_t(t, n1, n2), n1, n2), Measure::smd, Conversion::t_statistic};
}

Converted g_from_f(double f, Direction direction, double n1, double n2) {
    Converted converted = g_from_t(signed_by(direction, std::sqrt(f)), n1, n2);
    converted.used = Conversion::f_statistic;
    if (!(f >= 0)) converted.effect = no_effect(Gap::undefined_value);
    return converted;
}

Converted g_from_p(double p, Sides sides, Direction direction, double n1, double n2) {
    Converted converted{no_effect(Gap::undefined_value), Measure::smd, Conversion::p_value};
    const double tail = sides == Sides::two ? p / 2 : p;
    const double df = n1 + n2 - 2;
    if (!(p > 0 && p <= 1 && tail < 1 && df > 0)) return converted;
    converted.effect = g_from_t(signed_by(direction, t_upper_quantile(tail, df)), n1, n2).effect;
    return converted;
}

Converted phi_from_chi_squared(double chi_squared, Direction direction, double n) {
    const double phi = signed_by(direction, std::sqrt(chi_squared / n));
    Converted converted{correlation(phi, n), Measure::phi, Conversion::chi_squared};
    if (!(chi_squared >= 0 && chi_squared <= n))
        converted.effect = no_effect(Gap::undefined_value);
    return converted;
}

Converted g_from_chi_squared(double chi_squared, Direction direction, double n1, double n2) {
    const double phi = signed_by(direction, std::sqrt(chi_squared / (n1 + n2)));
    Converted converted{hedges_g_from_d(d_from_correlation(phi, n1, n2), n1, n2), Measure::smd,
                        Conversion::chi_squared};
    if (!(chi_squared >= 0 && chi_squared < n1 + n2))
        converted.effect = no_effect(Gap::undefined_value);
    return converted;
}

Converted fisher_z_from_t(double t, double df) {
    const double r = t / std::sqrt(t * t + df);
    Converted converted{fisher_z(r, df + 2), Measure::zcor, Conversion::t_statistic};
    if (!(df > 1)) converted.effect = no_effect(Gap::sample_too_small);
    return converted;
}

}  // namespace werkzaam::stats
