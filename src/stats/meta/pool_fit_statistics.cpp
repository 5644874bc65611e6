// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/pool_parts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace werkzaam::stats {
namespace {

double log_det_columns(const Model& model) {
    return static_cast<double>(model.p()) * std::log(static_cast<double>(model.k()));  // Z'Z = k I
}

double log_likelihood(const FittedModel& fitted, bool restricted) {
    const Model& model = fitted.model;
    const double n = restricted ? model.df() : static_cast<double>(model.k());
    const double penalty = restricted ? log_det_columns(model) - model.log_det_information() : 0.0;
    return 0.5 * (penalty - n * std::log(2.0 * std::numbers::pi) -
                  model.sum_log_variance(fitted.fit.fitted.t) - fitted.fit.fitted.q) +
           n * model.design().exponent * std::numbers::ln2;
}

// 1 - (1 - R2)(k - 1)/(k - p) of the regression weighted by 1/v.
std::optional<double> adjusted_r2(const FittedModel& fitted, Model& mean) {
    const double total = mean.at_zero().q;
    if (fitted.model.df() <= 0) return std::nullopt;
    if (!(total > 0)) return 0.0;
    const double unexplained = fitted.fit.QE / total;
    return 1.0 - unexplained * mean.df() / fitted.model.df();
}

std::optional<double> explained(const FittedModel& fitted, Model& mean) {
    if (fitted.options.tau2_method == Tau2Method::fe) return adjusted_r2(fitted, mean);
    const double total = estimate_tau2(fitted.options.tau2_method, mean).tau2;
    if (!(total > 0)) return 0.0;
    const int shift = 2 * (mean.design().exponent - fitted.model.design().exponent);
    return 1.0 - std::ldexp(fitted.fit.tau2.tau2, shift) / total;
}

}  // namespace

void fill_information_criteria(const FittedModel& fitted) {
    const bool restricted = fitted.options.tau2_method == Tau2Method::reml;
    const double n = restricted ? fitted.model.df() : static_cast<double>(fitted.model.k());
    if (n <= 0) return;
    const double ll = log_likelihood(fitted, restricted);
    const double parameters = static_cast<double>(fitted.model.p()) +
                              (fitted.options.tau2_method == Tau2Method::fe ? 0.0 : 1.0);
    const double size = std::max(n, parameters + 2.0);
    fitted.result.logLik = ll;
    fitted.result.AIC = -2.0 * ll + 2.0 * parameters;
    fitted.result.BIC = -2.0 * ll + parameters * std::log(n);
    fitted.result.AICc = -2.0 * ll + 2.0 * parameters * size / (size - parameters - 1.0);
}

void fill_r2(const FittedModel& fitted, const Effects& effects) {
    const Design& design = fitted.model.design();
    if (design.is_mean_only() || !design.has_intercept) return;
    Answer<Design> mean_design = prepare({effects.yi, effects.vi, {}}, true);
    if (!mean_design) return;
    const auto mean = model_for(std::move(mean_design.value()));
    if (const auto r2 = explained(fitted, *mean)) fitted.result.R2 = std::max(0.0, 100.0 * *r2);
}

}  // namespace werkzaam::stats
