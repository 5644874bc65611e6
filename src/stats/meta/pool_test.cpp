// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/pool.h"

#include "stats/meta/studies_for_tests.h"
#include "stats/simd/kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

namespace werkzaam::stats {
namespace {

Pooled pooled(const std::vector<double>& yi, const std::vector<double>& vi,
              const PoolOptions& options = {}) {
    const auto answer = pool({yi, vi, {}}, options);
    EXPECT_TRUE(answer.has_value());
    return answer.value();
}

bool warns(const Pooled& result, WarningCode code) {
    return std::ranges::any_of(result.warnings, [&](const Warning& w) { return w.code == code; });
}

struct MethodRow {
    Tau2Method method;
    double tau2, se_tau2, estimate, se, I2;
};

// metafor 3.8-1 with tightened control, confirmed in 40-digit arithmetic.
constexpr MethodRow bcg_rows[] = {
    {Tau2Method::fe, 0, 0, -0.430285163654091, 0.04049875171086381, 92.11734685456204},
    {Tau2Method::dl, 0.3087602628623761, 0.22986999251102577, -0.7141172220732273,
     0.1787420895354031, 92.11734685456204},
    {Tau2Method::he, 0.3285638579957688, 0.20708717829893372, -0.7158785887587353,
     0.18327998598878223, 92.55709740662708},
    {Tau2Method::hs, 0.22836286367690678, 0.12790455661327949, -0.7045353739162571,
     0.15865209305665554, 89.6299666640896},
    {Tau2Method::sj, 0.34551570159859507, 0.14968051134734317, -0.7172485925575839,
     0.18705945841642663, 92.89632409554007},
    {Tau2Method::pm, 0.31806845220502394, 0.1736630274627565, -0.7149681534934442,
     0.1808921915376235, 92.33033795415325},
    {Tau2Method::ml, 0.2800281372686436, 0.14425194938276392, -0.7111991354741811,
     0.17189680877689012, 91.37828378944609},
    {Tau2Method::reml, 0.31324325813648074, 0.1664257528369708, -0.7145323421581395,
     0.17978151610520574, 92.22138452126896},
    {Tau2Method::eb, 0.31806845220502394, 0.1736630274627565, -0.7149681534934442,
     0.1808921915376235, 92.33033795415325},
};

TEST(Pool, EveryEstimatorGivesItsPublishedAnswerOnTheBcgTrials) {
    for (const MethodRow& row : bcg_rows) {
        SCOPED_TRACE(name(row.method));
        const Pooled got = pooled(bcg_yi, bcg_vi, {.tau2_method = row.method});
        EXPECT_NEAR(got.tau2.value_or(0), row.tau2, 1e-12);
        EXPECT_NEAR(got.se_tau2.value_or(0), row.se_tau2, 1e-12);
        EXPECT_NEAR(got.coefficients[0].estimate, row.estimate, 1e-12);
        EXPECT_NEAR(*got.coefficients[0].se, row.se, 1e-12);
        EXPECT_NEAR(*got.I2, row.I2, 1e-10);
        EXPECT_NEAR(got.QE, 152.23300808237326, 1e-10);
        EXPECT_TRUE(got.convergence.converged);
        EXPECT_LT(std::abs(got.convergence.score), 1e-10);
    }
}

TEST(Pool, IntervalsAndCriteriaOfTheBcgTrialsAreThePublishedOnes) {
    const Pooled got = pooled(bcg_yi, bcg_vi);
    EXPECT_NEAR(got.tau2_ci->lower, 0.11971836114126032, 1e-12);
    EXPECT_NEAR(got.tau2_ci->upper, 1.1114790840609292, 1e-11);
    EXPECT_NEAR(got.I2_ci->lower, 81.9205745585965, 1e-9);
    EXPECT_NEAR(got.pi->lower, -1.8666922179028866, 1e-11);
    EXPECT_NEAR(got.pi_riley->upper, 0.5793112226062986, 1e-11);
    EXPECT_NEAR(*got.logLik, -12.20237141549357, 1e-11);
    EXPECT_NEAR(*got.BIC, 29.37455613056314, 1e-11);
    EXPECT_NEAR(*got.AICc, 29.73807616432047, 1e-11);
    EXPECT_NEAR(std::accumulate(got.weights.begin(), got.weights.end(), 0.0), 100.0, 1e-11);
}

// Five similar small studies: the classic way in which Knapp-Hartung misleads.
TEST(Pool, KnappHartungWithoutSafeguardIsFarTooSureOfAgreeingStudies) {
    const std::vector<double> yi{0.10, 0.12, 0.11, 0.09, 0.10}, vi(5, 0.04);
    const auto p = [&](CoefficientTest test) {
        return *pooled(yi, vi, {.test = test}).coefficients[0].pval;
    };
    EXPECT_NEAR(p(CoefficientTest::z), 0.245, 5e-4);
    EXPECT_NEAR(p(CoefficientTest::knha), 3.41e-5, 5e-8);
    EXPECT_NEAR(p(CoefficientTest::adhoc), 0.310, 5e-4);
    EXPECT_TRUE(warns(pooled(yi, vi, {.test = CoefficientTest::knha}),
                      WarningCode::knapp_hartung_below_wald));
    EXPECT_FALSE(warns(pooled(yi, vi, {.test = CoefficientTest::adhoc}),
                       WarningCode::knapp_hartung_below_wald));
}

TEST(Pool, TheOrderOfStudiesDoesNotMatter) {
    const SimulatedStudies studies(60, 0.2, 0.05, 3);
    std::vector<std::size_t> rows(60);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::shuffle(rows.begin(), rows.end(), std::mt19937_64(5));
    std::vector<double> yi, vi;
    for (const std::size_t row : rows) {
        yi.push_back(studies.yi[row]);
        vi.push_back(studies.vi[row]);
    }
    for (const Tau2Method method : all_methods) {
        SCOPED_TRACE(name(method));
        const Pooled a = pooled(studies.yi, studies.vi, {.tau2_method = method});
        const Pooled b = pooled(yi, vi, {.tau2_method = method});
        EXPECT_NEAR(a.tau2.value_or(0), b.tau2.value_or(0), 2e-14);
        EXPECT_NEAR(a.coefficients[0].estimate, b.coefficients[0].estimate, 1e-14);
        EXPECT_NEAR(*a.coefficients[0].se, *b.coefficients[0].se, 1e-14);
    }
}

TEST(Pool, MultiplyingTheDataMultipliesTheAnswer) {
    for (const double scale : {1e-8, 1e-3, 7.0, 1e8}) {
        std::vector<double> yi = bcg_yi, vi = bcg_vi;
        for (double& y : yi) y *= scale;
        for (double& v : vi) v *= scale * scale;
        for (const Tau2Method method : all_methods) {
            SCOPED_TRACE(name(method));
            const Pooled base = pooled(bcg_yi, bcg_vi, {.tau2_method = method});
            const Pooled scaled = pooled(yi, vi, {.tau2_method = method});
            const double tau2 = base.tau2.value_or(0);
            EXPECT_NEAR(scaled.tau2.value_or(0) / (scale * scale), tau2, 1e-12 * tau2);
            EXPECT_NEAR(scaled.coefficients[0].estimate / scale, base.coefficients[0].estimate,
                        1e-12);
            EXPECT_NEAR(*scaled.coefficients[0].pval, *base.coefficients[0].pval, 1e-14);
            EXPECT_NEAR(*scaled.I2, *base.I2, 1e-10);
        }
    }
}

TEST(Pool, AddingAConstantMovesOnlyTheEstimate) {
    std::vector<double> yi = bcg_yi;
    for (double& y : yi) y += 1000.0;
    const Pooled base = pooled(bcg_yi, bcg_vi), moved = pooled(yi, bcg_vi);
    EXPECT_NEAR(moved.coefficients[0].estimate - 1000.0, base.coefficients[0].estimate, 1e-12);
    EXPECT_NEAR(*moved.tau2, *base.tau2, 1e-11);
}

TEST(Pool, EveryInstructionSetGivesTheSameBits) {
    const SimulatedStudies studies(101, 0.2, 0.05, 9);
    const std::vector<Moderator> moderators{{"x", studies.vi}};
    for (const Tau2Method method : all_methods)
        for (const bool regression : {false, true}) {
            std::vector<double> bits;
            for (const simd::Kernels* set : simd::runnable_kernels()) {
                const simd::KernelChoice choice(*set);
                const auto got = pool({studies.yi, studies.vi,
                                       regression ? std::span<const Moderator>(moderators)
                                                  : std::span<const Moderator>()},
                                      {.tau2_method = method});
                const std::vector<double> now{got->coefficients[0].estimate,
                                              *got->coefficients[0].se,
                                              got->tau2.value_or(0),
                                              got->se_tau2.value_or(0),
                                              got->QE,
                                              got->logLik.value_or(0),
                                              got->weights[7]};
                if (bits.empty()) bits = now;
                EXPECT_EQ(std::memcmp(bits.data(), now.data(), sizeof(double) * now.size()), 0)
                    << name(method) << ' ' << set->name;
            }
        }
}

TEST(Pool, EqualEffectsGiveNoHeterogeneityAtAll) {
    const std::vector<double> yi(7, 0.3), vi{0.1, 0.02, 0.3, 0.05, 0.01, 0.2, 0.15};
    for (const Tau2Method method : all_methods) {
        const Pooled got = pooled(yi, vi, {.tau2_method = method});
        EXPECT_EQ(got.tau2.value_or(0.0), 0.0) << name(method);
        EXPECT_EQ(got.QE, 0.0);
        EXPECT_EQ(*got.I2, 0.0);
        EXPECT_EQ(got.QEp, 1.0);
        EXPECT_NEAR(got.coefficients[0].estimate, 0.3, 1e-15);
    }
    const Pooled knha = pooled(yi, vi, {.test = CoefficientTest::knha});
    EXPECT_FALSE(knha.coefficients[0].pval);
    EXPECT_TRUE(warns(knha, WarningCode::perfect_fit));
    EXPECT_TRUE(pooled(yi, vi, {.test = CoefficientTest::adhoc}).coefficients[0].pval);
}

TEST(Pool, WritingEveryStudyTwiceHalvesTheVarianceOfTheFixedEffect) {
    std::vector<double> yi = bcg_yi, vi = bcg_vi;
    yi.insert(yi.end(), bcg_yi.begin(), bcg_yi.end());
    vi.insert(vi.end(), bcg_vi.begin(), bcg_vi.end());
    const PoolOptions fixed{.tau2_method = Tau2Method::fe};
    const Coefficient once = pooled(bcg_yi, bcg_vi, fixed).coefficients[0];
    const Coefficient twice = pooled(yi, vi, fixed).coefficients[0];
    EXPECT_NEAR(twice.estimate, once.estimate, 1e-14);
    EXPECT_NEAR(*twice.se * std::sqrt(2.0), *once.se, 1e-14);
}

TEST(Pool, AStudyWithAHugeVarianceChangesNothing) {
    std::vector<double> yi = bcg_yi, vi = bcg_vi;
    yi.push_back(3.0);
    vi.push_back(1e12);
    const PoolOptions fixed{.tau2_method = Tau2Method::fe};
    EXPECT_NEAR(pooled(yi, vi, fixed).coefficients[0].estimate,
                pooled(bcg_yi, bcg_vi, fixed).coefficients[0].estimate, 1e-11);
    EXPECT_TRUE(warns(pooled(yi, vi, fixed), WarningCode::extreme_variance_ratio));
}

TEST(Pool, OneStudyIsItsOwnSummary) {
    for (const Tau2Method method : all_methods) {
        const Pooled got = pooled({0.37}, {0.04}, {.tau2_method = method});
        EXPECT_NEAR(got.coefficients[0].estimate, 0.37, 1e-15);
        EXPECT_NEAR(*got.coefficients[0].se, 0.2, 1e-15);
        EXPECT_EQ(got.tau2.value_or(0), 0.0);
        EXPECT_FALSE(got.se_tau2);
        EXPECT_FALSE(got.tau2_ci);
        EXPECT_FALSE(got.pi_riley);
    }
    const Pooled knha = pooled({0.37}, {0.04}, {.test = CoefficientTest::adhoc});
    EXPECT_NEAR(*knha.coefficients[0].se, 0.2, 1e-15);
    EXPECT_NEAR(*knha.coefficients[0].pval, 0.06431354959122745, 1e-12);
    EXPECT_FALSE(knha.ddf);
    EXPECT_TRUE(warns(knha, WarningCode::no_degrees_of_freedom));
}

TEST(Pool, PredictionIntervalWithRileyNeedsThreeStudies) {
    EXPECT_FALSE(pooled({0.1, 0.9}, {0.01, 0.02}).pi_riley);
    EXPECT_TRUE(
        warns(pooled({0.1, 0.9}, {0.01, 0.02}), WarningCode::prediction_interval_undefined));
    EXPECT_TRUE(pooled({0.1, 0.9, 0.4}, {0.01, 0.02, 0.02}).pi_riley);
}

TEST(Pool, QProfileBoundsSolveTheirEquations) {
    const Pooled got = pooled(bcg_yi, bcg_vi);
    const auto q = [&](double tau2) {
        std::vector<double> vi = bcg_vi;
        for (double& v : vi) v += tau2;
        return pooled(bcg_yi, vi, {.tau2_method = Tau2Method::fe}).QE;
    };
    EXPECT_NEAR(q(got.tau2_ci->lower), 23.336664158645334, 1e-10);
    EXPECT_NEAR(q(got.tau2_ci->upper), 4.4037885069817015, 1e-11);
}

TEST(Pool, StudiesThatAgreeTooWellHaveNoIntervalForTau2) {
    const Pooled got = pooled({0.10, 0.12, 0.11, 0.09, 0.10}, std::vector<double>(5, 0.04));
    EXPECT_FALSE(got.tau2_ci);
    EXPECT_TRUE(warns(got, WarningCode::tau2_interval_empty));
    EXPECT_TRUE(got.convergence.at_boundary);
    EXPECT_TRUE(warns(got, WarningCode::tau2_at_zero));
}

TEST(Pool, TwoStudiesHaveTheClosedFormAnswer) {
    // With equal variances REML is the sample variance minus v.
    const Pooled got = pooled({-3.0, 3.0}, {0.5, 0.5});
    EXPECT_NEAR(*got.tau2, 17.5, 1e-11);
    EXPECT_NEAR(got.coefficients[0].estimate, 0.0, 1e-13);
}

TEST(Pool, AMaximumAtZeroAndOneAboveItAreBothFoundAndTheHigherTaken) {
    // Two precise studies that agree and imprecise ones far apart.
    const std::vector<double> yi{0.0, 0.0, 30.0, -30.0}, vi{1e-4, 1e-4, 60.0, 60.0};
    const Pooled got = pooled(yi, vi);
    EXPECT_EQ(got.convergence.modes, 2);
    EXPECT_TRUE(warns(got, WarningCode::several_likelihood_modes));
    const auto restricted = [&](double tau2) {
        double logs = 0, sum_w = 0, sum_wy = 0, q = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            logs += std::log(vi[i] + tau2);
            sum_w += 1 / (vi[i] + tau2);
            sum_wy += yi[i] / (vi[i] + tau2);
        }
        for (std::size_t i = 0; i < 4; ++i)
            q += (yi[i] - sum_wy / sum_w) * (yi[i] - sum_wy / sum_w) / (vi[i] + tau2);
        return -0.5 * (logs + std::log(sum_w) + q);
    };
    for (const double tau2 : {0.0, 1e-3, 0.1, 1.0, 10.0, 100.0, 300.0, 1000.0})
        EXPECT_GE(restricted(*got.tau2), restricted(tau2)) << tau2;
}

struct RefusalRow {
    const char* what;
    std::vector<double> yi, vi;
    PoolOptions options;
    RefusalCode code;
};

TEST(Pool, RefusesWhatIsUndefinedAndSaysWhy) {
    const double nan = std::nan(""), infinity = HUGE_VAL;
    const RefusalRow rows[] = {
        {"nothing", {}, {}, {}, RefusalCode::no_effects},
        {"lengths", {1, 2}, {1}, {}, RefusalCode::unequal_lengths},
        {"nan estimate", {1, nan}, {1, 1}, {}, RefusalCode::not_finite},
        {"infinite estimate", {1, infinity}, {1, 1}, {}, RefusalCode::not_finite},
        {"nan variance", {1, 2}, {1, nan}, {}, RefusalCode::not_finite},
        {"infinite variance", {1, 2}, {1, infinity}, {}, RefusalCode::not_finite},
        {"zero variance", {1, 2}, {1, 0}, {}, RefusalCode::variance_not_positive},
        {"negative variance", {1, 2}, {1, -0.1}, {}, RefusalCode::variance_not_positive},
        {"level 0", {1, 2}, {1, 1}, {.level = 0}, RefusalCode::level_out_of_range},
        {"level 1", {1, 2}, {1, 1}, {.level = 1}, RefusalCode::level_out_of_range},
        {"level nan", {1, 2}, {1, 1}, {.level = nan}, RefusalCode::level_out_of_range},
        {"no columns", {1, 2}, {1, 1}, {.intercept = false}, RefusalCode::no_columns},
        {"beyond doubles", {1, 2}, {1e-100, 1e100}, {}, RefusalCode::scale_out_of_range},
    };
    for (const RefusalRow& row : rows) {
        const auto answer = pool({row.yi, row.vi, {}}, row.options);
        ASSERT_FALSE(answer.has_value()) << row.what;
        EXPECT_EQ(answer.refusal().code, row.code) << row.what;
        EXPECT_FALSE(answer.refusal().text.empty()) << row.what;
    }
    EXPECT_NE(pool({rows[6].yi, rows[6].vi, {}}).refusal().text.find("row 2"), std::string::npos);
}

TEST(Pool, NamesOfMethodsAndTestsReadBack) {
    for (const Tau2Method method : all_methods) EXPECT_EQ(parse_tau2_method(name(method)), method);
    EXPECT_EQ(parse_coefficient_test("adhoc"), CoefficientTest::adhoc);
    EXPECT_FALSE(parse_tau2_method("reml"));
    EXPECT_FALSE(parse_coefficient_test(""));
    EXPECT_EQ(name(WarningCode::tau2_at_zero), "tau2_at_zero");
    EXPECT_EQ(name(RefusalCode::too_few_effects), "too_few_effects");
}

}  // namespace
}  // namespace werkzaam::stats
