// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/pool.h"

#include "stats/meta/pool_parts.h"
#include "stats/simd/kernels.h"

#include <cmath>

namespace werkzaam::stats {
namespace {

constexpr double extreme_variance_ratio = 1e7;

void warn(Pooled& result, WarningCode code, std::string text,
          std::vector<std::string> columns = {}) {
    result.warnings.push_back({code, std::move(text), std::move(columns)});
}

void warn_about_design(const Design& design, Pooled& result) {
    if (!design.dropped.empty()) {
        std::string names;
        for (const std::string& column : design.dropped)
            names += (names.empty() ? "'" : ", '") + column + "'";
        warn(result, WarningCode::redundant_moderators_dropped,
             "Left out because the other columns determine them: " + names + ".", design.dropped);
    }
    if (design.largest_v / design.smallest_v >= extreme_variance_ratio)
        warn(result, WarningCode::extreme_variance_ratio,
             "The largest sampling variance is at least ten million times the smallest; results "
             "may be imprecise.");
}

void warn_about_test(const FittedModel& fitted) {
    if (fitted.options.test == CoefficientTest::z) return;
    Pooled& result = fitted.result;
    if (result.k == 1)
        warn(result, WarningCode::no_degrees_of_freedom,
             "One study leaves no degrees of freedom for Knapp-Hartung: this is the Wald interval "
             "of that study.");
    else if (fitted.model.df() <= 0)
        warn(result, WarningCode::no_degrees_of_freedom,
             "As many coefficients as studies: Knapp-Hartung has no degrees of freedom left.");
    else if (!fitted.fit.factor)
        warn(result, WarningCode::perfect_fit,
             "The model fits the estimates exactly, so Knapp-Hartung gives no standard error.");
    else if (*fitted.fit.factor < 1.0)
        warn(result, WarningCode::knapp_hartung_below_wald,
             "The studies agree more than their sampling variances suggest: this interval can be "
             "far too narrow; the test 'adhoc' guards against that.");
    if (fitted.options.tau2_method == Tau2Method::fe)
        warn(result, WarningCode::knapp_hartung_with_fixed_effect,
             "Knapp-Hartung is meant for random effects, not for one common effect.");
}

void warn_about_tau2(const FittedModel& fitted) {
    const Convergence& convergence = fitted.fit.tau2.convergence;
    if (convergence.at_boundary && fitted.result.se_tau2)
        warn(fitted.result, WarningCode::tau2_at_zero,
             "The variance between studies is estimated as 0; the result equals that of one "
             "common effect. With few studies this does not show that they agree.");
    if (convergence.modes > 1)
        warn(fitted.result, WarningCode::several_likelihood_modes,
             "The likelihood has " + std::to_string(convergence.modes) +
                 " maxima; the highest is reported.");
}

void fill_heterogeneity(const FittedModel& fitted) {
    const Fit& fit = fitted.fit;
    Pooled& result = fitted.result;
    const double unit = std::ldexp(1.0, -2 * fitted.model.design().exponent);
    if (fitted.options.tau2_method != Tau2Method::fe) {
        result.tau2 = fit.tau2.tau2 * unit;
        if (fit.tau2.se) result.se_tau2 = *fit.tau2.se * unit;
    }
    result.convergence = fit.tau2.convergence;
    result.I2 = fit.I2;
    result.H2 = fit.H2;
    result.QE = fit.QE;
    result.QE_df = static_cast<int>(fitted.model.df());
    result.QEp = fit.QEp;
}

void fill_weights(const FittedModel& fitted) {
    const Design& design = fitted.model.design();
    simd::LaneArray weights(design.k, 0.0);
    simd::kernels().inverse_weights(design.v.data(), design.v.blocks(), fitted.fit.fitted.t,
                                    weights.data());
    simd::kernels().shift_and_scale(weights.data(), 0.0, 100.0 / fitted.fit.fitted.sum_w,
                                    weights.blocks());
    fitted.result.weights.assign(weights.data(), weights.data() + design.k);
}

// The likelihood belongs to the fitted tau2, so it comes before anything that moves the model.
void fill(const FittedModel& fitted, const Effects& effects) {
    fill_heterogeneity(fitted);
    fill_coefficients(fitted);
    fill_information_criteria(fitted);
    if (fitted.options.weights) fill_weights(fitted);
    if (fitted.options.r2) fill_r2(fitted, effects);
    warn_about_test(fitted);
    warn_about_tau2(fitted);
    if (fitted.options.prediction_interval) fill_prediction_intervals(fitted);
    if (fitted.options.tau2_interval) fill_tau2_interval(fitted);
}

}  // namespace

Answer<Pooled> pool(const Effects& effects, const PoolOptions& options) {
    if (auto refusal = refuse_level(options.level)) return *refusal;
    Answer<Design> design = prepare(effects, options.intercept);
    if (!design) return design.refusal();
    if (auto refusal = refuse_too_few(*design, options.tau2_method)) return *refusal;
    Pooled result;
    result.k = static_cast<int>(design->k);
    result.p = static_cast<int>(design->p());
    warn_about_design(*design, result);
    const auto model = model_for(std::move(design.value()));
    const Fit fitted = fit(*model, options.tau2_method, options.test);
    if (model->is_degenerate()) return degenerate_weights();
    fill({*model, fitted, options, result}, effects);
    return result;
}

}  // namespace werkzaam::stats
