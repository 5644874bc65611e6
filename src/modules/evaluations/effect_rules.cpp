// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/effect_rules.h"

#include "stats/effect/conversion_from_intervals.h"
#include "stats/effect/conversion_from_tests.h"
#include "stats/effect/hedges_g.h"
#include "stats/effect/mean_difference.h"
#include "stats/effect/odds_ratio.h"
#include "stats/effect/paired_change.h"
#include "stats/effect/plausibility.h"
#include "stats/effect/risk_difference.h"
#include "stats/effect/risk_ratio.h"

#include <cmath>
#include <map>
#include <span>

namespace werkzaam::evaluations {

namespace {

struct MeasureScale {
    const char* metric;
    stats::Measure measure;
    bool logarithm_given;  ///< estimates are printed on the log scale already
};

const std::map<std::string, MeasureScale>& scales() {
    using enum stats::Measure;
    static const std::map<std::string, MeasureScale> all = {
        {"SMD", {"smd", smd, false}},         {"d", {"smd", smd, false}},
        {"g", {"smd", smd, false}},           {"OR", {"log_odds", odds_ratio, false}},
        {"logOR", {"log_odds", odds_ratio, true}},
        {"RR", {"log_risk", rr, false}},      {"logRR", {"log_risk", rr, true}},
        {"RD", {"risk_difference", rd, false}},
        {"MD", {"difference", md, false}},    {"MC", {"change", mc, false}},
        {"SMCC", {"smcc", smcc, false}},      {"SMCR", {"smcr", smcr, false}},
        {"ZCOR", {"correlation", zcor, false}},
    };
    return all;
}

void use(Effect& effect, const stats::Effect& computed, std::string conversion) {
    if (!computed.complete()) return;
    effect.yi = computed.yi;
    effect.vi = computed.vi;
    effect.conversion = std::move(conversion);
}

void use(Effect& effect, const stats::Converted& converted) {
    use(effect, converted.effect, std::string(stats::name(converted.used)));
}

void from_means(Effect& effect, const MeasureScale& scale) {
    const auto& p = effect.printed;
    if (!p.m1 || !p.sd1 || !p.n1 || !p.m2 || !p.sd2) return;
    if (scale.measure == stats::Measure::smd || scale.measure == stats::Measure::md) {
        if (!p.n2) return;
        const stats::TwoMeans groups{*p.m1, *p.sd1, *p.n1, *p.m2, *p.sd2, *p.n2};
        use(effect,
            scale.measure == stats::Measure::smd ? stats::hedges_g(groups)
                                                 : stats::mean_difference(groups),
            "means");
        for (const auto doubt : stats::doubts(groups))
            effect.warnings.emplace_back(stats::name(doubt));
        return;
    }
    // One group measured twice: 1 is after, 2 is before, n1 people, r between both.
    if (!p.r) return;
    const stats::Paired pairs{*p.m1, *p.sd1, *p.m2, *p.sd2, *p.n1, *p.r};
    if (scale.measure == stats::Measure::mc) use(effect, stats::mean_change(pairs), "means");
    if (scale.measure == stats::Measure::smcc)
        use(effect, stats::change_by_change_sd(pairs), "means");
    if (scale.measure == stats::Measure::smcr) use(effect, stats::change_by_raw_sd(pairs), "means");
}

void from_counts(Effect& effect, const MeasureScale& scale) {
    const auto& p = effect.printed;
    if (!p.a || !p.b || !p.c || !p.d) return;
    stats::TwoByTwo table{*p.a, *p.b, *p.c, *p.d};
    if (scale.measure == stats::Measure::rd) {
        use(effect, stats::risk_difference(table), "counts");
        return;
    }
    stats::treat_zero_cells(std::span(&table, 1), {});
    if (scale.measure == stats::Measure::odds_ratio)
        use(effect, stats::log_odds_ratio(table), "counts");
    if (scale.measure == stats::Measure::rr) use(effect, stats::log_risk_ratio(table), "counts");
}

// Which group the statistic without a sign is in favour of: the sign of the estimate, if printed.
stats::Direction favoured(const Effect& effect) {
    return effect.printed.estimate.value_or(1) < 0 ? stats::Direction::group_2
                                                   : stats::Direction::group_1;
}

void from_tests(Effect& effect, const MeasureScale& scale) {
    const auto& p = effect.printed;
    if (scale.measure != stats::Measure::smd || !p.n1 || !p.n2) return;
    if (p.t)
        use(effect, stats::g_from_t(*p.t, *p.n1, *p.n2));
    else if (p.f)
        use(effect, stats::g_from_f(*p.f, favoured(effect), *p.n1, *p.n2));
}

void from_p(Effect& effect, const MeasureScale& scale) {
    const auto& p = effect.printed;
    if (scale.measure == stats::Measure::smd && p.p && p.n1 && p.n2)
        use(effect, stats::g_from_p(*p.p, stats::Sides::two, favoured(effect), *p.n1, *p.n2));
}

void from_interval(Effect& effect, const MeasureScale& scale) {
    const auto& p = effect.printed;
    if (!p.ci_lb || !p.ci_ub) return;
    // Limits of a logarithm are differences, not ratios.
    const auto measure = scale.logarithm_given ? stats::Measure::md : scale.measure;
    const stats::PrintedInterval printed{p.estimate, *p.ci_lb, *p.ci_ub, p.ci_level.value_or(0.95),
                                         {}};
    use(effect, stats::from_interval(printed, measure));
    if (stats::interval_is_lopsided(printed, measure))
        effect.warnings.emplace_back(stats::name(stats::Doubt::interval_lopsided));
}

void from_standard_error(Effect& effect, const MeasureScale& scale) {
    const auto& p = effect.printed;
    if (!p.estimate || !p.se) return;
    // A ratio with the standard error of its logarithm: the usual way to print one.
    const auto ratio = stats::is_log_ratio(scale.measure) && !scale.logarithm_given;
    if (ratio && *p.estimate <= 0) return;
    use(effect, stats::from_standard_error(ratio ? std::log(*p.estimate) : *p.estimate, *p.se,
                                           scale.measure));
}

bool fits(MeasureFamily family, const std::string& metric) {
    switch (family) {
        case MeasureFamily::smd: return metric == "smd" || metric == "smcc" || metric == "smcr";
        case MeasureFamily::log_odds: return metric == "log_odds" || metric == "log_risk";
        case MeasureFamily::difference:
            return metric == "difference" || metric == "change" || metric == "risk_difference";
        case MeasureFamily::correlation: return metric == "correlation";
        case MeasureFamily::none: return false;
    }
    return false;
}

}  // namespace

std::string metric_of(const std::string& measure) {
    const auto at = scales().find(measure);
    return at == scales().end() ? std::string{} : at->second.metric;
}

void compute(Effect& effect) {
    effect.metric = metric_of(effect.measure);
    if (effect.metric.empty()) return;
    const auto& scale = scales().at(effect.measure);
    const auto& p = effect.printed;
    if (p.yi && p.vi) use(effect, stats::effect_of(*p.yi, *p.vi), "given");
    for (const auto attempt : {from_means, from_counts, from_tests, from_interval,
                               from_standard_error, from_p})
        if (!effect.yi) attempt(effect, scale);
    if (effect.metric == "smd" && effect.yi && effect.warnings.empty() &&
        stats::smd_is_implausible(*effect.yi))
        effect.warnings.emplace_back(stats::name(stats::Doubt::implausible_smd));
}

Violations check(const Effect& effect, const Outcome& outcome, int line) {
    Violations violations;
    // EFF-1: a measure that this program knows.
    if (effect.metric.empty()) {
        violations.push_back({"EFF-1", "measure", {{"value", effect.measure}}, line});
        return violations;
    }
    const auto& p = effect.printed;
    // EFF-2: something from which effect and variance follow.
    if (!effect.yi) violations.push_back({"EFF-2", "measure", {{"measure", effect.measure}}, line});
    // EFF-3: a sampling variance is above zero.
    if ((p.vi && *p.vi <= 0) || (effect.vi && *effect.vi <= 0))
        violations.push_back({"EFF-3", "vi", {}, line});
    // EFF-4: the lower bound of an interval lies below the upper one.
    if (p.ci_lb && p.ci_ub && *p.ci_ub <= *p.ci_lb)
        violations.push_back({"EFF-4", "ci_ub", {}, line});
    // EFF-5: the measure is one of the scale of the outcome.
    if (!fits(outcome.measure_family, effect.metric))
        violations.push_back({"EFF-5", "measure", {{"measure", effect.measure}}, line});
    return violations;
}

}  // namespace werkzaam::evaluations
