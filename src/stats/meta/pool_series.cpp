// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/pool_series.h"

#include <cmath>

namespace werkzaam::stats {

std::optional<Refusal> refuse_series(const Effects& effects, const PoolOptions& options) {
    if (!effects.moderators.empty() || !options.intercept)
        return Refusal{RefusalCode::has_moderators,
                       "This is defined for the model without moderators only.",
                       {}};
    return refuse_level(options.level);
}

void reserve(PoolSeries& series, std::size_t steps) {
    for (auto* column :
         {&series.estimate, &series.se, &series.stat, &series.pval, &series.ci_lb, &series.ci_ub,
          &series.Q, &series.Qp, &series.tau2, &series.I2, &series.H2})
        column->reserve(steps);
}

void append_step(Model& model, const PoolOptions& options, std::optional<double> start,
                 PoolSeries& series) {
    const Fit fitted = fit(model, options.tau2_method, options.test, start);
    const Design& design = model.design();
    const double unit = std::ldexp(1.0, -2 * design.exponent);
    const double estimate = design.centre + std::ldexp(fitted.beta[0], -design.exponent);
    std::optional<int> df;
    if (options.test != CoefficientTest::z && model.df() > 0) df = static_cast<int>(model.df());
    const double critical = fitted.factor ? critical_value(options.level, df) : 0.0;
    const WaldTest test =
        wald_test(estimate, fitted.covariance(0, 0) * unit, fitted.factor, df, critical);
    series.estimate.emplace_back(estimate);
    series.se.push_back(test.se);
    series.stat.push_back(test.stat);
    series.pval.push_back(test.pval);
    series.ci_lb.push_back(test.ci ? std::optional(test.ci->lower) : std::nullopt);
    series.ci_ub.push_back(test.ci ? std::optional(test.ci->upper) : std::nullopt);
    series.Q.emplace_back(fitted.QE);
    series.Qp.emplace_back(fitted.QEp);
    const bool fixed = options.tau2_method == Tau2Method::fe;
    series.tau2.push_back(fixed ? std::nullopt : std::optional(fitted.tau2.tau2 * unit));
    series.I2.emplace_back(fitted.I2);
    series.H2.emplace_back(fitted.H2);
}

}  // namespace werkzaam::stats
