// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/figures_rules.h"

#include "core/invariant.h"
#include "modules/evidence/guard_rules.h"
#include "stats/meta/cumulative.h"
#include "stats/meta/influence.h"
#include "stats/meta/leave_one_out.h"
#include "stats/meta/pool.h"
#include "stats/num/distributions.h"

#include <cmath>
#include <limits>
#include <vector>

namespace werkzaam::evidence {

namespace {

/// The studies as columns, kept alive while the engine reads them.
struct Columns {
    std::vector<double> yi, vi, order;
    std::vector<std::vector<double>> values;
    std::vector<stats::Moderator> moderators;

    Columns(std::span<const PooledStudy> studies, const std::vector<std::string>& names) {
        for (const auto& study : studies) {
            yi.push_back(study.yi);
            vi.push_back(study.vi);
            // Studies without a year come last in the cumulative series.
            order.push_back(study.year ? *study.year : std::numeric_limits<int>::max());
        }
        values.reserve(names.size());  // the spans below must not move
        for (const auto& name : names) {
            auto& column = values.emplace_back();
            for (const auto& study : studies) column.push_back(study.moderators.at(name));
            moderators.push_back({name, column});
        }
    }
    [[nodiscard]] stats::Effects effects() const { return {yi, vi, moderators}; }
};

stats::PoolOptions options_of(const PoolMethod& method) {
    const auto tau2_method = stats::parse_tau2_method(method.tau2_method);
    const auto test = stats::parse_coefficient_test(method.test);
    WZ_INVARIANT(tau2_method && test);
    return {*tau2_method, *test, method.level, true, true, true, true, true};
}

/// Each study's own interval, with its weight where there is one.
std::vector<StudyFigures> own_figures(std::span<const PooledStudy> studies, double level) {
    const double z = stats::normal_upper_quantile((1 - level) / 2);
    std::vector<StudyFigures> out;
    for (const auto& study : studies) {
        StudyFigures figures;
        const double half = z * std::sqrt(study.vi);
        figures.effect_id = study.effect_id;
        figures.weight = 100;
        figures.ci_lb = study.yi - half;
        figures.ci_ub = study.yi + half;
        out.push_back(std::move(figures));
    }
    return out;
}

/// False when the engine could give no standard errors: then there is nothing to show.
bool add_coefficients(PoolFigures& figures, const stats::Pooled& pooled,
                      const stats::Pooled& wald) {
    for (const auto& c : pooled.coefficients) {
        if (!c.se || !c.ci) return false;
        Coefficient out{c.name, c.estimate, *c.se, c.ci->lower, c.ci->upper, {}, {}, c.pval};
        if (const auto* beside = wald.find(c.name); beside != nullptr && beside->ci) {
            out.wald_ci_lb = beside->ci->lower;
            out.wald_ci_ub = beside->ci->upper;
        }
        figures.coefficients.push_back(std::move(out));
    }
    return true;
}

void add_heterogeneity(PoolFigures& figures, const stats::Pooled& pooled) {
    figures.tau2 = pooled.tau2.value_or(0);
    if (pooled.tau2_ci) {
        figures.tau2_ci_lb = pooled.tau2_ci->lower;
        figures.tau2_ci_ub = pooled.tau2_ci->upper;
    }
    figures.i2 = pooled.I2;
    figures.q = pooled.QE;
    figures.q_df = pooled.QE_df;
    figures.q_p = pooled.QEp;
    figures.r2 = pooled.R2;
    if (pooled.ddf) figures.ddf = *pooled.ddf;
}

/// The interval with k - p - 1 degrees of freedom, unless a guard says that it must not be shown.
void add_prediction_interval(PoolFigures& figures, const stats::Pooled& pooled) {
    if (!withheld_prediction_interval(pooled.k, pooled.p).empty() || !pooled.pi_riley) return;
    figures.pi_lb = pooled.pi_riley->lower;
    figures.pi_ub = pooled.pi_riley->upper;
    figures.pi_df = pooled.k - pooled.p - 1;
}

void add_leave_one_out(PoolFigures& figures, const stats::Effects& effects,
                       const stats::PoolOptions& options) {
    const auto series = stats::leave_one_out(effects, options);
    if (!series) return;
    for (std::size_t i = 0; i < figures.studies.size(); ++i) {
        auto& study = figures.studies[i];
        study.estimate_without = series->estimate[i];
        study.ci_lb_without = series->ci_lb[i];
        study.ci_ub_without = series->ci_ub[i];
        study.tau2_without = series->tau2[i];
    }
}

void add_influence(PoolFigures& figures, const stats::Effects& effects,
                   const stats::PoolOptions& options) {
    const auto found = stats::influence(effects, options);
    if (!found) return;
    for (std::size_t i = 0; i < figures.studies.size(); ++i) {
        figures.studies[i].residual = found->rstudent[i];
        figures.studies[i].cooks_distance = found->cook_d[i];
        figures.studies[i].influential = found->is_influential[i];
    }
}

void add_cumulative(PoolFigures& figures, const Columns& columns,
                    const stats::PoolOptions& options) {
    const auto found = stats::pool_cumulatively(columns.effects(), columns.order, options);
    if (!found) return;
    for (std::size_t step = 0; step < found->studies.size(); ++step) {
        auto& study = figures.studies[found->studies[step]];
        study.cumulative_estimate = found->series.estimate[step];
        study.cumulative_ci_lb = found->series.ci_lb[step];
        study.cumulative_ci_ub = found->series.ci_ub[step];
    }
}

Computation pool_them(std::span<const PooledStudy> studies, const PoolMethod& method) {
    const Columns columns(studies, method.moderators);
    const auto options = options_of(method);
    auto wald_options = options;
    wald_options.test = stats::CoefficientTest::z;
    const auto pooled = stats::pool(columns.effects(), options);
    if (!pooled) return {{}, std::string(stats::name(pooled.refusal().code))};
    const auto wald = stats::pool(columns.effects(), wald_options);
    WZ_INVARIANT(wald.has_value());
    PoolFigures figures;
    figures.k = pooled->k;
    figures.studies = own_figures(studies, method.level);
    for (std::size_t i = 0; i < studies.size() && i < pooled->weights.size(); ++i)
        figures.studies[i].weight = pooled->weights[i];
    if (!add_coefficients(figures, *pooled, *wald)) return {{}, "perfect_fit"};
    add_heterogeneity(figures, *pooled);
    add_prediction_interval(figures, *pooled);
    if (studies.size() < 3) return {std::move(figures), {}};
    add_influence(figures, columns.effects(), options);
    if (method.moderators.empty()) {
        add_leave_one_out(figures, columns.effects(), options);
        add_cumulative(figures, columns, options);
    }
    return {std::move(figures), {}};
}

}  // namespace

PoolMethod standard_method() {
    PoolMethod method;
    method.engine_version = engine_version;
    return method;
}

Computation compute(std::span<const PooledStudy> studies, const PoolMethod& method) {
    if (studies.empty()) return {};
    if (studies.size() > 1) return pool_them(studies, method);
    PoolFigures figures;
    figures.k = 1;
    figures.studies = own_figures(studies, method.level);
    return {std::move(figures), {}};
}

}  // namespace werkzaam::evidence
