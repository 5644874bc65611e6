// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/tau2_reml.h"

#include "stats/meta/likelihood_maximum.h"

namespace werkzaam::stats {
namespace {

// Score: the derivative of -1/2 sum log(v + t) - 1/2 log|X'WX| - 1/2 y'Py, its own derivative and
// its information.
double score(const Point& at) {
    return 0.5 * (at.q2 - at.trace_p);
}

Slope slope(const Point& at) {
    return {score(at), 0.5 * at.trace_pp - at.q3, 0.5 * at.trace_pp, at.trace_p / at.trace_pp};
}

double log_likelihood(const Model& model, const Point& at) {
    return -0.5 * (model.sum_log_variance(at.t) + model.log_det_information() + at.q);
}

}  // namespace

Tau2Estimate tau2_reml(Model& model, std::optional<double> start) {
    return maximise_likelihood(model, {score, slope, log_likelihood}, start);
}

}  // namespace werkzaam::stats
