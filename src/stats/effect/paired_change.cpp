// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/paired_change.h"

#include "stats/effect/gamma_correction.h"

#include <cmath>

namespace werkzaam::stats {
namespace {

double change_variance(const Paired& p) {
    return p.sd1 * p.sd1 + p.sd2 * p.sd2 - 2 * p.r * p.sd1 * p.sd2;
}

Gap reason(double df) {
    return df > 1 ? Gap::undefined_value : Gap::sample_too_small;
}

/// Both variances of a standardised change: `own` is the part that does not depend on its size.
double standardised_variance(double d, double j, double own, double n, VarianceType type) {
    if (type == VarianceType::large_sample_2) return j * j * (own / n + d * d / (2 * n));
    return own / n + j * d * j * d / (2 * n);
}

}  // namespace

double change_sd(const Paired& p) {
    return std::sqrt(change_variance(p));
}

Effect mean_change(const Paired& p) {
    return effect_of(p.m1 - p.m2, change_variance(p) / p.n);
}

Effect change_by_change_sd(const Paired& p, const Variance& variance) {
    const double j = gamma_correction(p.n - 1);
    const double d = (p.m1 - p.m2) / change_sd(p);
    return effect_of(j * d, standardised_variance(d, j, 1, p.n, variance.type), reason(p.n - 1));
}

Effect change_by_raw_sd(const Paired& p, const Variance& variance) {
    const double j = gamma_correction(p.n - 1);
    const double d = (p.m1 - p.m2) / p.sd1;
    const double vi = standardised_variance(d, j, 2 * (1 - p.r), p.n, variance.type);
    return effect_of(j * d, vi, reason(p.n - 1));
}

Effect change_by_raw_sd_heteroscedastic(const Paired& p) {
    const double df = p.n - 1;
    const double j = gamma_correction(df);
    const double yi = j * (p.m1 - p.m2) / p.sd1;
    const double vi = change_variance(p) / (p.sd1 * p.sd1 * df) + yi * yi / (2 * df);
    return effect_of(yi, j * j * vi, reason(df));
}

}  // namespace werkzaam::stats
