// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/effect_rules.h"

#include <gtest/gtest.h>

#include <cmath>

namespace werkzaam::evaluations {
namespace {

using Texts = std::vector<std::string>;

Effect computed(const std::string& measure, const PrintedStatistics& printed) {
    Effect out;
    out.measure = measure;
    out.printed = printed;
    compute(out);
    return out;
}

PrintedStatistics means() {
    PrintedStatistics p;
    p.n1 = 40, p.m1 = 24.5, p.sd1 = 6.2, p.n2 = 38, p.m2 = 21.1, p.sd2 = 5.8;
    return p;
}
PrintedStatistics paired() {
    auto p = means();
    p.n2.reset();
    p.r = 0.6;
    return p;
}
PrintedStatistics counts(double a, double b, double c, double d) {
    PrintedStatistics p;
    p.a = a, p.b = b, p.c = c, p.d = d;
    return p;
}
PrintedStatistics sizes() {
    PrintedStatistics p;
    p.n1 = 40, p.n2 = 38;
    return p;
}
PrintedStatistics interval(std::optional<double> estimate, double lower, double upper,
                           std::optional<double> level = {}) {
    PrintedStatistics p;
    p.estimate = estimate, p.ci_lb = lower, p.ci_ub = upper, p.ci_level = level;
    return p;
}
PrintedStatistics standard_error(double estimate, double se) {
    PrintedStatistics p;
    p.estimate = estimate, p.se = se;
    return p;
}
PrintedStatistics given(double yi, double vi) {
    PrintedStatistics p;
    p.yi = yi, p.vi = vi;
    return p;
}
PrintedStatistics test_value(std::optional<double> PrintedStatistics::*member, double value,
                             std::optional<double> estimate = {}) {
    auto p = sizes();
    p.*member = value;
    p.estimate = estimate;
    return p;
}

struct EffectCase {
    std::string measure;
    PrintedStatistics printed;
    double yi;
    double vi;
    std::string conversion;
};

// Reference: metafor 3.8-1, escalc() for SMD, MD, MC, SMCC, SMCR, OR and RR (zero cells: 1/2 to
// every cell of that table), SMD with ti for t, F and p (t = qt(1 - p/2, n1 + n2 - 2)); intervals
// and standard errors by hand: ((upper - lower) / (2 qnorm((1 + level) / 2)))^2 on the log scale for
// ratios. A risk difference needs no half: (a/n1 - c/n2), p(1-p)/n summed.
TEST(Compute, AgreesWithTheReferenceForEveryWayOfPrinting) {
    using P = PrintedStatistics;
    const std::vector<EffectCase> cases = {
        {"SMD", means(), 0.560250885783105, 0.053327847518689, "means"},
        {"g", means(), 0.560250885783105, 0.053327847518689, "means"},
        {"MD", means(), 3.4, 1.84626315789474, "means"},
        {"MC", paired(), 3.4, 0.7232, "means"},
        {"SMCC", paired(), 0.619900999239117, 0.0298034656107207, "means"},
        {"SMCR", paired(), 0.537761679276314, 0.023614845296226, "means"},
        {"OR", counts(12, 28, 20, 19), -0.898591154774754, 0.221679197994987, "counts"},
        {"logOR", counts(12, 28, 20, 19), -0.898591154774754, 0.221679197994987, "counts"},
        {"RR", counts(12, 28, 20, 19), -0.536143431750281, 0.0826923076923077, "counts"},
        {"RD", counts(12, 28, 20, 19), -0.212820512820513, 0.0116560419090005, "counts"},
        {"OR", counts(0, 40, 5, 34), -2.55823792287355, 2.23549504708925, "counts"},
        {"RR", counts(0, 40, 5, 34), -2.42258788538874, 2.13242793791574, "counts"},
        {"RD", counts(0, 40, 5, 34), -5.0 / 39, 5.0 / 39 * 34 / 39 / 39, "counts"},
        {"SMD", test_value(&P::t, 2.5), 0.560714447287348, 0.0533311785210993, "t_statistic"},
        {"SMD", test_value(&P::t, -2.5), -0.560714447287348, 0.0533311785210993, "t_statistic"},
        {"d", test_value(&P::f, 6.25), 0.560714447287348, 0.0533311785210993, "f_statistic"},
        {"d", test_value(&P::f, 6.25, -1), -0.560714447287348, 0.0533311785210993, "f_statistic"},
        {"SMD", test_value(&P::p, 0.014), 0.564173822917674, 0.0533561234638479, "p_value"},
        {"SMD", test_value(&P::p, 0.014, -0.5), -0.564173822917674, 0.0533561234638479, "p_value"},
        {"OR", interval(1.8, 1.2, 2.7), 0.587786664902119, 0.0427967502885946,
         "confidence_interval"},
        {"RR", interval({}, 1.2, 2.7), 0.587786664902119, 0.0427967502885946,
         "confidence_interval"},
        {"logOR", interval(0.6, 0.2, 1.0, 0.90), 0.6, 0.0591378415149113, "confidence_interval"},
        {"MD", interval(3.4, 0.7, 6.1), 3.4, 1.89771655516087, "confidence_interval"},
        {"OR", standard_error(1.8, 0.3), 0.587786664902119, 0.09, "standard_error"},
        {"RR", standard_error(1.8, 0.3), 0.587786664902119, 0.09, "standard_error"},
        {"logOR", standard_error(-0.4, 0.3), -0.4, 0.09, "standard_error"},
        {"logRR", standard_error(-0.4, 0.3), -0.4, 0.09, "standard_error"},
        {"SMD", standard_error(0.59, 0.23), 0.59, 0.0529, "standard_error"},
        {"ZCOR", standard_error(0.3, 0.1), 0.3, 0.01, "standard_error"},
        {"SMD", given(0.65, 0.07), 0.65, 0.07, "given"},
        {"logRR", given(-0.2, 0.03), -0.2, 0.03, "given"}};
    for (const auto& c : cases) {
        const auto effect = computed(c.measure, c.printed);
        ASSERT_TRUE(effect.yi && effect.vi) << c.measure << " " << c.conversion;
        EXPECT_NEAR(*effect.yi, c.yi, 1e-8) << c.measure << " " << c.conversion;
        EXPECT_NEAR(*effect.vi, c.vi, 1e-8) << c.measure << " " << c.conversion;
        EXPECT_EQ(effect.conversion, c.conversion) << c.measure;
        EXPECT_EQ(effect.metric, metric_of(c.measure));
    }
}

TEST(Compute, UsesTheFirstCompleteWayOfPrinting) {
    auto p = means();
    p.t = 9, p.p = 0.5, p.estimate = 3, p.se = 1, p.ci_lb = 2, p.ci_ub = 4;
    EXPECT_EQ(computed("SMD", p).conversion, "means");
    p.sd1.reset();
    EXPECT_EQ(computed("SMD", p).conversion, "t_statistic");
    p.t.reset();
    EXPECT_EQ(computed("SMD", p).conversion, "confidence_interval");
    p.ci_lb.reset();
    EXPECT_EQ(computed("SMD", p).conversion, "standard_error");
    p.se.reset();
    EXPECT_EQ(computed("SMD", p).conversion, "p_value");
    p.yi = 0.1, p.vi = 0.2;
    EXPECT_EQ(computed("SMD", p).conversion, "given");
    p.vi.reset();
    EXPECT_EQ(computed("SMD", p).conversion, "p_value");
}

TEST(Compute, LeavesOutWhatCannotBeComputed) {
    auto half = means();
    half.n2.reset();
    auto no_r = paired();
    no_r.r.reset();
    auto ratio_below_zero = standard_error(-1.8, 0.3);
    const std::pair<std::string, PrintedStatistics> cases[] = {
        {"SMD", {}},
        {"SMD", half},
        {"SMCC", no_r},
        {"OR", ratio_below_zero},
        {"OR", interval(1.8, -1.2, 2.7)},
        {"OR", counts(-1, 10, 5, 5)},
        {"RR", means()},
        {"SMD", counts(12, 28, 20, 19)},
        {"OR", test_value(&PrintedStatistics::t, 2.5)},
        {"SMD", test_value(&PrintedStatistics::p, 0)},
        {"SMD", test_value(&PrintedStatistics::p, 1.5)},
        {"SMD", test_value(&PrintedStatistics::f, -1)},
        {"hazard", means()}};
    for (const auto& [measure, printed] : cases) {
        const auto effect = computed(measure, printed);
        EXPECT_FALSE(effect.yi || effect.vi) << measure;
        EXPECT_EQ(effect.conversion, "") << measure;
    }
}

TEST(Compute, AsksWhetherImplausibleFiguresAreRight) {
    auto small_spread = means();
    small_spread.sd1 = 6.2 / std::sqrt(40.0);
    small_spread.sd2 = 5.8 / std::sqrt(38.0);
    auto unequal = means();
    unequal.sd1 = 60;
    const std::pair<Effect, Texts> cases[] = {
        {computed("SMD", means()), {}},
        {computed("SMD", small_spread), {"implausible_smd", "sd_looks_like_se"}},
        {computed("SMD", unequal), {"sd_ratio_implausible"}},
        {computed("SMD", given(3, 0.1)), {}},
        {computed("SMD", given(-3.01, 0.1)), {"implausible_smd"}},
        {computed("MD", given(30, 0.1)), {}},
        {computed("OR", interval(1.8, 1.2, 2.7)), {}},
        {computed("OR", interval(2.4, 1.2, 2.7)), {"interval_lopsided"}}};
    for (std::size_t i = 0; i < std::size(cases); ++i)
        EXPECT_EQ(cases[i].first.warnings, cases[i].second) << "case " << i;
}

TEST(MetricOf, KnowsTheScaleOfEveryMeasure) {
    const std::pair<const char*, const char*> cases[] = {
        {"SMD", "smd"},       {"d", "smd"},          {"g", "smd"},
        {"OR", "log_odds"},   {"logOR", "log_odds"}, {"RR", "log_risk"},
        {"logRR", "log_risk"}, {"RD", "risk_difference"}, {"MD", "difference"},
        {"MC", "change"},     {"SMCC", "smcc"},      {"SMCR", "smcr"},
        {"ZCOR", "correlation"}, {"smd", ""},        {"", ""},
        {"HR", ""}};
    for (const auto& [measure, metric] : cases) EXPECT_EQ(metric_of(measure), metric) << measure;
}

Texts broken(const Effect& effect, MeasureFamily family) {
    Outcome outcome;
    outcome.measure_family = family;
    Texts out;
    for (const auto& v : check(effect, outcome, 4)) {
        EXPECT_EQ(v.line, 4);
        out.push_back(v.rule + " " + v.field);
    }
    return out;
}

TEST(EffectRules, HoldOnBothSidesOfEveryBoundary) {
    using enum MeasureFamily;
    struct Case {
        Effect effect;
        MeasureFamily family;
        Texts broken;
    };
    auto bounds_swapped = means();
    bounds_swapped.ci_lb = 2, bounds_swapped.ci_ub = 1;
    auto bounds_equal = means();
    bounds_equal.ci_lb = 1, bounds_equal.ci_ub = 1;
    const std::vector<Case> cases = {
        {computed("SMD", means()), smd, {}},
        {computed("HR", means()), smd, {"EFF-1 measure"}},
        {computed("SMD", {}), smd, {"EFF-2 measure"}},
        {computed("SMD", given(0.1, 1e-9)), smd, {}},
        {computed("SMD", given(0.1, 0)), smd, {"EFF-3 vi"}},
        {computed("SMD", given(0.1, -0.1)), smd, {"EFF-3 vi"}},
        {computed("SMD", bounds_swapped), smd, {"EFF-4 ci_ub"}},
        {computed("SMD", bounds_equal), smd, {"EFF-4 ci_ub"}},
        {computed("OR", interval(1.8, 2.7, 1.2)), log_odds, {"EFF-2 measure", "EFF-4 ci_ub"}},
        {computed("SMD", means()), log_odds, {"EFF-5 measure"}},
        {computed("SMD", means()), none, {"EFF-5 measure"}},
        {computed("OR", counts(12, 28, 20, 19)), log_odds, {}},
        {computed("OR", counts(12, 28, 20, 19)), smd, {"EFF-5 measure"}},
        {computed("SMCC", paired()), smd, {}},
        {computed("MD", means()), difference, {}},
        {computed("MC", paired()), difference, {}},
        {computed("RD", counts(12, 28, 20, 19)), difference, {}},
        {computed("ZCOR", standard_error(0.3, 0.1)), correlation, {}},
        {computed("ZCOR", standard_error(0.3, 0.1)), difference, {"EFF-5 measure"}}};
    for (std::size_t i = 0; i < cases.size(); ++i)
        EXPECT_EQ(broken(cases[i].effect, cases[i].family), cases[i].broken) << "case " << i;
}

}  // namespace
}  // namespace werkzaam::evaluations
