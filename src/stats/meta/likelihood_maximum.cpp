// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/likelihood_maximum.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace werkzaam::stats {
namespace {

constexpr int most_iterations = 200;
constexpr double last_step = 1e-7;  // relative; one more Newton step squares it
constexpr double rounding = 1e-15;  // relative to a typical total variance

struct Bracket {
    double low, high;  // score > 0 at low, <= 0 at high
    double start;
};

struct Maximum {
    Point point;
    Slope slope{};
    bool converged = true;
};

// score * variance^2 is a straight line when all studies have the same variance.
double straightened(double score, const Point& at) {
    const double variance = at.sum_w / at.sum_w2;
    return score * variance * variance;
}

class Search {
public:
    Search(Model& model, const Likelihood& likelihood) : model_(model), likelihood_(likelihood) {}

    Tau2Estimate run(std::optional<double> start) {
        const Slope at_zero = likelihood_.slope(model_.at_zero());
        const double bound =
            likelihood_bound(model_.design().residual_sum / model_.df(),
                             model_.at_zero().q / model_.df(), model_.design().largest_v);
        if (bound > 0) {
            if (start && *start > 0 && *start < bound && at_zero.score > 0)
                brackets_ = {{0.0, bound, *start}};
            else
                scan(bound);
        }
        if (brackets_.empty()) return report_zero(at_zero);
        if (brackets_.size() == 1 && at_zero.score > 0) return report(climb(brackets_[0]), 1);
        return highest(at_zero.score <= 0);
    }

private:
    void scan(double bound) {
        double t = likelihood_grid_start(bound, model_.design().smallest_v);
        Point low = model_.at_zero();
        while (low.t < bound) {
            const double next = std::min(t * likelihood_grid_factor, bound);
            const auto [one, two] = model_.score_points(t, next);
            add_bracket(low, one);
            add_bracket(one, two);
            low = two;
            t = std::min(next * likelihood_grid_factor, bound);
            iterations_ += 2;
        }
    }

    void add_bracket(const Point& low, const Point& high) {
        const double low_score = likelihood_.score(low);
        const double high_score = likelihood_.score(high);
        if (!(low_score > 0) || high_score > 0) return;
        const double a = straightened(low_score, low);
        const double b = straightened(high_score, high);
        brackets_.push_back({low.t, high.t, low.t + (high.t - low.t) * (a / (a - b))});
    }

    Slope slope_at(double t) {
        ++iterations_;
        return likelihood_.slope(model_.at(t));
    }

    // Newton on the straightened score, kept inside the bracket; a plain Newton step at the end.
    Maximum climb(Bracket bracket) {
        double t = bracket.start;
        for (int i = 0; i < most_iterations; ++i) {
            const Slope slope = slope_at(t);
            (slope.score > 0 ? bracket.low : bracket.high) = t;
            const double step = likelihood_step(slope);
            const double next = t + step;
            if (is_last_step(step, t, slope))
                return arrive(slope.derivative < 0 ? t - slope.score / slope.derivative : next,
                              bracket);
            t = next > bracket.low && next < bracket.high ? next
                                                          : 0.5 * (bracket.low + bracket.high);
            if (model_.is_degenerate()) break;
        }
        Maximum maximum = arrive(t, bracket);
        maximum.converged = false;
        return maximum;
    }

    Maximum arrive(double t, const Bracket& bracket) {
        ++iterations_;
        Maximum maximum;
        maximum.point = model_.at(std::clamp(t, bracket.low, bracket.high));
        maximum.slope = likelihood_.slope(maximum.point);
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
        if (zero_is_a_maximum) consider(arrive(0.0, {0.0, 0.0, 0.0}));
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
