// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/effect.h"

#include <cmath>

namespace werkzaam::stats {

Effect effect_of(double yi, double vi, Gap why) {
    if (std::isinf(yi) || std::isinf(vi)) return no_effect(why);
    Effect effect;
    if (!std::isnan(yi)) effect.yi = yi;
    if (!std::isnan(vi)) effect.vi = vi;
    if (!effect.complete()) effect.gap = why;
    return effect;
}

}  // namespace werkzaam::stats
