// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/model.h"
#include "stats/simd/kernels.h"

namespace werkzaam::stats {

RegressionModel::RegressionModel(Design design)
    : Model(std::move(design)),
      beta_(design_.p()),
      weights_(design_.k, 0.0),
      residuals_(design_.y) {}

RegressionModel::Grams RegressionModel::weighted_grams(const simd::LaneArray& w) const {
    const auto& kernel = simd::kernels();
    const std::size_t p = design_.p();
    Grams grams{SmallMatrix(p), SmallMatrix(p), SmallMatrix(p)};
    for (std::size_t j = 0; j < p; ++j)
        for (std::size_t i = j; i < p; ++i) {
            const simd::PowerProducts sums = kernel.power_products(
                design_.columns[i].data(), design_.columns[j].data(), w.data(), w.blocks());
            grams.first(i, j) = grams.first(j, i) = sums.first;
            grams.second(i, j) = grams.second(j, i) = sums.second;
            grams.third(i, j) = grams.third(j, i) = sums.third;
        }
    return grams;
}

// Residuals of the previous t give a small correction, which avoids cancellation.
void RegressionModel::update_residuals() {
    const auto& kernel = simd::kernels();
    std::vector<double> change(beta_.size());
    for (std::size_t j = 0; j < beta_.size(); ++j)
        change[j] = kernel
                        .power_products(design_.columns[j].data(), residuals_.data(),
                                        weights_.data(), weights_.blocks())
                        .first;
    information_->solve(change);
    for (std::size_t j = 0; j < beta_.size(); ++j) {
        beta_[j] += change[j];
        kernel.subtract_multiple(residuals_.data(), design_.columns[j].data(), change[j],
                                 residuals_.blocks());
    }
}

Point RegressionModel::sums_at(double t, const Grams& grams) const {
    const auto& kernel = simd::kernels();
    const std::size_t blocks = weights_.blocks();
    const simd::PowerProducts r =
        kernel.power_products(residuals_.data(), residuals_.data(), weights_.data(), blocks);
    std::vector<double> u(beta_.size());
    for (std::size_t j = 0; j < u.size(); ++j)
        u[j] = kernel
                   .power_products(design_.columns[j].data(), residuals_.data(), weights_.data(),
                                   blocks)
                   .second;
    std::vector<double> solved = u;
    information_->solve(solved);
    double projected = 0;
    for (std::size_t j = 0; j < u.size(); ++j) projected += u[j] * solved[j];
    const SmallMatrix once = information_->solve(grams.second);
    const SmallMatrix twice = information_->solve(grams.third);
    double trace_once = 0, trace_twice = 0;
    for (std::size_t j = 0; j < u.size(); ++j) {
        trace_once += once(j, j);
        trace_twice += twice(j, j);
    }
    const double sum_w = kernel.sum(weights_.data(), blocks);
    const double sum_w2 = kernel.dot(weights_.data(), weights_.data(), blocks);
    return {t,
            sum_w,
            sum_w2,
            sum_w - trace_once,
            sum_w2 - 2.0 * trace_twice + trace_of_product(once, once),
            r.first,
            r.second,
            r.third - projected};
}

Point RegressionModel::evaluate(double t) {
    simd::kernels().inverse_weights(design_.v.data(), design_.v.blocks(), t, weights_.data());
    const Grams grams = weighted_grams(weights_);
    information_ = Cholesky::of(grams.first);
    if (!information_) {
        degenerate_ = true;
        return Point{.t = t};
    }
    update_residuals();
    if (t == 0.0) update_residuals();  // first weights: the correction is not yet small
    return sums_at(t, grams);
}

SmallMatrix RegressionModel::covariance() const {
    return information_ ? information_->inverse() : SmallMatrix(p());
}

double RegressionModel::log_det_information() const {
    return information_ ? information_->log_determinant() : 0.0;
}

// Z'Z = k I, so (X'X)^-1 is the identity over k in these columns.
LeastSquares RegressionModel::least_squares() const {
    const auto& kernel = simd::kernels();
    const auto k = static_cast<double>(k_);
    simd::LaneArray v = design_.v;
    v.pad(0.0);
    const Grams grams = weighted_grams(v);
    double hat_v = 0, hat_v2 = 0;
    for (std::size_t j = 0; j < p(); ++j) {
        hat_v += grams.first(j, j) / k;
        hat_v2 += grams.second(j, j) / k;
    }
    const double sum_v = kernel.sum(v.data(), v.blocks());
    const double sum_v2 = kernel.dot(v.data(), v.data(), v.blocks());
    simd::LaneArray y = design_.y;
    kernel.shift_and_scale(y.data(), kernel.sum(y.data(), y.blocks()) / k, 1.0, y.blocks());
    y.pad(0.0);
    return {design_.residual_sum, sum_v - hat_v,
            sum_v2 - 2.0 * hat_v2 + trace_of_product(grams.first, grams.first) / (k * k),
            kernel.dot(y.data(), y.data(), y.blocks()) / k};
}

}  // namespace werkzaam::stats
