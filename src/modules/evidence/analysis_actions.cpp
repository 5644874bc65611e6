// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/analysis_actions.h"

#include "modules/evidence/analysis_rules.h"
#include "stats/effect/escalc.h"
#include "stats/meta/cumulative.h"
#include "stats/meta/influence.h"
#include "stats/meta/leave_one_out.h"
#include "stats/meta/pool.h"

#include <utility>

namespace werkzaam::evidence {
namespace {

/// Collects the fields of one answer.
class Fields {
public:
    template <class T>
    Fields& add(std::string name, T value) {
        answer_.fields.push_back({std::move(name), std::move(value)});
        return *this;
    }
    Fields& whole(std::string name, std::int64_t value) { return add(std::move(name), value); }
    Fields& number(std::string name, std::optional<double> value) {
        return add(std::move(name), value);
    }
    Fields& interval(const std::string& name, const std::optional<stats::Interval>& interval) {
        number(name + "_lb", interval ? std::optional(interval->lower) : std::nullopt);
        return number(name + "_ub", interval ? std::optional(interval->upper) : std::nullopt);
    }
    Fields& warn(std::vector<AnalysisWarning> warnings) {
        for (AnalysisWarning& warning : warnings) answer_.warnings.push_back(std::move(warning));
        return *this;
    }
    [[nodiscard]] AnalysisAnswer take() { return std::move(answer_); }

private:
    AnalysisAnswer answer_;
};

Numbers numbers_of(const std::vector<double>& values) {
    return {values.begin(), values.end()};
}

std::vector<AnalysisWarning> warnings_of(const std::vector<stats::Warning>& warnings) {
    std::vector<AnalysisWarning> result;
    for (const stats::Warning& warning : warnings) {
        std::string columns;
        for (const std::string& column : warning.columns)
            columns += (columns.empty() ? "" : ", ") + column;
        AnalysisWarning own{std::string(name(warning.code))};
        if (!columns.empty()) own.parameters.emplace("columns", columns);
        result.push_back(std::move(own));
    }
    return result;
}

template <class Of>
NamedNumbers per_coefficient(const stats::Pooled& pooled, Of of) {
    NamedNumbers values;
    for (const stats::Coefficient& coefficient : pooled.coefficients)
        values.emplace_back(coefficient.name, of(coefficient));
    return values;
}

void add_coefficients(const stats::Pooled& pooled, Fields& fields) {
    using C = stats::Coefficient;
    const auto lower = [](const C& c) {
        return c.ci ? std::optional(c.ci->lower) : std::nullopt;
    };
    const auto upper = [](const C& c) {
        return c.ci ? std::optional(c.ci->upper) : std::nullopt;
    };
    fields.add("beta", per_coefficient(pooled, [](const C& c) { return std::optional(c.estimate); }))
        .add("se", per_coefficient(pooled, [](const C& c) { return c.se; }))
        .add("stat", per_coefficient(pooled, [](const C& c) { return c.stat; }))
        .add("pval", per_coefficient(pooled, [](const C& c) { return c.pval; }))
        .add("ci_lb", per_coefficient(pooled, lower))
        .add("ci_ub", per_coefficient(pooled, upper));
    if (pooled.ddf) fields.whole("ddf", *pooled.ddf);
}

void add_moderator_test(const stats::Pooled& pooled, Fields& fields) {
    if (!pooled.QM) return;
    fields.number("QM", pooled.QM->stat).whole("QM_df", pooled.QM->df);
    if (pooled.QM->df2) fields.whole("QM_df2", *pooled.QM->df2);
    fields.number("QMp", pooled.QM->pval).number("R2", pooled.R2);
}

AnalysisAnswer answer_of(const stats::Pooled& pooled, const PoolPlan& plan) {
    Fields fields;
    fields.whole("k", pooled.k).whole("p", pooled.p);
    add_coefficients(pooled, fields);
    fields.number("tau2", pooled.tau2).number("se_tau2", pooled.se_tau2);
    fields.number("I2", pooled.I2).number("H2", pooled.H2);
    fields.number("QE", pooled.QE).whole("QE_df", pooled.QE_df).number("QEp", pooled.QEp);
    add_moderator_test(pooled, fields);
    fields.number("logLik", pooled.logLik).number("AIC", pooled.AIC);
    fields.number("BIC", pooled.BIC).number("AICc", pooled.AICc);
    fields.interval("pi", pooled.pi).interval("pi_riley", pooled.pi_riley);
    fields.interval("tau2_ci", pooled.tau2_ci).interval("I2_ci", pooled.I2_ci);
    fields.interval("H2_ci", pooled.H2_ci).add("weights", numbers_of(pooled.weights));
    return fields.warn(cautions(plan)).warn(warnings_of(pooled.warnings)).take();
}

AnalysisAnswer answer_of(const stats::PoolSeries& series, const PoolPlan& plan) {
    Fields fields;
    fields.add("estimate", series.estimate).add("se", series.se).add("stat", series.stat);
    fields.add("pval", series.pval).add("ci_lb", series.ci_lb).add("ci_ub", series.ci_ub);
    fields.add("Q", series.Q).add("Qp", series.Qp).add("tau2", series.tau2);
    fields.add("I2", series.I2).add("H2", series.H2);
    return fields.warn(cautions(plan)).take();
}

AnalysisAnswer answer_of(const stats::Influence& influence, const PoolPlan& plan) {
    NamedLists dfbetas;
    for (std::size_t i = 0; i < influence.coefficient_names.size(); ++i)
        dfbetas.emplace_back(influence.coefficient_names[i], influence.dfbetas[i]);
    Fields fields;
    fields.whole("k", influence.k).whole("p", influence.p);
    fields.add("rstudent", influence.rstudent).add("dffits", influence.dffits);
    fields.add("cook_d", influence.cook_d).add("cov_r", influence.cov_r);
    fields.add("tau2_del", influence.tau2_del).add("QE_del", influence.QE_del);
    fields.add("hat", numbers_of(influence.hat)).add("weight", numbers_of(influence.weight));
    fields.add("dfbs", std::move(dfbetas)).add("is_influential", influence.is_influential);
    return fields.warn(cautions(plan)).take();
}

/// The studies of a plan as the engine takes them; keeps the moderators it points to.
struct Studies {
    explicit Studies(const PoolPlan& plan) {
        for (std::size_t i = 0; i < plan.moderators.size(); ++i)
            moderators.push_back({plan.moderator_names[i], plan.moderators[i]});
        effects = {plan.yi, plan.vi, moderators};
    }
    std::vector<stats::Moderator> moderators;
    stats::Effects effects;
};

template <class T>
Result<AnalysisAnswer> answered(const stats::Answer<T>& answer, const PoolPlan& plan) {
    if (!answer) return problem_of(answer.refusal());
    return answer_of(answer.value(), plan);
}

Result<AnalysisAnswer> pooled(const AnalysisRequest& request, AnalysisMethod method) {
    WZ_TRY(const auto plan, pool_plan(request, method));
    const Studies studies(plan);
    if (method == AnalysisMethod::leave_one_out)
        return answered(stats::leave_one_out(studies.effects, plan.options), plan);
    if (method == AnalysisMethod::influence)
        return answered(stats::influence(studies.effects, plan.options), plan);
    if (method == AnalysisMethod::pool)
        return answered(stats::pool(studies.effects, plan.options), plan);
    const auto series = stats::pool_cumulatively(studies.effects, plan.order, plan.options);
    if (!series) return problem_of(series.refusal());
    return answer_of(series->series, plan);
}

Result<AnalysisAnswer> effect_sizes(const AnalysisRequest& request) {
    WZ_TRY(const auto plan, escalc_plan(request));
    const auto outcome = stats::escalc(plan.columns, plan.options);
    if (const auto* fault = std::get_if<stats::EscalcFault>(&outcome))
        return problem_of(*fault, request);
    const auto& effects = std::get<std::vector<stats::Effect>>(outcome);
    Numbers yi;
    Numbers vi;
    for (const stats::Effect& effect : effects) {
        yi.push_back(effect.yi);
        vi.push_back(effect.vi);
    }
    return Fields()
        .add("yi", std::move(yi))
        .add("vi", std::move(vi))
        .warn(cautions(plan, effects))
        .take();
}

}  // namespace

Result<Done> check_method(std::string_view method) {
    WZ_TRY([[maybe_unused]] const auto known, method_named(method));
    return Done{};
}

Result<AnalysisAnswer> analyse(const AnalysisRequest& request, const AnalysisLimits& limits) {
    WZ_TRY(const auto method, method_named(request.method));
    WZ_TRY([[maybe_unused]] const auto fits, within(limits, request, method));
    auto answer = method == AnalysisMethod::escalc ? effect_sizes(request)
                                                   : pooled(request, method);
    if (!answer) return answer;
    for (const std::string& member : request.ignored)
        answer->warnings.push_back({"member_ignored", {{"member", member}}});
    return answer;
}

}  // namespace werkzaam::evidence
