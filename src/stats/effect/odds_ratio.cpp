// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/odds_ratio.h"

#include <cmath>
#include <numbers>

namespace werkzaam::stats {
namespace {

double woolf_variance(const TwoByTwo& t) {
    return 1 / t.a + 1 / t.b + 1 / t.c + 1 / t.d;
}

Effect scaled(const Effect& effect, double factor) {
    if (!effect.complete()) return effect;
    return effect_of(*effect.yi * factor, *effect.vi * factor * factor);
}

}  // namespace

const double logistic_factor = std::numbers::pi / std::sqrt(3.0);

Effect log_odds_ratio(const TwoByTwo& t) {
    return effect_of(std::log(t.a / t.b) - std::log(t.c / t.d), woolf_variance(t));
}

Effect peto_log_odds_ratio(const TwoByTwo& t) {
    const double n1 = t.a + t.b;
    const double n2 = t.c + t.d;
    const double n = n1 + n2;
    const double events = t.a + t.c;
    const double expected = events * n1 / n;
    const double hypergeometric = events * (t.b + t.d) * (n1 / n) * (n2 / n) / (n - 1);
    return effect_of((t.a - expected) / hypergeometric, 1 / hypergeometric);
}

Effect d_from_log_odds_ratio(const Effect& log_odds, double factor) {
    return scaled(log_odds, 1 / factor);
}

Effect log_odds_ratio_from_d(const Effect& d, double factor) {
    return scaled(d, factor);
}

Effect yule_q(const TwoByTwo& t) {
    const double odds = (t.a / t.b) / (t.c / t.d);
    const double yi = (odds - 1) / (odds + 1);
    const double slack = 1 - yi * yi;
    return effect_of(yi, slack * slack * woolf_variance(t) / 4);
}

Effect yule_y(const TwoByTwo& t) {
    const double root = std::sqrt((t.a / t.b) / (t.c / t.d));
    const double yi = (root - 1) / (root + 1);
    const double slack = 1 - yi * yi;
    return effect_of(yi, slack * slack * woolf_variance(t) / 16);
}

}  // namespace werkzaam::stats
