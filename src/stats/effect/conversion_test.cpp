// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/conversion_between.h"
#include "stats/effect/conversion_from_intervals.h"
#include "stats/effect/conversion_from_summaries.h"
#include "stats/effect/conversion_from_tests.h"
#include "stats/effect/odds_ratio.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace werkzaam::stats {
namespace {

// References: metafor 3.8-1 (escalc with ti=, di=, OR2DL, RPB, ZPCOR) under R 4.2.2, and the
// formulas of the papers evaluated in R where metafor has none.
struct Row {
    std::string name;
    Converted converted;
    double yi;
    double vi;
};

void expect_all(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        ASSERT_TRUE(row.converted.effect.complete()) << row.name;
        EXPECT_NEAR(*row.converted.effect.yi, row.yi, 1e-12 * std::abs(row.yi)) << row.name;
        EXPECT_NEAR(*row.converted.effect.vi, row.vi, 1e-12 * row.vi) << row.name;
    }
}

TEST(Conversion, TestsOfTwoGroupsAgreeWithTheReference) {
    const auto g1 = Direction::group_1;
    const auto g2 = Direction::group_2;
    expect_all({
        {"t", g_from_t(2.5, 30, 25), 0.66736992783228022, 0.077382266247650267},
        {"F in favour of group 2", g_from_f(6.25, g2, 30, 25), -0.66736992783228022,
         0.077382266247650267},
        {"two-sided p", g_from_p(0.02, Sides::two, g1, 30, 25), 0.64035207993220777,
         0.077061067754001553},
        {"one-sided p", g_from_p(0.02, Sides::one, g1, 30, 25), 0.56206802258526645,
         0.076205337533450712},
        {"one-sided p against the direction", g_from_p(0.7, Sides::one, g2, 30, 25),
         0.1408335729713191, 0.073513643290386677},
        {"chi-squared", g_from_chi_squared(5.2, g1, 40, 35), 0.53419387493795445,
         0.055473849211570087},
        {"phi", phi_from_chi_squared(5.2, g2, 75), -0.26331223544175331, 0.0117046006006006},
        {"t of a coefficient", fisher_z_from_t(2.1, 45), 0.30814952917368055, 1.0 / 44},
        {"coefficient of the group", g_from_coefficient(4, 10, 30, 28), 0.39933940926999917,
         0.070422377356206226},
    });
}

TEST(Conversion, IntervalsAgreeWithTheReference) {
    expect_all({
        {"odds ratio", from_interval({1.2, 0.8, 1.9}, Measure::odds_ratio), 0.18232155679395459,
         0.048693777662517937},
        {"odds ratio without estimate, 90 %", from_interval({{}, 0.8, 1.9, 0.9}, Measure::rr),
         0.20935516742909249, 0.069137733282919778},
        {"difference with t", from_interval({2, 1, 3, 0.95, 20}, Measure::md), 2,
         0.22981936065744532},
        {"standard error", from_standard_error(-0.3, 0.2, Measure::odds_ratio), -0.3, 0.04},
    });
}

TEST(Conversion, BetweenMeasuresAgreesWithTheReference) {
    const Effect log_odds = log_odds_ratio({12, 18, 6, 24});
    expect_all({
        {"odds ratio to d", d_effect_from_log_odds_ratio(log_odds), 0.54075950866033651,
         0.1055428996274352},
        {"d to odds ratio", log_odds_ratio_effect_from_d({0.5, 0.04}), 0.90689968211710892,
         0.13159472534785813},
        {"r to d", d_effect_from_correlation({0.3, 0.01}), 0.62897090203315098,
         0.053080598908397475},
        {"d to r", correlation_effect_from_d({0.5, 0.04}, 30, 50), 0.23526698345822999,
         0.0079028420082270026},
    });
    EXPECT_NEAR(correlation_from_d(0.5, 30, 50), 0.23809523809523808, 1e-15);
}

TEST(Conversion, ThereAndBackIsTheSame) {
    for (const double d : {-2.0, -0.1, 0.0, 0.7, 3.0}) {
        EXPECT_NEAR(d_from_correlation(correlation_from_d(d, 12, 31), 12, 31), d, 1e-14);
        const auto back = d_effect_from_log_odds_ratio(
            log_odds_ratio_effect_from_d({d, 0.1}).effect);
        EXPECT_NEAR(*back.effect.yi, d, 1e-15);
        EXPECT_NEAR(*back.effect.vi, 0.1, 1e-15);
    }
}

TEST(Conversion, SaysWhichWayWasTaken) {
    EXPECT_EQ(g_from_f(4, Direction::group_1, 9, 9).used, Conversion::f_statistic);
    EXPECT_EQ(g_from_p(0.1, Sides::two, Direction::group_1, 9, 9).used, Conversion::p_value);
    EXPECT_EQ(name(Conversion::quantiles), "quantiles");
}

