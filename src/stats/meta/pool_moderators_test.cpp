// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/pool.h"
#include "stats/meta/studies_for_tests.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace werkzaam::stats {
namespace {

Pooled regression(const std::vector<Moderator>& moderators, const PoolOptions& options = {}) {
    const auto answer = pool({bcg_yi, bcg_vi, moderators}, options);
    EXPECT_TRUE(answer.has_value());
    return answer.value();
}

struct Row {
    Tau2Method method;
    CoefficientTest test;
    double intercept, slope, se, tau2, se_tau2, R2, QM, QMp, I2;
};

// metafor 3.8-1 with tightened control, confirmed in 40-digit arithmetic.
constexpr Row latitude_rows[] = {
    {Tau2Method::reml, CoefficientTest::knha, 0.25146821000737063, -0.02910172501164969,
     0.008201417411036516, 0.07634796395519845, 0.0590472289044389, 75.62662181162301,
     12.59098288442677, 0.004565051541539696, 68.39122483818112},
    {Tau2Method::dl, CoefficientTest::z, 0.2595437124340217, -0.029228738755188402,
     0.0067330108395672605, 0.06330050242641516, 0.05482514785662617, 79.498494450165,
     18.845233542635235, 1.4176491052530196e-05, 64.20795957662367},
    {Tau2Method::ml, CoefficientTest::z, 0.28210717389621276, -0.02950933538845482,
     0.005487736307538672, 0.03435144248123567, 0.028014180120631012, 87.73286041313742,
     28.91561190422031, 7.560111326758654e-08, 49.328850185014005},
};

TEST(MetaRegression, LatitudeExplainsTheBcgTrialsAsPublished) {
    for (const Row& row : latitude_rows) {
        SCOPED_TRACE(name(row.method));
        const Pooled got =
            regression({{"latitude", bcg_latitude}}, {.tau2_method = row.method, .test = row.test});
        EXPECT_NEAR(got.find("intercept")->estimate, row.intercept, 1e-11);
        EXPECT_NEAR(got.find("latitude")->estimate, row.slope, 1e-12);
        EXPECT_NEAR(*got.find("latitude")->se, row.se, 1e-12);
        EXPECT_NEAR(*got.tau2, row.tau2, 1e-12);
        EXPECT_NEAR(*got.se_tau2, row.se_tau2, 1e-12);
        EXPECT_NEAR(*got.R2, row.R2, 1e-9);
        EXPECT_NEAR(got.QM->stat, row.QM, 1e-10);
        EXPECT_NEAR(*got.QM->pval, row.QMp, 1e-12);
        EXPECT_NEAR(*got.I2, row.I2, 1e-9);
        EXPECT_EQ(got.QE_df, 11);
    }
}

TEST(MetaRegression, FixedEffectReportsTheAdjustedR2OfTheWeightedRegression) {
    const Pooled got = regression({{"latitude", bcg_latitude}}, {.tau2_method = Tau2Method::fe});
    EXPECT_NEAR(*got.R2, 77.97651921434007, 1e-9);
    EXPECT_NEAR(got.QM->stat, 121.4999180716242, 1e-9);
    EXPECT_FALSE(got.tau2);
}

TEST(MetaRegression, UnitsOfAModeratorChangeOnlyItsOwnCoefficient) {
    std::vector<double> shifted = bcg_latitude;
    for (double& x : shifted) x = 1e6 + x / 64;  // exact in doubles
    const Pooled a = regression({{"x", bcg_latitude}}), b = regression({{"x", shifted}});
    EXPECT_NEAR(b.find("x")->estimate, 64 * a.find("x")->estimate, 1e-10);
    EXPECT_NEAR(*b.tau2, *a.tau2, 1e-13);
    EXPECT_NEAR(b.QM->stat, a.QM->stat, 1e-11);
}

TEST(MetaRegression, DummiesWithoutInterceptFitTheSameModelAsContrasts) {
    std::vector<double> far(13), near(13);
    for (std::size_t i = 0; i < 13; ++i) {
        far[i] = bcg_latitude[i] > 35 ? 1.0 : 0.0;
        near[i] = 1.0 - far[i];
    }
    for (const Tau2Method method : all_methods) {
        SCOPED_TRACE(name(method));
        const Pooled groups =
            regression({{"far", far}, {"near", near}}, {.tau2_method = method, .intercept = false});
        const Pooled contrast = regression({{"far", far}}, {.tau2_method = method});
        EXPECT_NEAR(groups.find("near")->estimate, contrast.find("intercept")->estimate, 1e-12);
        EXPECT_NEAR(groups.find("far")->estimate - groups.find("near")->estimate,
                    contrast.find("far")->estimate, 1e-12);
        EXPECT_NEAR(groups.tau2.value_or(0), contrast.tau2.value_or(0), 1e-12);
        EXPECT_EQ(groups.QM->df, 2);
        EXPECT_FALSE(groups.R2);
    }
}

// Without an intercept metafor 3.8-1 centres the estimates and so fits another model; the line
// through the origin is checked here against its own formulas.
TEST(MetaRegression, ALineThroughTheOriginIsFittedAsWritten) {
    double xx = 0, xy = 0, q = 0, trace = 0, xx2 = 0;
    for (std::size_t i = 0; i < 13; ++i) {
        const double w = 1 / bcg_vi[i], x = bcg_latitude[i];
        xx += w * x * x;
        xy += w * x * bcg_yi[i];
        xx2 += w * w * x * x;
        trace += w;
    }
    for (std::size_t i = 0; i < 13; ++i)
        q += std::pow(bcg_yi[i] - xy / xx * bcg_latitude[i], 2) / bcg_vi[i];
    const Pooled got = regression({{"latitude", bcg_latitude}},
                                  {.tau2_method = Tau2Method::dl, .intercept = false});
    EXPECT_NEAR(got.QE, q, 1e-11 * q);
    EXPECT_NEAR(*got.tau2, (q - 12) / (trace - xx2 / xx), 1e-12);
    EXPECT_EQ(got.coefficients.size(), 1U);
}

TEST(MetaRegression, AColumnOfOnesIsTheIntercept) {
    const std::vector<double> ones(13, 1.0);
    const Pooled got =
        regression({{"latitude", bcg_latitude}, {"one", ones}}, {.intercept = false});
    const Pooled plain = regression({{"latitude", bcg_latitude}});
    EXPECT_NEAR(got.find("one")->estimate, plain.find("intercept")->estimate, 1e-13);
    EXPECT_EQ(got.QM->df, 1);
}

TEST(MetaRegression, RedundantModeratorsAreLeftOutByNameAndChangeNothing) {
    std::vector<double> double_latitude = bcg_latitude, sum = bcg_latitude;
    const std::vector<double> constant(13, 7.0), zero(13, 0.0);
    for (std::size_t i = 0; i < 13; ++i) {
        double_latitude[i] = 3.0 - 2.0 * bcg_latitude[i];
        sum[i] = bcg_latitude[i] + bcg_year[i];
    }
    const Pooled got = regression({{"latitude", bcg_latitude},
                                   {"copy", double_latitude},
                                   {"year", bcg_year},
                                   {"sum", sum},
                                   {"constant", constant},
                                   {"zero", zero}});
    const Pooled plain = regression({{"latitude", bcg_latitude}, {"year", bcg_year}});
    ASSERT_FALSE(got.warnings.empty());
    EXPECT_EQ(got.warnings[0].code, WarningCode::redundant_moderators_dropped);
    EXPECT_EQ(got.warnings[0].columns,
              (std::vector<std::string>{"copy", "sum", "constant", "zero"}));
    EXPECT_EQ(got.p, 3);
    EXPECT_DOUBLE_EQ(got.find("year")->estimate, plain.find("year")->estimate);
}

TEST(MetaRegression, NeedsMoreStudiesThanParameters) {
    const std::vector<double> yi{0.1, 0.4, 0.2}, vi{0.01, 0.02, 0.03}, x{1, 2, 4}, z{1, 0, 5};
    const std::vector<Moderator> one{{"x", x}}, two{{"x", x}, {"z", z}};
    EXPECT_TRUE(pool({yi, vi, one}).has_value());
    const auto refused = pool({yi, vi, two});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.refusal().code, RefusalCode::too_few_effects);
    const auto saturated = pool({yi, vi, two}, {.tau2_method = Tau2Method::fe});
    ASSERT_TRUE(saturated.has_value());
    EXPECT_EQ(saturated->QE, 0.0);
    EXPECT_EQ(saturated->QEp, 1.0);
    EXPECT_FALSE(saturated->R2);
}

TEST(MetaRegression, NamesTheModeratorThatIsNotUsable) {
    std::vector<double> broken = bcg_latitude;
    broken[3] = std::nan("");
    const std::vector<Moderator> moderators{{"latitude", broken}};
    const auto answer = pool({bcg_yi, bcg_vi, moderators});
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.refusal().code, RefusalCode::not_finite);
    EXPECT_EQ(answer.refusal().columns, std::vector<std::string>{"latitude"});
    const std::vector<double> short_column{1, 2};
    const std::vector<Moderator> shorter{{"short", short_column}};
    EXPECT_EQ(pool({bcg_yi, bcg_vi, shorter}).refusal().code, RefusalCode::unequal_lengths);
}

}  // namespace
}  // namespace werkzaam::stats
