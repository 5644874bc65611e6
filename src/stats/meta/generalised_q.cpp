// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/generalised_q.h"

#include "stats/meta/inverse_interpolation.h"

#include <algorithm>
#include <cmath>

namespace werkzaam::stats {
namespace {

constexpr int most_iterations = 200;
constexpr double last_step = 1e-8;  // relative; one more Newton step squares it
constexpr double no_step = 2e-13;   // relative; the point itself is the root
constexpr double trusted = 3.0;     // interpolation may differ from Newton by so many of its steps
constexpr double rounding = 1e-15;  // relative to a typical total variance

double newton_step(const Point& at, double target) {
    return at.q2 > 0 ? (at.q / target - 1.0) * at.q / at.q2 : 0.0;
}

bool is_last(const Point& at, double step) {
    const double typical_variance = at.q2 > 0 ? at.q / at.q2 : 0.0;
    return std::abs(step) <= std::max(last_step * at.t, rounding * typical_variance);
}

// Solves target/Q - 1 = 0, which is increasing.
class Solver {
public:
    Solver(Model& model, double target)
        : model_(model), target_(target), high_(model.design().residual_sum / target) {}

    void learn(const Point& at) {
        if (at.t < low_ || at.t > high_) return;
        (at.q > target_ ? low_ : high_) = at.t;
        curve_.add(at.t, target_ / at.q - 1.0, target_ * at.q2 / (at.q * at.q));
    }

    bool may_start_at(double t) const { return t > low_ && t < high_; }

    void solve(QRoot& root) {
        while (root.iterations < most_iterations) {
            const double t = root.point.t;
            root.newton_step = newton_step(root.point, target_);
            if (t > 0 && std::abs(root.newton_step) <= no_step * t) return;
            const bool last = is_last(root.point, root.newton_step);
            root.point = model_.at(next(t, root.newton_step, last));
            learn(root.point);
            ++root.iterations;
            if (!last && !model_.is_degenerate()) continue;
            root.newton_step = newton_step(root.point, target_);
            return;
        }
        root.converged = false;
    }

private:
    double next(double t, double step, bool last) const {
        const double newton = t + step;
        if (!last && !curve_.is_full()) {
            const double zero = curve_.zero();
            if (zero > low_ && zero < high_ &&
                std::abs(zero - newton) <= trusted * std::abs(step))
                return zero;
        }
        if (newton >= low_ && newton <= high_) return newton;
        return last ? t : 0.5 * (low_ + high_);
    }

    Model& model_;
    double target_;
    double low_ = 0.0;
    double high_;  // as Q(t) <= RSS / t
    InverseInterpolation curve_;
};

}  // namespace

QRoot solve_generalised_q(Model& model, double target, std::optional<double> start,
                          std::span<const Point> known) {
    QRoot root{.point = model.at_zero()};
    if (!(root.point.q > target)) {
        root.point = model.at(0.0);
        return root;
    }
    Solver solver(model, target);
    solver.learn(root.point);
    for (const Point& at : known) {
        if (!(at.t > 0)) continue;
        solver.learn(at);
        if (at.q > target && at.t > root.point.t) root.point = at;
    }
    if (start && solver.may_start_at(*start)) {
        root.point = model.at(*start);
        root.iterations = 1;
        solver.learn(root.point);
    }
    solver.solve(root);
    return root;
}

}  // namespace werkzaam::stats
