// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/model.h"
#include "stats/simd/kernels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace werkzaam::stats {
namespace {

struct Residuals {
    double q, q2, q3;
};

// Sums of squares about the weighted mean from sums about a centre `shift` away from it.
Residuals about_mean(const simd::WeightMoments& m, double shift) {
    return {m.q1 - shift * m.a1, m.q2 - shift * (2.0 * m.a2 - shift * m.s2),
            m.q3 - shift * (2.0 * m.a3 - shift * m.s3)};
}

// True when subtracting the shift lost more than a bit or two.
bool cancels(const simd::WeightMoments& m, const Residuals& r) {
    return r.q < 0.5 * m.q1 || r.q2 < 0.5 * m.q2 || r.q3 < 0.5 * m.q3;
}

Point score_point(double t, const simd::ScoreMoments& m) {
    const double shift = m.a1 / m.s1;
    return {.t = t,
            .sum_w = m.s1,
            .sum_w2 = m.s2,
            .trace_p = m.s1 - m.s2 / m.s1,
            .q2 = m.q2 - shift * (2.0 * m.a2 - shift * m.s2)};
}

// What one study adds to the sums.
simd::WeightMoments share_of(double w, double d) {
    const double w2 = w * w, w3 = w2 * w;
    return {w, w2, w3, w * d, w2 * d, w3 * d, w * d * d, w2 * d * d, w3 * d * d};
}

simd::WeightMoments difference(const simd::WeightMoments& a, const simd::WeightMoments& b) {
    return {a.s1 - b.s1, a.s2 - b.s2, a.s3 - b.s3, a.a1 - b.a1, a.a2 - b.a2,
            a.a3 - b.a3, a.q1 - b.q1, a.q2 - b.q2, a.q3 - b.q3};
}

// True when the subtraction lost more than a bit or two of a sum of positive terms.
bool loses_digits(const simd::WeightMoments& all, const simd::WeightMoments& left) {
    return !(left.s1 > 0.5 * all.s1 && left.s2 > 0.5 * all.s2 && left.s3 > 0.5 * all.s3 &&
             left.q1 > 0.5 * all.q1 && left.q2 > 0.5 * all.q2 && left.q3 > 0.5 * all.q3);
}

Point point_of(double t, const simd::WeightMoments& m, const Residuals& r) {
    const double ratio = m.s2 / m.s1;
    return {t,
            m.s1,
            m.s2,
            m.s1 - ratio,
            m.s2 - 2.0 * m.s3 / m.s1 + ratio * ratio,
            r.q,
            r.q2,
            r.q3 - (m.a2 - m.a1 * ratio) * (m.a2 - m.a1 * ratio) / m.s1};
}

}  // namespace

std::optional<simd::WeightMoments> MeanModel::moments_without(double t) const {
    if (!left_out_variance_ || sums_.empty()) return std::nullopt;
    std::size_t known = 0;  // of sums_
    if (t != 0) {
        const auto found = std::ranges::find(remembered_, t);
        if (found == remembered_.end()) return std::nullopt;
        known = static_cast<std::size_t>(found - remembered_.begin()) + 1;
    }
    const simd::WeightMoments& all = sums_[known];
    const simd::WeightMoments left = difference(
        all, share_of(1.0 / (*left_out_variance_ + t), design_.y[left_out_] - sums_centre_));
    if (loses_digits(all, left) || cancels(left, about_mean(left, left.a1 / left.s1)))
        return std::nullopt;
    return left;
}

void MeanModel::remember(std::vector<double> values) {
    remembered_ = std::move(values);
    sums_centre_ = mean_;
    const auto add = [&](double t) {
        sums_.push_back(simd::kernels().weight_moments(design_.y.data(), design_.v.data(),
                                                       design_.v.blocks(), t, sums_centre_));
    };
    sums_.clear();
    add(0.0);
    for (const double t : remembered_) add(t);
}

Point MeanModel::evaluate(double t) {
    if (const auto known = moments_without(t)) {
        const double shift = known->a1 / known->s1;
        mean_ = sums_centre_ + shift;
        sum_w_ = known->s1;
        return point_of(t, *known, about_mean(*known, shift));
    }
    const auto moments = [&] {
        return simd::kernels().weight_moments(design_.y.data(), design_.v.data(),
                                              design_.v.blocks(), t, mean_);
    };
    simd::WeightMoments m = moments();
    Residuals r = about_mean(m, m.a1 / m.s1);
    if (cancels(m, r)) {
        mean_ += m.a1 / m.s1;
        m = moments();
        r = about_mean(m, m.a1 / m.s1);
    }
    mean_ += m.a1 / m.s1;
    sum_w_ = m.s1;
    return point_of(t, m, r);
}

std::pair<Point, Point> MeanModel::score_points(double t_one, double t_two) {
    const simd::ScoreMomentsPair pair = simd::kernels().score_moments(
        design_.y.data(), design_.v.data(), design_.v.blocks(), t_one, t_two, mean_);
    return {score_point(t_one, pair.one), score_point(t_two, pair.two)};
}

SmallMatrix MeanModel::covariance() const {
    SmallMatrix covariance(1);
    covariance(0, 0) = 1.0 / sum_w_;
    return covariance;
}

double MeanModel::log_det_information() const {
    return std::log(sum_w_);
}

LeastSquares MeanModel::least_squares() const {
    const auto k = static_cast<double>(k_);
    double sum_y = 0, sum_v = 0, sum_v2 = 0, squares = 0;
    const auto each = [&](auto&& visit) {
        for (std::size_t i = 0; i < design_.k; ++i)
            if (std::isfinite(design_.v[i])) visit(design_.y[i], design_.v[i]);
    };
    each([&](double y, double v) {
        sum_y += y;
        sum_v += v;
        sum_v2 += v * v;
    });
    each([&](double y, double) { squares += (y - sum_y / k) * (y - sum_y / k); });
    return {squares, sum_v - sum_v / k, sum_v2 - 2.0 * sum_v2 / k + sum_v / k * (sum_v / k),
            squares / k};
}

void MeanModel::leave_out(std::size_t i) {
    left_out_ = i;
    left_out_variance_ = design_.v[i];
    design_.v[i] = std::numeric_limits<double>::infinity();
    --k_;
    forget();
}

void MeanModel::restore() {
    if (!left_out_variance_) return;
    design_.v[left_out_] = *left_out_variance_;
    left_out_variance_.reset();
    ++k_;
    forget();
}

}  // namespace werkzaam::stats
