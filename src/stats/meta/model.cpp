// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/model.h"

#include "stats/simd/kernels.h"

namespace werkzaam::stats {

double Model::sum_log_variance(double t) const {
    return simd::kernels().sum_log(design_.v.data(), design_.v.blocks(), t);
}

std::pair<Point, Point> Model::score_points(double t_one, double t_two) {
    const Point one = at(t_one);
    return {one, at(t_two)};
}

const Point& Model::at(double t) {
    if (!latest_ || latest_->t != t) latest_ = evaluate(t);
    return *latest_;
}

void Model::forget() {
    zero_.reset();
    latest_.reset();
}

const Point& Model::at_zero() {
    if (!zero_) zero_ = at(0.0);
    return *zero_;
}

std::unique_ptr<Model> model_for(Design design) {
    if (design.is_mean_only()) return std::make_unique<MeanModel>(std::move(design));
    return std::make_unique<RegressionModel>(std::move(design));
}

}  // namespace werkzaam::stats
