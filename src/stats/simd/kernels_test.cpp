// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/simd/kernels.h"

#include "stats/simd/lane_array.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

namespace werkzaam::stats::simd {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

struct Columns {
    LaneArray y, v;

    explicit Columns(std::size_t k) : y(k, 0.0), v(k, infinity) {
        std::mt19937_64 random(k);
        std::uniform_real_distribution<double> uniform(0.0, 1.0);
        for (std::size_t i = 0; i < k; ++i) {
            y[i] = uniform(random) - 0.4;
            v[i] = std::exp(6.0 * uniform(random) - 3.0);
        }
    }
};

template <class T>
bool same_bits(const T& a, const T& b) {
    return std::memcmp(&a, &b, sizeof(T)) == 0;
}

class KernelsTest : public testing::TestWithParam<std::size_t> {};

TEST_P(KernelsTest, EveryInstructionSetGivesTheSameBits) {
    const Columns c(GetParam());
    const auto sets = runnable_kernels();
    const Kernels& first = *sets.front();
    const std::size_t n = c.y.blocks();
    for (const Kernels* set : sets) {
        SCOPED_TRACE(set->name);
        EXPECT_TRUE(same_bits(first.weight_moments(c.y.data(), c.v.data(), n, 0.3, 0.1),
                              set->weight_moments(c.y.data(), c.v.data(), n, 0.3, 0.1)));
        EXPECT_TRUE(same_bits(first.score_moments(c.y.data(), c.v.data(), n, 0.3, 2.0, 0.1),
                              set->score_moments(c.y.data(), c.v.data(), n, 0.3, 2.0, 0.1)));
        EXPECT_TRUE(same_bits(first.power_products(c.y.data(), c.y.data(), c.y.data(), n),
                              set->power_products(c.y.data(), c.y.data(), c.y.data(), n)));
        EXPECT_TRUE(same_bits(first.sum(c.y.data(), n), set->sum(c.y.data(), n)));
        EXPECT_TRUE(
            same_bits(first.dot(c.y.data(), c.y.data(), n), set->dot(c.y.data(), c.y.data(), n)));
        EXPECT_TRUE(same_bits(first.sum_log(c.v.data(), n, 0.2), set->sum_log(c.v.data(), n, 0.2)));
        const Survey survey = set->survey(c.y.data(), n);
        EXPECT_TRUE(same_bits(survey.sum, first.sum(c.y.data(), n)));
        EXPECT_TRUE(same_bits(survey.range, first.range(c.y.data(), n)));
        EXPECT_TRUE(same_bits(first.range(c.y.data(), n), set->range(c.y.data(), n)));
    }
}

TEST_P(KernelsTest, EightRegressionsHaveTheSameBitsInEveryInstructionSet) {
    const std::size_t k = GetParam() + 2;
    const Columns v(k), x(8 * k), y(8 * k + 1);
    alignas(64) const double t[8] = {0, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4};
    for (const bool slope : {false, true}) {
        RegressionLanes first{}, now{};
        const Kernels& narrow = *runnable_kernels().front();
        narrow.regression_lanes(v.v.data(), x.y.data(), y.y.data(), k, slope, t, first);
        for (const Kernels* set : runnable_kernels()) {
            set->regression_lanes(v.v.data(), x.y.data(), y.y.data(), k, slope, t, now);
            EXPECT_TRUE(same_bits(first, now)) << set->name;
            set->regression_lane_scores(v.v.data(), x.y.data(), y.y.data(), k, slope, t, now);
            EXPECT_TRUE(same_bits(first, now)) << set->name;
        }
    }
}

TEST_P(KernelsTest, SumsEqualPlainSumsToRounding) {
    const Columns c(GetParam());
    long double s1 = 0, q2 = 0, logs = 0;
    for (std::size_t i = 0; i < GetParam(); ++i) {
        const long double w = 1.0L / (static_cast<long double>(c.v[i]) + 0.3L);
        const long double d = static_cast<long double>(c.y[i]) - 0.1L;
        s1 += w;
        q2 += w * w * d * d;
        logs += std::log(static_cast<long double>(c.v[i]) + 0.3L);
    }
    const std::size_t n = c.y.blocks();
    const WeightMoments m = kernels().weight_moments(c.y.data(), c.v.data(), n, 0.3, 0.1);
    EXPECT_NEAR(m.s1, static_cast<double>(s1), 1e-13 * m.s1);
    EXPECT_NEAR(m.q2, static_cast<double>(q2), 1e-13 * m.q2);
    EXPECT_NEAR(kernels().sum_log(c.v.data(), n, 0.3), static_cast<double>(logs),
                1e-14 * static_cast<double>(GetParam()));
}

TEST_P(KernelsTest, PairedScoreSumsAgreeWithTheSingleOnes) {
    const Columns c(GetParam());
    const std::size_t n = c.y.blocks();
    const auto pair = kernels().score_moments(c.y.data(), c.v.data(), n, 0.0, 5.0, 0.1);
    const auto one = kernels().weight_moments(c.y.data(), c.v.data(), n, 0.0, 0.1);
    const auto two = kernels().weight_moments(c.y.data(), c.v.data(), n, 5.0, 0.1);
    EXPECT_NEAR(pair.one.s1, one.s1, 1e-14 * one.s1);
    EXPECT_NEAR(pair.one.q2, one.q2, 1e-14 * one.q2);
    EXPECT_NEAR(pair.two.s2, two.s2, 1e-14 * two.s2);
    EXPECT_NEAR(pair.two.q2, two.q2, 1e-14 * two.q2);
}

INSTANTIATE_TEST_SUITE_P(Sizes, KernelsTest, testing::Values(1, 7, 8, 9, 63, 64, 1000, 5000));

TEST(Kernels, AStudyWithInfiniteVarianceCountsForNothing) {
    Columns with(17);
    with.v[5] = infinity;
    LaneArray y(16, 0.0), v(16, infinity);
    for (std::size_t i = 0, j = 0; i < 17; ++i)
        if (i != 5) {
            y[j] = with.y[i];
            v[j++] = with.v[i];
        }
    const auto a = kernels().weight_moments(with.y.data(), with.v.data(), 3, 0.5, 0.0);
    const auto b = kernels().weight_moments(y.data(), v.data(), 2, 0.5, 0.0);
    EXPECT_NEAR(a.s1, b.s1, 1e-14 * b.s1);
    EXPECT_NEAR(a.q3, b.q3, 1e-14 * b.q3);
    EXPECT_NEAR(kernels().sum_log(with.v.data(), 3, 0.5), kernels().sum_log(v.data(), 2, 0.5),
                1e-13);
}

TEST(Kernels, ALongColumnOfLogarithmsNeitherOverflowsNorDrifts) {
    LaneArray v(100000, infinity);
    for (std::size_t i = 0; i < v.size(); ++i) v[i] = 1e40;
    EXPECT_NEAR(kernels().sum_log(v.data(), v.blocks(), 0.0), 1e5 * std::log(1e40), 1e-6);
}

TEST(Kernels, AChoiceHoldsUntilItEnds) {
    const std::string_view widest = kernels().name;
    {
        const KernelChoice choice(*runnable_kernels().front());
        EXPECT_EQ(kernels().name, "SSE2");
    }
    EXPECT_EQ(kernels().name, widest);
}

}  // namespace
}  // namespace werkzaam::stats::simd
