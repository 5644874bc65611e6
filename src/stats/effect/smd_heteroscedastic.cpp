// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/smd_heteroscedastic.h"

#include "stats/effect/gamma_correction.h"

#include <cmath>

namespace werkzaam::stats {

Effect smd_heteroscedastic(const TwoMeans& g, const Variance& variance) {
    const double v1 = g.sd1 * g.sd1;
    const double v2 = g.sd2 * g.sd2;
    const double sum = v1 + v2;
    const double df = g.n1 + g.n2 - 2;
    const double j = gamma_correction(df);
    const double yi = j * (g.m1 - g.m2) / std::sqrt(sum / 2);
    double vi = 0;
    if (variance.type == VarianceType::large_sample_2) {
        vi = yi * yi * (v1 / g.n1 + v2 / g.n2) / (2 * sum * sum) +
             2 * (v1 / g.n1 + v2 / g.n2) / sum;
    } else {
        const double spread = v1 * v1 / (g.n1 - 1) + v2 * v2 / (g.n2 - 1);
        const double means = v1 / (g.n1 - 1) + v2 / (g.n2 - 1);
        vi = j * j * (yi * yi * spread / (2 * sum * sum) + means / (sum / 2));
    }
    return effect_of(yi, vi, df > 1 ? Gap::undefined_value : Gap::sample_too_small);
}

}  // namespace werkzaam::stats
