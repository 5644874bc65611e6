// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/incidence_rate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace werkzaam::stats {
namespace {

template <class T, class HasZero, class Add>
void treat(std::span<T> items, const ZeroCells& how, HasZero has_zero, Add add) {
    const bool everywhere =
        how.to == AddTo::all || (how.to == AddTo::if0all && std::ranges::any_of(items, has_zero));
    for (T& item : items)
        if (everywhere || (how.to == AddTo::only0 && has_zero(item))) add(item);
}

}  // namespace

void treat_zero_rates(std::span<TwoRates> studies, const ZeroCells& how) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    if (how.drop00) {
        for (TwoRates& s : studies)
            if (s.x1 == 0 && s.x2 == 0) s.x1 = s.x2 = nan;
    }
    treat(
        studies, how, [](const TwoRates& s) { return s.x1 == 0 || s.x2 == 0; },
        [&](TwoRates& s) {
            s.x1 += how.add;
            s.x2 += how.add;
        });
}

void treat_zero_rates(std::span<Rate> groups, const ZeroCells& how) {
    treat(
        groups, how, [](const Rate& g) { return g.x == 0; }, [&](Rate& g) { g.x += how.add; });
}

Effect log_rate_ratio(const TwoRates& s) {
    return effect_of(std::log(s.x1 / s.t1) - std::log(s.x2 / s.t2), 1 / s.x1 + 1 / s.x2);
}

Effect rate_difference(const TwoRates& s) {
    return effect_of(s.x1 / s.t1 - s.x2 / s.t2, s.x1 / (s.t1 * s.t1) + s.x2 / (s.t2 * s.t2));
}

Effect root_rate_difference(const TwoRates& s) {
    return effect_of(std::sqrt(s.x1 / s.t1) - std::sqrt(s.x2 / s.t2),
                     1 / (4 * s.t1) + 1 / (4 * s.t2));
}

Effect rate(const Rate& g) {
    return effect_of(g.x / g.t, g.x / (g.t * g.t));
}

Effect log_rate(const Rate& g) {
    return effect_of(std::log(g.x / g.t), 1 / g.x);
}

Effect root_rate(const Rate& g) {
    return effect_of(std::sqrt(g.x / g.t), 1 / (4 * g.t));
}

Effect freeman_tukey_rate(const Rate& g) {
    const double yi = (std::sqrt(g.x / g.t) + std::sqrt(g.x / g.t + 1 / g.t)) / 2;
    return effect_of(yi, 1 / (4 * g.t));
}

}  // namespace werkzaam::stats
