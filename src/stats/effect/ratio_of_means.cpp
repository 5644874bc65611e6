// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/ratio_of_means.h"

#include <cmath>

namespace werkzaam::stats {

Effect ratio_of_means(const TwoMeans& g, const Variance& variance) {
    const double yi = std::log(g.m1 / g.m2);
    double v1 = g.sd1 * g.sd1 / (g.m1 * g.m1);
    double v2 = g.sd2 * g.sd2 / (g.m2 * g.m2);
    if (variance.type == VarianceType::homoscedastic) {
        const double sd = pooled_sd(g);
        v1 = sd * sd / (g.m1 * g.m1);
        v2 = sd * sd / (g.m2 * g.m2);
    } else if (variance.type == VarianceType::average ||
               variance.type == VarianceType::average_homoscedastic) {
        v1 = variance.first * variance.first;
        v2 = variance.second * variance.second;
    }
    return effect_of(yi, v1 / g.n1 + v2 / g.n2);
}

}  // namespace werkzaam::stats
