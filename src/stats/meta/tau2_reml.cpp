// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/tau2_reml.h"

#include "stats/meta/likelihood_maximum.h"

namespace werkzaam::stats {
namespace {

// The derivative of -1/2 sum log(v + t) - 1/2 log|X'WX| - 1/2 y'Py is (y'PPy - tr P)/2.
Traces traces(const Point& at) {
    return {at.trace_p, at.trace_pp};
}

double log_likelihood(const Model& model, const Point& at) {
    return -0.5 * (model.sum_log_variance(at.t) + model.log_det_information() + at.q);
}

}  // namespace

Tau2Estimate tau2_reml(Model& model, std::optional<double> start) {
    return maximise_likelihood(model, {traces, log_likelihood}, start);
}

}  // namespace werkzaam::stats
