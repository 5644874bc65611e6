// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/tau2_ml.h"

#include "stats/meta/likelihood_maximum.h"

namespace werkzaam::stats {
namespace {

// The derivative of -1/2 sum log(v + t) - 1/2 y'Py is (y'PPy - tr W)/2.
Traces traces(const Point& at) {
    return {at.sum_w, at.sum_w2};
}

double log_likelihood(const Model& model, const Point& at) {
    return -0.5 * (model.sum_log_variance(at.t) + at.q);
}

}  // namespace

Tau2Estimate tau2_ml(Model& model, std::optional<double> start) {
    return maximise_likelihood(model, {traces, log_likelihood}, start);
}

}  // namespace werkzaam::stats