TEST(Conversion, RefusesWhatIsNotDefined) {
    const auto g1 = Direction::group_1;
    const std::vector<std::pair<std::string, Converted>> rows{
        {"negative F", g_from_f(-1, g1, 9, 9)},
        {"p of zero", g_from_p(0, Sides::two, g1, 9, 9)},
        {"p above one", g_from_p(1.01, Sides::two, g1, 9, 9)},
        {"one-sided p of one", g_from_p(1, Sides::one, g1, 9, 9)},
        {"p that is not a number", g_from_p(std::nan(""), Sides::two, g1, 9, 9)},
        {"p of two people", g_from_p(0.1, Sides::two, g1, 1, 1)},
        {"chi-squared as large as n", g_from_chi_squared(18, g1, 9, 9)},
        {"negative chi-squared", phi_from_chi_squared(-1, g1, 18)},
        {"interval the wrong way round", from_interval({1, 2, 1}, Measure::md)},
        {"ratio of zero", from_interval({1, 0, 2}, Measure::odds_ratio)},
        {"level of one", from_interval({1, 0.5, 2, 1}, Measure::md)},
        {"no degrees of freedom", from_interval({1, 0.5, 2, 0.95, 0}, Measure::md)},
        {"standard error of zero", from_standard_error(1, 0, Measure::md)},
        {"coefficient that leaves no spread", g_from_coefficient(40, 10, 30, 28)},
        {"perfect correlation", d_effect_from_correlation({1.0, 0.01})},
    };
    for (const auto& [what, converted] : rows) {
        EXPECT_FALSE(converted.effect.yi) << what;
        EXPECT_FALSE(converted.effect.vi) << what;
        EXPECT_NE(converted.effect.gap, Gap::none) << what;
    }
    EXPECT_NEAR(*g_from_p(1, Sides::two, g1, 9, 9).effect.yi, 0, 1e-15);
}

TEST(Quantiles, Luo2018AndWan2014) {
    const Quantiles range{2, {}, 10, {}, 25, 40};
    const Quantiles both{2, 7, 10, 15, 25, 40};
    const Quantiles quartiles{{}, 7, 10, 15, {}, 40};
    EXPECT_NEAR(mean_sd_from_quantiles(range)->mean, 10.703326220461809, 1e-13);
    EXPECT_NEAR(mean_sd_from_quantiles(range)->sd, 5.3330718917623923, 1e-13);
    EXPECT_NEAR(mean_sd_from_quantiles(both)->mean, 11.030619947648983, 1e-13);
    EXPECT_NEAR(mean_sd_from_quantiles(both)->sd, 5.7422555517988805, 1e-13);
    EXPECT_NEAR(mean_sd_from_quantiles(quartiles)->mean, 10.70975, 1e-13);
    EXPECT_NEAR(mean_sd_from_quantiles(quartiles)->sd, 6.1514392118353696, 1e-13);
    EXPECT_NEAR(mean_sd_from_quantiles_wan(range)->mean, 11.75, 1e-13);
    EXPECT_NEAR(mean_sd_from_quantiles_wan(both)->mean, 11.375, 1e-13);
    EXPECT_NEAR(mean_sd_from_quantiles_wan(quartiles)->mean, 32.0 / 3, 1e-13);
}

TEST(Quantiles, AreRefusedWhenTheyCannotBe) {
    EXPECT_FALSE(mean_sd_from_quantiles({2, {}, 10, {}, {}, 40})) << "half a range";
    EXPECT_FALSE(mean_sd_from_quantiles({{}, {}, 10, {}, {}, 40})) << "only a median";
    EXPECT_FALSE(mean_sd_from_quantiles({11, {}, 10, {}, 25, 40})) << "out of order";
    EXPECT_FALSE(mean_sd_from_quantiles({2, {}, 10, {}, 25, 1})) << "one person";
    EXPECT_TRUE(mean_sd_from_quantiles({2, {}, 10, {}, 25, 2})) << "two people";
    EXPECT_FALSE(mean_sd_from_quantiles({{}, 2, 10, 25, {}, 2})) << "quartiles of two";
}

TEST(Spread, IsFoundFromWhatWasPrinted) {
    EXPECT_DOUBLE_EQ(sd_from_se(1.5, 16), 6);
    EXPECT_NEAR(*sd_from_mean_interval(10, 12, 25), 2.4225996824456071, 1e-13);
    EXPECT_FALSE(sd_from_mean_interval(10, 12, 1));
    EXPECT_FALSE(sd_from_mean_interval(12, 10, 25));
    EXPECT_DOUBLE_EQ(raw_sd_from_change_sd(6, 0.5), 6);
    EXPECT_NEAR(*correlation_from_sds(8, 9, 6), 0.75694444444444442, 1e-15);
    EXPECT_FALSE(correlation_from_sds(8, 9, 30));
    EXPECT_DOUBLE_EQ(*change_sd_from_paired_t(3, 2.5, 25), 6);
    EXPECT_FALSE(change_sd_from_paired_t(3, 0, 25));
}

}  // namespace
}  // namespace werkzaam::stats
