// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/hedges_g.h"

#include "stats/effect/gamma_correction.h"

#include <cmath>

namespace werkzaam::stats {

Effect hedges_g_from_d(double d, double n1, double n2, const Variance& variance) {
    const double df = n1 + n2 - 2;
    const double j = gamma_correction(df);
    const double g = j * d;
    const double sizes = 1 / n1 + 1 / n2;
    const double total = n1 + n2;
    double vi = sizes + g * g / (2 * total);
    if (variance.type == VarianceType::unbiased) {
        vi = sizes + (1 - (df - 2) / (df * j * j)) * g * g;
    } else if (variance.type == VarianceType::large_sample_2) {
        vi = j * j * (sizes + d * d / (2 * total));
    } else if (variance.type == VarianceType::average) {
        vi = sizes + variance.first * variance.first / (2 * total);
    }
    return effect_of(g, vi, df > 1 ? Gap::undefined_value : Gap::sample_too_small);
}

Effect hedges_g(const TwoMeans& g, const Variance& variance) {
    return hedges_g_from_d((g.m1 - g.m2) / pooled_sd(g), g.n1, g.n2, variance);
}

double d_from_t(double t, double n1, double n2) {
    return t * std::sqrt(1 / n1 + 1 / n2);
}

Effect log_odds_ratio_from_means(const TwoMeans& g, double factor) {
    const double d = (g.m1 - g.m2) / pooled_sd(g);
    const double vd = 1 / g.n1 + 1 / g.n2 + d * d / (2 * (g.n1 + g.n2));
    return effect_of(factor * d, factor * factor * vd, Gap::undefined_value);
}

}  // namespace werkzaam::stats
