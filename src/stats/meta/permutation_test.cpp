// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/permutation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "stats/meta/permutation_lanes.h"
#include "stats/meta/pool.h"
#include "stats/meta/studies_for_tests.h"

namespace werkzaam::stats {
namespace {

TEST(PermutationTests, AllSignFlipsOfTheBcgTrialsGiveThePublishedShare) {
    const auto got =
        permutation_test({bcg_yi, bcg_vi, {}}, {.tau2_method = Tau2Method::dl}, {.exact = true});
    ASSERT_TRUE(got.has_value());
    EXPECT_EQ(got->permutations, 8192);
    EXPECT_DOUBLE_EQ(got->pval[0], 0.001708984375);
    EXPECT_FALSE(got->QMp);
}

TEST(PermutationTests, ModeratorsAreShuffledOverAllDistinctOrders) {
    const std::vector<double> yi{0.1, 0.2, 0.8, 0.9, 0.15}, vi(5, 0.01), x{0, 0, 1, 1, 0};
    const std::vector<Moderator> moderators{{"x", x}};
    const auto got = permutation_test({yi, vi, moderators}, {}, {.exact = true});
    ASSERT_TRUE(got.has_value());
    EXPECT_EQ(got->permutations, 10);  // 5! / (3! 2!)
    EXPECT_DOUBLE_EQ(*got->QMp, 0.1);  // the observed order is the most extreme
    EXPECT_DOUBLE_EQ(got->pval[1], 0.1);
}

TEST(PermutationTests, TheSameSeedGivesTheSameAnswerNearTheExactOne) {
    const Effects bcg{bcg_yi, bcg_vi, {}};
    const PoolOptions options{.tau2_method = Tau2Method::dl};
    const auto a = permutation_test(bcg, options, {.iterations = 5000, .seed = 7});
    const auto b = permutation_test(bcg, options, {.iterations = 5000, .seed = 7});
    EXPECT_EQ(a->pval, b->pval);
    EXPECT_NEAR(a->pval[0], 0.0017, 0.003);
    EXPECT_GE(a->pval[0], 1.0 / 5000);
}

constexpr std::array lane_methods{Tau2Method::fe, Tau2Method::dl, Tau2Method::ml,
                                  Tau2Method::reml};
constexpr std::array all_tests{CoefficientTest::z, CoefficientTest::knha, CoefficientTest::adhoc};

void expect_equal(const PermutedStatistics& lane, const Pooled& refit) {
    for (std::size_t j = 0; j < refit.coefficients.size(); ++j)
        EXPECT_NEAR(lane.stat[j], *refit.coefficients[j].stat,
                    1e-11 * std::max(1.0, std::abs(lane.stat[j])));
}

// Eight random orders, and whether a fit in lanes is sure of each; the sure ones must equal pool().
int sure_shuffles(const Effects& effects, const PoolOptions& options, std::mt19937_64& random) {
    const Design design = prepare(effects, true).value();
    PermutationLanes lanes(design, options);
    std::vector<std::size_t> rows(effects.yi.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::vector<Pooled> refits;
    for (std::size_t lane = 0; lane < 8; ++lane) {
        std::ranges::shuffle(rows, random);
        lanes.shuffle(lane, rows);
        std::vector<double> x;
        for (const std::size_t row : rows) x.push_back(effects.moderators[0].values[row]);
        const std::vector<Moderator> moderators{{"x", x}};
        refits.push_back(pool({effects.yi, effects.vi, moderators}, options).value());
    }
    const auto fitted = lanes.fit();
    for (std::size_t lane = 0; lane < 8; ++lane)
        if (fitted[lane].sure) expect_equal(fitted[lane], refits[lane]);
    return static_cast<int>(
        std::ranges::count_if(fitted, [](const PermutedStatistics& one) { return one.sure; }));
}

TEST(PermutationLanes, ShufflesEqualPoolForEveryMethodAndTest) {
    std::mt19937_64 random(3);
    for (const Tau2Method method : lane_methods)
        for (const CoefficientTest test : all_tests) {
            int sure = 0;
            for (std::uint64_t seed = 0; seed < 20; ++seed) {
                const SimulatedStudies studies(5 + seed, 0.2, 0.02 * static_cast<double>(seed % 5),
                                               seed);
                std::vector<double> x(studies.yi.size());
                for (std::size_t i = 0; i < x.size(); ++i) x[i] = std::sin(7.0 * double(i)) + 40;
                const std::vector<Moderator> moderators{{"x", x}};
                sure += sure_shuffles({studies.yi, studies.vi, moderators},
                                      {.tau2_method = method, .test = test}, random);
            }
            EXPECT_GT(sure, 120) << name(method);  // of 160; the rest goes to pool()
        }
}

TEST(PermutationLanes, SignFlipsEqualPoolForEveryMethodAndTest) {
    std::mt19937_64 random(4);
    for (const Tau2Method method : lane_methods)
        for (const CoefficientTest test : all_tests) {
            const PoolOptions options{.tau2_method = method, .test = test};
            const Design design = prepare({bcg_yi, bcg_vi, {}}, true).value();
            PermutationLanes lanes(design, options);
            std::vector<Pooled> refits;
            for (std::size_t lane = 0; lane < 8; ++lane) {
                std::vector<std::size_t> signs;
                std::vector<double> yi = bcg_yi;
                for (double& y : yi) {
                    signs.push_back(random() >> 63);
                    if (signs.back() != 0) y = -y;
                }
                lanes.flip(lane, signs);
                refits.push_back(pool({yi, bcg_vi, {}}, options).value());
            }
            const auto fitted = lanes.fit();
            for (std::size_t lane = 0; lane < 8; ++lane) {
                EXPECT_TRUE(fitted[lane].sure);
                expect_equal(fitted[lane], refits[lane]);
            }
        }
}

TEST(PermutationLanes, ASecondMaximumAndAPerfectFitAreLeftToPool) {
    const std::vector<double> yi{0.0, 0.0, 30.0, -30.0}, vi{1e-4, 1e-4, 60.0, 60.0};
    const std::vector<std::size_t> as_observed(4, 0);
    const Design two_maxima = prepare({yi, vi, {}}, true).value();
    PermutationLanes lanes(two_maxima, {});
    for (std::size_t lane = 0; lane < 8; ++lane) lanes.flip(lane, as_observed);
    EXPECT_FALSE(lanes.fit()[0].sure);

    const std::vector<double> line{0.1, 0.2, 0.3, 0.4}, same(4, 0.01);
    const std::vector<Moderator> moderators{{"x", line}};
    const Design perfect = prepare({line, same, moderators}, true).value();
    PermutationLanes fits(perfect, {});
    const std::vector<std::size_t> rows{0, 1, 2, 3};
    for (std::size_t lane = 0; lane < 8; ++lane) fits.shuffle(lane, rows);
    EXPECT_FALSE(fits.fit()[0].sure);
}

TEST(PermutationTests, RefusesMorePermutationsThanItCanGoThrough) {
    const SimulatedStudies studies(21, 0.2, 0.1, 1);
    const Effects effects{studies.yi, studies.vi, {}};
    EXPECT_EQ(permutation_test(effects, {}, {.exact = true}).refusal().code,
              RefusalCode::too_many_iterations);
    EXPECT_EQ(permutation_test(effects, {}, {.iterations = 0}).refusal().code,
              RefusalCode::too_many_iterations);
    EXPECT_TRUE(permutation_test(effects, {}, {.iterations = 1}).has_value());
    EXPECT_EQ(permutation_test({{}, {}, {}}, {}, {}).refusal().code, RefusalCode::no_effects);
}

}  // namespace
}  // namespace werkzaam::stats
