// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/tau2_ml.h"

#include "stats/meta/likelihood_maximum.h"

namespace werkzaam::stats {
namespace {

// Score: the derivative of -1/2 sum log(v + t) - 1/2 y'Py, its own derivative and its information.
double score(const Point& at) {
    return 0.5 * (at.q2 - at.sum_w);
}

Slope slope(const Point& at) {
    return {score(at), 0.5 * at.sum_w2 - at.q3, 0.5 * at.sum_w2, at.sum_w / at.sum_w2};
}

double log_likelihood(const Model& model, const Point& at) {
    return -0.5 * (model.sum_log_variance(at.t) + at.q);
}

}  // namespace

Tau2Estimate tau2_ml(Model& model, std::optional<double> start) {
    return maximise_likelihood(model, {score, slope, log_likelihood}, start);
}

}  // namespace werkzaam::stats
