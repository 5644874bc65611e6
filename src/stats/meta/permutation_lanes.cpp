// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/permutation_lanes.h"

#include "stats/meta/likelihood_maximum.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace werkzaam::stats {
namespace {

constexpr std::size_t lanes = simd::lane_count;
constexpr int most_steps = 30;
constexpr double least_kept = 1e-3;

bool is_likelihood(Tau2Method method) {
    return method == Tau2Method::reml || method == Tau2Method::ml;
}

}  // namespace

bool PermutationLanes::suit(const Design& design, const PoolOptions& options) {
    const bool method = is_likelihood(options.tau2_method) ||
                        options.tau2_method == Tau2Method::dl ||
                        options.tau2_method == Tau2Method::fe;
    return method && design.has_intercept && options.intercept && design.p() <= 2 &&
           design.p() < design.k && design.dropped.empty();
}

PermutationLanes::PermutationLanes(const Design& design, const PoolOptions& options)
    : design_(design),
      options_(options),
      kernel_(simd::kernels()),
      regression_(!design.is_mean_only()),
      df_(static_cast<double>(design.k) - static_cast<double>(design.p())),
      error_(8.0 * std::numeric_limits<double>::epsilon() * design.largest_y),
      x_(design.k * lanes, 0.0),
      y_(design.k * lanes, 0.0) {
    const double centre = std::ldexp(design.centre, design.exponent);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        centre_[lane] = centre;
        for (std::size_t i = 0; i < design.k; ++i) y_[i * lanes + lane] = design.y[i];
    }
}

// The column is orthogonal to the constant and of mean square 1 in every order.
void PermutationLanes::shuffle(std::size_t lane, std::span<const std::size_t> rows) {
    const double* column = design_.columns[1].data();
    double product = 0, square = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double x = column[rows[i]], y = design_.y[i];
        x_[i * lanes + lane] = x;
        product += x * y;
        square += y * y;
    }
    residual_sum_[lane] = square - product * product / static_cast<double>(design_.k);
    sure_[lane] = residual_sum_[lane] > least_kept * square;
}

void PermutationLanes::flip(std::size_t lane, std::span<const std::size_t> signs) {
    const double centre = std::ldexp(design_.centre, design_.exponent);
    double sum = 0, square = 0;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const double y = design_.y[i] + centre;
        sum += y_[i * lanes + lane] = signs[i] != 0 ? -y : y;
    }
    centre_[lane] = sum / static_cast<double>(design_.k);
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const double y = y_[i * lanes + lane] -= centre_[lane];
        square += y * y;
    }
    residual_sum_[lane] = square;
    sure_[lane] = true;
}

void PermutationLanes::evaluate(const Lanes& t) {
    kernel_.regression_lanes(design_.v.data(), x_.data(), y_.data(), design_.k, regression_,
                             t.data(), at_);
}

void PermutationLanes::evaluate_scores(const Lanes& t) {
    kernel_.regression_lane_scores(design_.v.data(), x_.data(), y_.data(), design_.k, regression_,
                                   t.data(), at_);
}

double PermutationLanes::score(std::size_t lane) const {
    const bool restricted = options_.tau2_method == Tau2Method::reml;
    return 0.5 * (at_.q2[lane] - (restricted ? at_.trace_p[lane] : at_.sum_w[lane]));
}

void PermutationLanes::estimate_tau2() {
    t_ = {};
    if (options_.tau2_method == Tau2Method::fe) return;
    evaluate(t_);
    for (std::size_t lane = 0; lane < lanes; ++lane)
        sure_[lane] = sure_[lane] && at_.kept[lane] > least_kept;
    if (options_.tau2_method == Tau2Method::dl) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            t_[lane] = std::max(0.0, (at_.q[lane] - df_) / at_.trace_p[lane]);
        return;
    }
    start_search();
    scan();
    climb();
}

void PermutationLanes::start_search() {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        bound_[lane] =
            likelihood_bound(residual_sum_[lane] / df_, at_.q[lane] / df_, design_.largest_v);
        sure_[lane] = sure_[lane] && bound_[lane] > 0;
        maxima_[lane] = score(lane) <= 0 ? 1 : 0;
        arrived_[lane] = true;  // at 0, unless the scan finds a maximum above it
        low_[lane] = high_[lane] = 0;
        score_low_[lane] = 0;
        note_score(lane, 0.0);
    }
}

