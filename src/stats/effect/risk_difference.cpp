// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/risk_difference.h"

#include <cmath>

namespace werkzaam::stats {

Effect risk_difference(const TwoByTwo& t, const Variance& variance) {
    const double n1 = t.a + t.b;
    const double n2 = t.c + t.d;
    const double p1 = t.a / n1;
    const double p2 = t.c / n2;
    const bool average = variance.type == VarianceType::average;
    const double loss = variance.type == VarianceType::unbiased ? 1 : 0;
    const double q1 = average ? variance.first : p1;
    const double q2 = average ? variance.second : p2;
    return effect_of(p1 - p2, q1 * (1 - q1) / (n1 - loss) + q2 * (1 - q2) / (n2 - loss));
}

Effect arcsine_difference(const TwoByTwo& t) {
    const double n1 = t.a + t.b;
    const double n2 = t.c + t.d;
    return effect_of(std::asin(std::sqrt(t.a / n1)) - std::asin(std::sqrt(t.c / n2)),
                     1 / (4 * n1) + 1 / (4 * n2));
}

}  // namespace werkzaam::stats
