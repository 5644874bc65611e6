// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/risk_ratio.h"

#include <cmath>

namespace werkzaam::stats {

Effect log_risk_ratio(const TwoByTwo& t) {
    const double n1 = t.a + t.b;
    const double n2 = t.c + t.d;
    return effect_of(std::log(t.a / n1) - std::log(t.c / n2),
                     1 / t.a - 1 / n1 + 1 / t.c - 1 / n2);
}

}  // namespace werkzaam::stats
