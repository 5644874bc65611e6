// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/cumulative.h"
#include "stats/meta/influence.h"
#include "stats/meta/leave_one_out.h"
#include "stats/meta/pool.h"
#include "stats/meta/studies_for_tests.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace werkzaam::stats {
namespace {

const Effects bcg{bcg_yi, bcg_vi, {}};

Pooled without(const Effects& effects, std::size_t i, const PoolOptions& options) {
    std::vector<double> yi(effects.yi.begin(), effects.yi.end());
    std::vector<double> vi(effects.vi.begin(), effects.vi.end());
    yi.erase(yi.begin() + static_cast<std::ptrdiff_t>(i));
    vi.erase(vi.begin() + static_cast<std::ptrdiff_t>(i));
    return pool({yi, vi, {}}, options).value();
}

TEST(LeaveOneOut, EqualsRefittingWithoutTheStudyForEveryMethod) {
    const SimulatedStudies studies(23, 0.2, 0.02, 11);
    const Effects effects{studies.yi, studies.vi, {}};
    for (const Tau2Method method : all_methods) {
        SCOPED_TRACE(name(method));
        const PoolOptions options{.tau2_method = method, .test = CoefficientTest::adhoc};
        const auto series = leave_one_out(effects, options);
        for (std::size_t i = 0; i < 23; ++i) {
            const Pooled refit = without(effects, i, options);
            EXPECT_NEAR(*series->estimate[i], refit.coefficients[0].estimate, 1e-12);
            EXPECT_NEAR(*series->se[i], *refit.coefficients[0].se, 1e-12);
            EXPECT_NEAR(*series->ci_ub[i], refit.coefficients[0].ci->upper, 1e-12);
            EXPECT_NEAR(series->tau2[i].value_or(0), refit.tau2.value_or(0), 1e-12);
            EXPECT_NEAR(*series->Qp[i], refit.QEp, 1e-12);
            EXPECT_NEAR(*series->H2[i], *refit.H2, 1e-11);
        }
    }
}

TEST(LeaveOneOut, GivesThePublishedFiguresOfTheBcgTrials) {
    const auto reml = leave_one_out(bcg, {});
    EXPECT_NEAR(*reml->estimate[7], -0.7947676045155209, 1e-12);
    EXPECT_NEAR(*reml->tau2[7], 0.27318292938664834, 1e-12);
    EXPECT_NEAR(*reml->Q[7], 67.98581149908492, 1e-10);
    const auto fixed = leave_one_out(bcg, {.tau2_method = Tau2Method::fe});
    EXPECT_NEAR(*fixed->H2[7], 6.180528318098627, 1e-11);
    EXPECT_FALSE(fixed->tau2[7]);
}

TEST(LeaveOneOut, OfTwoStudiesShowsTheOther) {
    const std::vector<double> yi{0.1, 0.9}, vi{0.04, 0.09};
    const auto series = leave_one_out({yi, vi, {}}, {});
    EXPECT_NEAR(*series->estimate[0], 0.9, 1e-15);
    EXPECT_NEAR(*series->se[1], 0.2, 1e-15);
    EXPECT_EQ(*series->tau2[0], 0.0);
}

// What is left is one study, which has its own interval and nothing to estimate a factor from; the
// whole pool of one study says the same.
TEST(LeaveOneOut, OfTwoStudiesIsTheWaldIntervalOfTheOtherUnderKnappHartungToo) {
    const std::vector<double> yi{0.1, 0.9}, vi{0.04, 0.09};
    for (const auto test : {CoefficientTest::knha, CoefficientTest::adhoc}) {
        const PoolOptions options{.test = test};
        const auto series = leave_one_out({yi, vi, {}}, options);
        const Pooled other = without({yi, vi, {}}, 0, options);
        EXPECT_NEAR(*series->se[0], 0.3, 1e-15);
        EXPECT_NEAR(*series->ci_lb[0], 0.9 - 1.959963984540054 * 0.3, 1e-12);
        EXPECT_NEAR(*series->pval[0], *other.coefficients[0].pval, 1e-15);
    }
}

TEST(LeaveOneOut, RefusesOneStudyAndModerators) {
    const std::vector<double> one{0.1};
    EXPECT_EQ(leave_one_out({one, one, {}}, {}).refusal().code, RefusalCode::too_few_effects);
    const std::vector<Moderator> moderators{{"latitude", bcg_latitude}};
    EXPECT_EQ(leave_one_out({bcg_yi, bcg_vi, moderators}, {}).refusal().code,
              RefusalCode::has_moderators);
}

TEST(Cumulative, GivesThePublishedFiguresInOrderOfYearWithTiesInDataOrder) {
    const auto got = pool_cumulatively(bcg, bcg_year, {});
    ASSERT_TRUE(got.has_value());
    EXPECT_EQ(got->studies, (std::vector<std::size_t>{0, 1, 5, 2, 9, 8, 11, 4, 6, 10, 12, 3, 7}));
    EXPECT_NEAR(*got->series.estimate[0], -0.8893113339202052, 1e-12);
    EXPECT_EQ(*got->series.tau2[0], 0.0);
    EXPECT_NEAR(*got->series.estimate[3], -1.0010961744965552, 1e-12);
    EXPECT_NEAR(*got->series.tau2[7], 0.1780273482668143, 1e-12);
    EXPECT_NEAR(*got->series.pval[12], 7.054258101641646e-05, 1e-15);
}

TEST(Cumulative, LastStepIsTheWholePool) {
    const auto got = pool_cumulatively(bcg, bcg_year, {.tau2_method = Tau2Method::pm});
    const auto all = pool(bcg, {.tau2_method = Tau2Method::pm});
    EXPECT_NEAR(*got->series.estimate.back(), all->coefficients[0].estimate, 1e-13);
}

TEST(Cumulative, RefusesKeysThatCannotOrderTheStudies) {
    const std::vector<double> two{1, 2};
    EXPECT_EQ(pool_cumulatively(bcg, two, {}).refusal().code, RefusalCode::order_invalid);
    std::vector<double> infinite = bcg_year;
    infinite[0] = HUGE_VAL;
    EXPECT_EQ(pool_cumulatively(bcg, infinite, {}).refusal().code, RefusalCode::order_invalid);
}

struct Row {
    std::size_t study;
    double rstudent, cook_d, cov_r, dffits, dfbetas, hat;
};

// metafor 3.8-1: rma(yi, vi, mods = ~ ablat, test = "knha"), threshold 1e-14, influence().
constexpr Row latitude_rows[] = {
    {0, 0.1936000029068776, 0.003697835517210177, 1.365557371271151, 0.05483222229901272,
     0.01917522485253748, 0.04902329495903679},
    {3, -0.5830410774505410, 0.192044886184878055, 1.900698584223127, -0.40942328612154644,
     -0.35424531470021214, 0.34810326642076517},
    {7, 0.5035537482324248, 0.209270092205145003, 2.137577195498585, 0.40156293922368913,
     -0.31059424396995877, 0.35703408999213093},
};

TEST(InfluenceOfStudies, WithAModeratorAndKnappHartungIsThatOfTheReference) {
    const std::vector<Moderator> moderators{{"latitude", bcg_latitude}};
    const auto got = influence({bcg_yi, bcg_vi, moderators}, {.test = CoefficientTest::knha});
    ASSERT_TRUE(got.has_value());
    for (const Row& row : latitude_rows) {
        SCOPED_TRACE(row.study);
        EXPECT_NEAR(*got->rstudent[row.study], row.rstudent, 1e-9);
        EXPECT_NEAR(*got->cook_d[row.study], row.cook_d, 1e-9);
        EXPECT_NEAR(*got->cov_r[row.study], row.cov_r, 1e-8);
        EXPECT_NEAR(*got->dffits[row.study], row.dffits, 1e-9);
        EXPECT_NEAR(*got->dfbetas[1][row.study], row.dfbetas, 1e-9);
        EXPECT_NEAR(got->hat[row.study], row.hat, 1e-10);
    }
    EXPECT_EQ(std::ranges::count(got->is_influential, true), 0);
}

TEST(InfluenceOfStudies, FlagsAStudyThatPullsTheResult) {
    std::vector<double> yi(10, 0.2), vi(10, 0.05);
    for (std::size_t i = 0; i < 10; ++i) yi[i] += 0.01 * static_cast<double>(i);
    yi[4] = 3.0;
    const auto got = influence({yi, vi, {}}, {.tau2_method = Tau2Method::fe});
    EXPECT_TRUE(got->is_influential[4]);
    EXPECT_EQ(std::ranges::count(got->is_influential, true), 1);
    EXPECT_GT(*got->rstudent[4], 3.0);
}

// Without an intercept a study whose moderators are all 0 has no say: 0/0 is nothing, not a number.
TEST(InfluenceOfStudies, IsEmptyWhereAStudyHasNoSay) {
    const std::vector<double> yi{0.3, -0.1, 0.5, 0.2, 0.4}, vi{0.1, 0.2, 0.1, 0.3, 0.2};
    const std::vector<double> x{1.0, 0.0, 2.0, 0.5, -1.0};
    const Moderator moderator{"x", x};
    for (const Tau2Method method : all_methods) {
        SCOPED_TRACE(name(method));
        const auto result =
            influence({yi, vi, {&moderator, 1}}, {.tau2_method = method, .intercept = false});
        ASSERT_TRUE(result);
        EXPECT_EQ(result->hat[1], 0);
        EXPECT_FALSE(result->dffits[1]);
        EXPECT_TRUE(result->dffits[0]);
        for (std::size_t i = 0; i < 5; ++i) EXPECT_TRUE(std::isfinite(*result->rstudent[i])) << i;
    }
}

TEST(InfluenceOfStudies, IsEmptyWhereTheModelNeedsTheStudy) {
    const std::vector<double> yi{0.1, 0.5, 0.3, 0.2}, vi(4, 0.04), only_last{0, 0, 0, 1};
    const std::vector<Moderator> moderators{{"only_last", only_last}};
    const auto got = influence({yi, vi, moderators}, {});
    ASSERT_TRUE(got.has_value());
    EXPECT_TRUE(got->cook_d[0]);
    EXPECT_FALSE(got->cook_d[3]);
    EXPECT_FALSE(got->dfbetas[0][3]);
    EXPECT_NEAR(got->hat[3], 1.0, 1e-12);
}

}  // namespace
}  // namespace werkzaam::stats
