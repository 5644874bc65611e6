// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/generalised_q.h"

#include <algorithm>
#include <cmath>

namespace werkzaam::stats {
namespace {

constexpr int most_iterations = 200;
constexpr double last_step = 1e-8;  // relative; one more Newton step squares it
constexpr double rounding = 1e-15;  // relative to a typical total variance

double newton_step(const Point& at, double target) {
    return at.q2 > 0 ? (at.q / target - 1.0) * at.q / at.q2 : 0.0;
}

bool is_last(const Point& at, double step) {
    const double typical_variance = at.q2 > 0 ? at.q / at.q2 : 0.0;
    return std::abs(step) <= std::max(last_step * at.t, rounding * typical_variance);
}

}  // namespace

QRoot solve_generalised_q(Model& model, double target, std::optional<double> start) {
    QRoot root{.point = model.at_zero()};
    if (!(root.point.q > target)) {
        root.point = model.at(0.0);
        return root;
    }
    double low = 0.0;
    double high = model.design().residual_sum / target;  // as Q(t) <= RSS / t
    if (start && *start > 0 && *start < high) {
        root.point = model.at(*start);
        root.iterations = 1;
    }
    while (root.iterations < most_iterations) {
        (root.point.q > target ? low : high) = root.point.t;
        const double step = newton_step(root.point, target);
        double next = root.point.t + step;
        const bool last = is_last(root.point, step);
        if (!(next >= low && next <= high)) next = last ? root.point.t : 0.5 * (low + high);
        root.point = model.at(next);
        ++root.iterations;
        root.newton_step = newton_step(root.point, target);
        if (last || model.is_degenerate()) return root;
    }
    root.converged = false;
    return root;
}

}  // namespace werkzaam::stats
