// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/phi_coefficient.h"

#include <cmath>

namespace werkzaam::stats {
namespace {

/// Only the total was fixed.
double multinomial_variance(const TwoByTwo& t, double phi) {
    const double n = t.a + t.b + t.c + t.d;
    const double row1 = (t.a + t.b) / n;
    const double row2 = (t.c + t.d) / n;
    const double col1 = (t.a + t.c) / n;
    const double col2 = (t.b + t.d) / n;
    const double rows = row1 - row2;
    const double cols = col1 - col2;
    const double skew = rows * cols / std::sqrt(row1 * row2 * col1 * col2);
    const double margins = rows * rows / (row1 * row2) + cols * cols / (col1 * col2);
    const double square = phi * phi;
    return (1 - square + phi * (1 + square / 2) * skew - 0.75 * square * margins) / n;
}

/// Both group sizes were fixed: phi = (p1 - p2) sqrt(n1 n2) / sqrt(E F) with events E = n1 p1 +
/// n2 p2 and non-events F = n - E, so d phi / d p_g = s + phi n_g (E - F) / (2 E F), where s is
/// +-sqrt(n1 n2 / (E F)); each p_g varies with p q / n_g.
double stratified_variance(const TwoByTwo& t, double phi) {
    const double n1 = t.a + t.b;
    const double n2 = t.c + t.d;
    const double events = t.a + t.c;
    const double others = t.b + t.d;
    const double slope = std::sqrt(n1 * n2 / (events * others));
    const double bend = phi * (events - others) / (2 * events * others);
    const double g1 = slope + bend * n1;
    const double g2 = -slope + bend * n2;
    return g1 * g1 * t.a * t.b / (n1 * n1 * n1) + g2 * g2 * t.c * t.d / (n2 * n2 * n2);
}

}  // namespace

Effect phi_coefficient(const TwoByTwo& t, const Variance& variance) {
    const double margins = (t.a + t.b) * (t.c + t.d) * (t.a + t.c) * (t.b + t.d);
    const double phi = (t.a * t.d - t.b * t.c) / std::sqrt(margins);
    const bool by_group = variance.type == VarianceType::stratified;
    return effect_of(phi, by_group ? stratified_variance(t, phi) : multinomial_variance(t, phi));
}

}  // namespace werkzaam::stats
