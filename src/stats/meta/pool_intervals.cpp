// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/generalised_q.h"
#include "stats/meta/pool_parts.h"
#include "stats/num/distributions.h"

#include <array>
#include <cmath>

namespace werkzaam::stats {
namespace {

std::optional<Interval> predict(const FittedModel& fitted, double critical) {
    const Coefficient& mean = fitted.result.coefficients[0];
    if (!mean.se || !fitted.result.tau2) return std::nullopt;
    const double sd = std::sqrt(*mean.se * *mean.se + *fitted.result.tau2);
    return Interval{mean.estimate - critical * sd, mean.estimate + critical * sd};
}

}  // namespace

void fill_tau2_interval(const FittedModel& fitted) {
    Model& model = fitted.model;
    if (!fitted.result.tau2 || model.df() <= 0 || !fitted.fit.typical_variance) return;
    const double tail = 0.5 * (1.0 - fitted.options.level);
    const double lowest_q = chi_squared_quantile(tail, model.df());
    if (fitted.fit.QE < lowest_q) {
        fitted.result.warnings.push_back(
            {WarningCode::tau2_interval_empty,
             "The estimates vary less than chance alone would make them: no value of tau2 fits, "
             "so it has no interval.",
             {}});
        return;
    }
    const double highest_q = chi_squared_upper_quantile(tail, model.df());
    const Point lower_end =
        solve_generalised_q(model, highest_q, {}, {&fitted.fit.fitted, 1}).point;
    const std::array known{fitted.fit.fitted, lower_end};
    const double lower = lower_end.t;
    const double upper = solve_generalised_q(model, lowest_q, {}, known).point.t;
    const double typical = *fitted.fit.typical_variance;
    const double unit = std::ldexp(1.0, -2 * model.design().exponent);
    fitted.result.tau2_ci = Interval{lower * unit, upper * unit};
    fitted.result.I2_ci =
        Interval{100.0 * lower / (typical + lower), 100.0 * upper / (typical + upper)};
    fitted.result.H2_ci = Interval{lower / typical + 1.0, upper / typical + 1.0};
}

void fill_prediction_intervals(const FittedModel& fitted) {
    if (!fitted.model.design().is_mean_only() || !fitted.result.tau2) return;
    const double level = fitted.options.level;
    const auto df = static_cast<int>(fitted.model.df());
    if (fitted.fit.factor) fitted.result.pi = predict(fitted, critical_value(level, fitted.result.ddf));
    if (df > 1) fitted.result.pi_riley = predict(fitted, critical_value(level, df - 1));
    if (!fitted.result.pi_riley)
        fitted.result.warnings.push_back(
            {WarningCode::prediction_interval_undefined,
             "A prediction interval needs at least three studies with some variation.",
             {}});
}

}  // namespace werkzaam::stats
