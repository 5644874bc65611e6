// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/likelihood_maximum.h"

#include "stats/meta/inverse_interpolation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace werkzaam::stats {
namespace {

constexpr int most_iterations = 200;
constexpr double last_step = 1e-7;  // relative; one more Newton step squares it
constexpr double no_step = 2e-13;   // relative; the point itself is the maximum
constexpr double rounding = 1e-15;  // relative to a typical total variance

struct Bracket {
    double low, high;  // score > 0 at low, <= 0 at high
    double start;
    InverseInterpolation curve;
};

struct Maximum {
    Point point;
    Slope slope{};
    bool converged = true;
};

double score_of(const Point& at, const Traces& traces) {
    return 0.5 * (at.q2 - traces.first);
}

Slope slope_of(const Point& at, const Traces& traces) {
    return {score_of(at, traces), 0.5 * traces.second - at.q3, 0.5 * traces.second,
            traces.first / traces.second};
}

// 1 - tr/q2 has the sign of the score, and is a straight line when all variances are equal.
double straightened(const Point& at, const Traces& traces) {
    return 1.0 - traces.first / at.q2;
}

double straightened_slope(const Point& at, const Traces& traces) {
    return (traces.second - 2.0 * traces.first * (at.q3 / at.q2)) / at.q2;
}

class Search {
public:
    Search(Model& model, const Likelihood& likelihood) : model_(model), likelihood_(likelihood) {}

    Tau2Estimate run(std::optional<double> start) {
        const Slope at_zero = slope(model_.at_zero());
        const double bound =
            likelihood_bound(model_.design().residual_sum / model_.df(),
                             model_.at_zero().q / model_.df(), model_.design().largest_v);
        if (bound > 0) {
            if (start && *start > 0 && *start < bound && at_zero.score > 0)
                start_at(*start, bound);
            else
                scan(bound);
        }
        if (brackets_.empty()) return report_zero(at_zero);
        if (brackets_.size() == 1 && at_zero.score > 0) return report(climb(brackets_[0]), 1);
        return highest(at_zero.score <= 0);
    }

private:
    Slope slope(const Point& at) const { return slope_of(at, likelihood_.traces(at)); }
    double score(const Point& at) const { return score_of(at, likelihood_.traces(at)); }

    void add_to(InverseInterpolation& curve, const Point& full) const {
        const Traces traces = likelihood_.traces(full);
        curve.add(full.t, straightened(full, traces), straightened_slope(full, traces));
    }

    void start_at(double start, double bound) {
        Bracket bracket{0.0, bound, start, {}};
        add_to(bracket.curve, model_.at_zero());
        for (const double t : model_.remembered()) {
            if (!(t < bound)) continue;
            const Point& at = model_.at(t);
            double& end = score(at) > 0 ? bracket.low : bracket.high;
            if (t > bracket.low && t < bracket.high) end = t;
            add_to(bracket.curve, at);
        }
        const double zero = bracket.curve.zero();
        if (zero > bracket.low && zero < bracket.high) bracket.start = zero;
        bracket.start = std::clamp(bracket.start, bracket.low, bracket.high);
        brackets_ = {bracket};
    }

    // The score at the bound is negative, so the grid stops short of it.
    void scan(double bound) {
        Point low = model_.at_zero();
        double t = likelihood_grid_start(bound, model_.design().smallest_v);
        for (; t < bound; t *= likelihood_grid_factor * likelihood_grid_factor) {
            const double next = std::min(t * likelihood_grid_factor, bound);
            const auto [one, two] = model_.score_points(t, next);
            add_bracket(low, one);
            add_bracket(one, two);
            low = two;
            iterations_ += 2;
        }
        if (low.t < bound && score(low) > 0) add_bracket(low, model_.at(bound));
    }

    void add_bracket(const Point& low, const Point& high) {
        if (!(score(low) > 0) || score(high) > 0) return;
        Bracket bracket{low.t, high.t, 0.0, {}};
        bracket.curve.add(low.t, straightened(low, likelihood_.traces(low)));
        bracket.curve.add(high.t, straightened(high, likelihood_.traces(high)));
        const double start = bracket.curve.zero();
        bracket.start = start > low.t && start < high.t ? start : 0.5 * (low.t + high.t);
        brackets_.push_back(bracket);
    }

