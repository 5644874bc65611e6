// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/fit.h"

#include "stats/num/distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace werkzaam::stats {
namespace {

// Residuals of this relative size are rounding of the estimates, not variation between studies.
double rounding_q(const Model& model, const Point& at) {
    const double error = 8.0 * std::numeric_limits<double>::epsilon() * model.design().largest_y;
    return at.sum_w * error * error;
}

std::optional<double> knapp_hartung(const Model& model, const Fit& fit, CoefficientTest test) {
    // One study is its own summary: there is nothing to estimate a factor from, so Wald holds.
    // The design keeps those that are left out for a moment; the degrees of freedom do not.
    const bool one_study = model.df() == 0 && model.design().is_mean_only();
    if (test == CoefficientTest::z || one_study) return 1.0;
    if (model.df() <= 0) return std::nullopt;
    const double q = fit.perfect ? 0.0 : fit.fitted.q / model.df();
    if (test == CoefficientTest::adhoc) return std::max(1.0, q);
    if (fit.perfect) return std::nullopt;
    return q;
}

// Higgins & Thompson (2002) from tau2 and the typical variance; for a fixed effect from Q.
void describe_heterogeneity(const Model& model, Tau2Method method, Fit& fit) {
    if (model.df() <= 0) return;
    const double df = model.df();
    fit.QE = fit.zero.q <= rounding_q(model, fit.zero) ? 0.0 : fit.zero.q;
    fit.QEp = chi_squared_upper(fit.QE, df);
    if (method == Tau2Method::fe) {
        fit.I2 = fit.QE > df ? 100.0 * (fit.QE - df) / fit.QE : 0.0;
        fit.H2 = fit.QE / df;
    } else if (fit.zero.trace_p > 0) {
        const double typical = df / fit.zero.trace_p;
        fit.typical_variance = typical;
        fit.I2 = 100.0 * fit.tau2.tau2 / (typical + fit.tau2.tau2);
        fit.H2 = fit.tau2.tau2 / typical + 1.0;
    }
}

}  // namespace

Fit fit(Model& model, Tau2Method method, CoefficientTest test, std::optional<double> start) {
    Fit fit;
    fit.zero = model.at_zero();
    fit.tau2 = estimate_tau2(method, model, start);
    fit.fitted = model.at(fit.tau2.tau2);
    fit.beta = model.coefficients();
    fit.covariance = model.covariance();
    fit.perfect = fit.fitted.q <= rounding_q(model, fit.fitted);
    fit.factor = knapp_hartung(model, fit, test);
    describe_heterogeneity(model, method, fit);
    return fit;
}

std::optional<Refusal> refuse_level(double level) {
    if (level > 0 && level < 1) return std::nullopt;
    return Refusal{RefusalCode::level_out_of_range,
                   "The confidence level must lie strictly between 0 and 1.",
                   {}};
}

std::optional<Refusal> refuse_too_few(const Design& design, Tau2Method method) {
    const bool one_study = design.k == 1 && design.is_mean_only();
    const std::size_t parameters = design.p() + (method == Tau2Method::fe ? 0 : 1);
    if (one_study || parameters <= design.k) return std::nullopt;
    return Refusal{RefusalCode::too_few_effects,
                   "The model has " + std::to_string(parameters) + " parameters but only " +
                       std::to_string(design.k) + " studies.",
                   design.names};
}

Refusal degenerate_weights() {
    return {RefusalCode::scale_out_of_range,
            "The sampling variances differ so much that the effects of the moderators cannot be "
            "told apart numerically.",
            {}};
}

double critical_value(double level, std::optional<int> df) {
    const double upper = 0.5 * (1.0 - level);
    return df ? t_upper_quantile(upper, *df) : normal_upper_quantile(upper);
}

WaldTest wald_test(double estimate, double variance, std::optional<double> factor,
                   std::optional<int> df, double critical) {
    WaldTest test;
    if (!factor) return test;
    const double se = std::sqrt(*factor * variance);
    test.se = se;
    test.stat = estimate / se;
    test.pval = df ? t_two_sided(*test.stat, *df) : normal_two_sided(*test.stat);
    test.ci = Interval{estimate - critical * se, estimate + critical * se};
    return test;
}

}  // namespace werkzaam::stats