// Notes a change of sign between the previous point of the scan and this one.
void PermutationLanes::note_score(std::size_t lane, double t) {
    const double now = score(lane);
    const double variance = at_.sum_w[lane] / at_.sum_w2[lane];
    if (score_low_[lane] > 0 && !(now > 0)) {
        const double a = score_low_[lane] * variance_low_[lane] * variance_low_[lane];
        const double b = now * variance * variance;
        ++maxima_[lane];
        high_[lane] = t;
        t_[lane] = low_[lane] + (t - low_[lane]) * (a / (a - b));
        arrived_[lane] = false;
    } else if (arrived_[lane]) {
        low_[lane] = t;
    }
    score_low_[lane] = now;
    variance_low_[lane] = variance;
}

void PermutationLanes::scan() {
    alignas(64) Lanes t{};
    bool more = true;
    for (int point = 0; more; ++point) {
        more = false;
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            if (!sure_[lane]) continue;
            t[lane] = point == 0 ? likelihood_grid_start(bound_[lane], design_.smallest_v)
                                 : std::min(t[lane] * likelihood_grid_factor, bound_[lane]);
            more = more || t[lane] < bound_[lane];
        }
        evaluate_scores(t);
        for (std::size_t lane = 0; lane < lanes; ++lane) note_score(lane, t[lane]);
    }
    for (std::size_t lane = 0; lane < lanes; ++lane) sure_[lane] = sure_[lane] && maxima_[lane] == 1;
}

void PermutationLanes::settle(std::size_t lane, double t) {
    t_[lane] = std::clamp(t, low_[lane], high_[lane]);
    arrived_[lane] = true;
}

// One step of the search in likelihood_maximum.cpp.
void PermutationLanes::newton(std::size_t lane) {
    const bool restricted = options_.tau2_method == Tau2Method::reml;
    const double trace = restricted ? at_.trace_p[lane] : at_.sum_w[lane];
    const double squares = restricted ? at_.trace_pp[lane] : at_.sum_w2[lane];
    const Slope slope{0.5 * (at_.q2[lane] - trace), 0.5 * squares - at_.q3[lane], 0.5 * squares,
                      trace / squares};
    const double t = t_[lane];
    (slope.score > 0 ? low_ : high_)[lane] = t;
    const double step = likelihood_step(slope);
    const double next = t + step;
    if (is_last_step(step, t, slope))
        return settle(lane, slope.derivative < 0 ? t - slope.score / slope.derivative : next);
    t_[lane] = next > low_[lane] && next < high_[lane] ? next : 0.5 * (low_[lane] + high_[lane]);
}

void PermutationLanes::climb() {
    const auto climbing = [&](std::size_t lane) { return sure_[lane] && !arrived_[lane]; };
    for (int step = 0; step < most_steps; ++step) {
        bool any = false;
        for (std::size_t lane = 0; lane < lanes; ++lane) any = any || climbing(lane);
        if (!any) return;
        evaluate(t_);
        for (std::size_t lane = 0; lane < lanes; ++lane)
            if (climbing(lane)) newton(lane);
    }
    for (std::size_t lane = 0; lane < lanes; ++lane) sure_[lane] = sure_[lane] && arrived_[lane];
}

std::array<PermutedStatistics, lanes> PermutationLanes::fit() {
    estimate_tau2();
    evaluate(t_);
    std::array<PermutedStatistics, lanes> all;
    for (std::size_t lane = 0; lane < lanes; ++lane) all[lane] = statistics(lane);
    return all;
}

// The columns are 1 and (x - m)/s, so that the intercept of x is b0 - m/s b1.
PermutedStatistics PermutationLanes::statistics(std::size_t lane) const {
    PermutedStatistics result;
    result.sure = sure_[lane] && at_.kept[lane] > least_kept &&
                  at_.q[lane] > 1e3 * at_.sum_w[lane] * error_ * error_;
    const double q = at_.q[lane] / df_;
    const double factor = options_.test == CoefficientTest::z      ? 1.0
                          : options_.test == CoefficientTest::knha ? q
                                                                   : std::max(1.0, q);
    const double ratio =
        regression_ ? design_.triangle(0, 1) / design_.triangle(1, 1) : 0.0;
    const double intercept = at_.intercept[lane] - ratio * at_.slope[lane] + centre_[lane];
    const double variance =
        at_.g00[lane] - ratio * (2.0 * at_.g01[lane] - ratio * at_.g11[lane]);
    result.stat[0] = intercept / std::sqrt(factor * variance);
    if (regression_) result.stat[1] = at_.slope[lane] / std::sqrt(factor * at_.g11[lane]);
    return result;
}

}  // namespace werkzaam::stats
