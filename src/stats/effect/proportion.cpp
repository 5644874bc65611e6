// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/proportion.h"

#include <algorithm>
#include <cmath>

namespace werkzaam::stats {
namespace {

bool has_zero(const Events& g) {
    return g.x == 0 || g.rest == 0;
}

/// The proportion that stands in the variance: the group's own or the average.
double for_variance(const Events& g, const Variance& variance) {
    return variance.type == VarianceType::average ? variance.first : g.x / g.n();
}

}  // namespace

void treat_zero_events(std::span<Events> groups, const ZeroCells& how) {
    const auto zero = [](const Events& g) { return has_zero(g); };
    const bool everywhere =
        how.to == AddTo::all || (how.to == AddTo::if0all && std::ranges::any_of(groups, zero));
    for (Events& g : groups)
        if (everywhere || (how.to == AddTo::only0 && has_zero(g)))
            g = {g.x + how.add, g.rest + how.add};
}

Effect proportion(const Events& g, const Variance& variance) {
    const double p = for_variance(g, variance);
    const double loss = variance.type == VarianceType::unbiased ? 1 : 0;
    return effect_of(g.x / g.n(), p * (1 - p) / (g.n() - loss));
}

Effect log_proportion(const Events& g, const Variance& variance) {
    const double p = for_variance(g, variance);
    return effect_of(std::log(g.x / g.n()), 1 / (p * g.n()) - 1 / g.n());
}

Effect logit_proportion(const Events& g, const Variance& variance) {
    const double p = for_variance(g, variance);
    return effect_of(std::log(g.x / g.rest), 1 / (p * g.n()) + 1 / ((1 - p) * g.n()));
}

Effect arcsine_proportion(const Events& g) {
    return effect_of(std::asin(std::sqrt(g.x / g.n())), 1 / (4 * g.n()));
}

Effect freeman_tukey_proportion(const Events& g) {
    const double n = g.n();
    const double yi =
        (std::asin(std::sqrt(g.x / (n + 1))) + std::asin(std::sqrt((g.x + 1) / (n + 1)))) / 2;
    return effect_of(yi, 1 / (4 * n + 2));
}

}  // namespace werkzaam::stats
