// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/mean_difference.h"

namespace werkzaam::stats {

Effect mean_difference(const TwoMeans& g, const Variance& variance) {
    const double yi = g.m1 - g.m2;
    if (variance.type == VarianceType::homoscedastic) {
        const double sd = pooled_sd(g);
        return effect_of(yi, sd * sd * (1 / g.n1 + 1 / g.n2));
    }
    return effect_of(yi, g.sd1 * g.sd1 / g.n1 + g.sd2 * g.sd2 / g.n2);
}

}  // namespace werkzaam::stats
