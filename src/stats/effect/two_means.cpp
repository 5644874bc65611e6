// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/two_means.h"

#include <cmath>

namespace werkzaam::stats {

double pooled_sd(const TwoMeans& g) {
    const double squares = (g.n1 - 1) * g.sd1 * g.sd1 + (g.n2 - 1) * g.sd2 * g.sd2;
    return std::sqrt(squares / (g.n1 + g.n2 - 2));
}

}  // namespace werkzaam::stats