    // Interpolation, or else Newton on the straightened score, kept inside the bracket; a plain
    // Newton step at the end.
    Maximum climb(Bracket bracket) {
        double t = bracket.start;
        for (int i = 0; i < most_iterations; ++i) {
            ++iterations_;
            const Point& at = model_.at(t);
            const Slope here = slope(at);
            (here.score > 0 ? bracket.low : bracket.high) = t;
            const double step = likelihood_step(here);
            if (std::abs(step) <= no_step * t) return {at, here, true};
            if (is_last_step(step, t, here))
                return arrive(here.derivative < 0 ? t - here.score / here.derivative : t + step,
                              bracket);
            t = next_point(t + step, at, bracket);
            if (model_.is_degenerate()) break;
        }
        Maximum maximum = arrive(t, bracket);
        maximum.converged = false;
        return maximum;
    }

    double next_point(double newton, const Point& at, Bracket& bracket) const {
        const auto inside = [&](double t) { return t > bracket.low && t < bracket.high; };
        if (!bracket.curve.is_full()) {
            add_to(bracket.curve, at);
            const double zero = bracket.curve.zero();
            // Far from where Newton goes, the polynomial may swing.
            if (inside(zero) && std::abs(zero - newton) <= std::abs(newton - at.t)) return zero;
        }
        return inside(newton) ? newton : 0.5 * (bracket.low + bracket.high);
    }

    Maximum arrive(double t, const Bracket& bracket) {
        ++iterations_;
        Maximum maximum;
        maximum.point = model_.at(std::clamp(t, bracket.low, bracket.high));
        maximum.slope = slope(maximum.point);
        return maximum;
    }

    Tau2Estimate highest(bool zero_is_a_maximum) {
        Maximum best{};
        double best_value = -std::numeric_limits<double>::infinity();
        const auto consider = [&](const Maximum& candidate) {
            const double value = likelihood_.log_likelihood(model_, candidate.point);
            if (value <= best_value) return;
            best_value = value;
            best = candidate;
        };
        if (zero_is_a_maximum) consider(arrive(0.0, {}));
        for (const Bracket& bracket : brackets_) consider(climb(bracket));
        best.point = model_.at(best.point.t);
        return report(best, static_cast<int>(brackets_.size()) + (zero_is_a_maximum ? 1 : 0));
    }

    Tau2Estimate report_zero(const Slope& slope) {
        Maximum maximum{model_.at(0.0), slope, true};
        return report(maximum, 1);
    }

    Tau2Estimate report(const Maximum& maximum, int modes) {
        Tau2Estimate estimate;
        estimate.tau2 = maximum.point.t;
        const double information = maximum.slope.information;
        if (information > 0) estimate.se = std::sqrt(1.0 / information);
        estimate.convergence.converged = maximum.converged;
        estimate.convergence.iterations = iterations_;
        estimate.convergence.at_boundary = !(estimate.tau2 > 0);
        estimate.convergence.score =
            estimate.tau2 > 0 && estimate.se ? maximum.slope.score * *estimate.se : 0.0;
        estimate.convergence.modes = modes;
        return estimate;
    }

    Model& model_;
    const Likelihood& likelihood_;
    std::vector<Bracket> brackets_;
    int iterations_ = 0;
};

}  // namespace

// With W <= I/t: y'PPy <= y'Py / t, and y'Py is at most RSS / t and at most Q(0) v_max/(v_max + t).
// The trace of P (or of W) is at least (k - p)/(v_max + t). The score is negative where the first
// is below the second; both solutions for t are bounds.
double likelihood_bound(double mean_square, double mean_q, double largest_v) {
    const double by_residuals =
        0.5 * (mean_square + std::sqrt(mean_square * (mean_square + 4.0 * largest_v)));
    return std::min(by_residuals, mean_q * largest_v) * (1.0 + 1e-10);
}

double likelihood_grid_start(double bound, double smallest_v) {
    return std::min(0.25 * smallest_v, bound / 16.0);
}

double likelihood_step(const Slope& slope) {
    const double bend = slope.derivative + 2.0 * slope.score / slope.typical_variance;
    return bend < 0 ? -slope.score / bend : slope.score / slope.information;
}

bool is_last_step(double step, double t, const Slope& slope) {
    return std::abs(step) <= std::max(last_step * t, rounding * slope.typical_variance);
}

Tau2Estimate maximise_likelihood(Model& model, const Likelihood& likelihood,
                                 std::optional<double> start) {
    return Search(model, likelihood).run(start);
}

}  // namespace werkzaam::stats
