// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/cluster_adjustment.h"

#include <gtest/gtest.h>

#include <cmath>

namespace werkzaam::stats {
namespace {

TEST(DesignEffect, Eldridge2006) {
    EXPECT_DOUBLE_EQ(design_effect({20, 0.05}), 1.95);
    EXPECT_DOUBLE_EQ(design_effect({20, 0.05, 0.3}), 2.04);
    EXPECT_DOUBLE_EQ(design_effect({20, 0}), 1);
    EXPECT_DOUBLE_EQ(design_effect({1, 0.3}), 1);
}

TEST(DesignEffect, DoesNotExistForAnImpossibleIcc) {
    EXPECT_TRUE(std::isnan(design_effect({20, -0.01})));
    EXPECT_TRUE(std::isnan(design_effect({20, 1.01})));
    EXPECT_TRUE(std::isnan(design_effect({0.5, 0.1})));
}

TEST(InflatedForClusters, MultipliesOnlyTheVariance) {
    const Effect effect = inflated_for_clusters({0.4, 0.02}, {20, 0.05});
    EXPECT_DOUBLE_EQ(*effect.yi, 0.4);
    EXPECT_DOUBLE_EQ(*effect.vi, 0.039);
    EXPECT_FALSE(inflated_for_clusters({0.4, 0.02}, {20, 2}).vi);
}

// Reference: Hedges (2007), eqs. 15 and 16, evaluated in R.
TEST(DAdjustedForClusters, Hedges2007) {
    const Effect effect = d_adjusted_for_clusters(0.4, 100, 100, {20, 0.1});
    EXPECT_NEAR(*effect.yi, 0.39614302080093866, 1e-13);
    EXPECT_NEAR(*effect.vi, 0.058451341699826562, 1e-13);
}

TEST(DAdjustedForClusters, IsTheOrdinaryVarianceWithoutClustering) {
    const Effect effect = d_adjusted_for_clusters(0.4, 100, 100, {20, 0});
    EXPECT_DOUBLE_EQ(*effect.yi, 0.4);
    EXPECT_NEAR(*effect.vi, 0.02 + 0.16 / (2 * 198), 1e-15);
}

TEST(DAdjustedForClusters, RefusesClustersLargerThanTheStudy) {
    EXPECT_FALSE(d_adjusted_for_clusters(0.4, 10, 10, {30, 0.9}).yi);
}

}  // namespace
}  // namespace werkzaam::stats
