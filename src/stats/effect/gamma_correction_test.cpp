// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/gamma_correction.h"

#include <gtest/gtest.h>

#include <cmath>

namespace werkzaam::stats {
namespace {

// References: products of integers in 40 digits.
TEST(GammaCorrection, IsExactForSmallAndLargeSamples) {
    EXPECT_NEAR(gamma_correction(2), 0.564189583547756287, 1e-15);
    EXPECT_NEAR(gamma_correction(10), 0.9227456080530870866, 1e-15);
    EXPECT_NEAR(gamma_correction(8098), 0.9999073812035175567, 1e-15);
    EXPECT_NEAR(gamma_correction(100000), 0.9999924999781249297, 1e-15);
}

TEST(GammaCorrection, IsNotTheUsualApproximation) {
    EXPECT_GT(std::abs(gamma_correction(8) - (1 - 3 / (4 * 8.0 - 1))), 4e-4);
}

TEST(GammaCorrection, GrowsToOneAndNeverPassesIt) {
    double before = 0;
    for (double df = 1.5; df < 1e18; df *= 3) {
        const double j = gamma_correction(df);
        EXPECT_GE(j, before) << df;
        EXPECT_LE(j, 1) << df;
        before = j;
    }
}

TEST(GammaCorrection, DoesNotExistForOneDegreeOfFreedomOrLess) {
    EXPECT_TRUE(std::isnan(gamma_correction(1)));
    EXPECT_TRUE(std::isnan(gamma_correction(-4)));
    EXPECT_TRUE(std::isnan(gamma_correction(std::nan(""))));
    EXPECT_FALSE(std::isnan(gamma_correction(1.0000001)));
}

}  // namespace
}  // namespace werkzaam::stats
