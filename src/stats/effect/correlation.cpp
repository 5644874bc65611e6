// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/correlation.h"

#include <cmath>
#include <limits>

namespace werkzaam::stats {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

Effect with_enough(double yi, double vi, double n) {
    if (n <= 3) return effect_of(yi, nan, Gap::sample_too_small);
    return effect_of(yi, vi);
}

}  // namespace

Effect correlation(double r, double n, const Variance& variance) {
    const double rho = variance.type == VarianceType::average ? variance.first : r;
    const double slack = 1 - rho * rho;
    return with_enough(r, slack * slack / (n - 1), n);
}

Effect fisher_z(double r, double n) {
    // log1p keeps the digits of a small correlation.
    return with_enough(0.5 * (std::log1p(r) - std::log1p(-r)), 1 / (n - 3), n);
}

}  // namespace werkzaam::stats
