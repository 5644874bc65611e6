// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/permutation.h"

#include <gtest/gtest.h>

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
