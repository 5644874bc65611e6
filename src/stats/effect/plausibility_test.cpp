// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/plausibility.h"

#include <gtest/gtest.h>

#include <string>

namespace werkzaam::stats {
namespace {

TEST(Plausibility, AStandardisedDifferenceAboveThreeRaisesAQuestion) {
    EXPECT_FALSE(smd_is_implausible(3));
    EXPECT_TRUE(smd_is_implausible(3.0001));
    EXPECT_TRUE(smd_is_implausible(-3.0001));
    EXPECT_FALSE(smd_is_implausible(-3));
}

struct Row {
    std::string name;
    TwoMeans groups;
    std::vector<Doubt> doubts;
};

TEST(Plausibility, DoubtsAboutMeansAndSpread) {
    const std::vector<Row> rows{
        {"ordinary figures", {12, 3, 40, 10, 3, 40}, {}},
        {"standard errors in the place of standard deviations", {12, 0.5, 40, 10, 0.5, 40},
         {Doubt::implausible_smd, Doubt::sd_looks_like_se}},
        {"a large effect that stays large", {30, 0.5, 4, 10, 0.5, 4}, {Doubt::implausible_smd}},
        {"spreads that differ ten times", {12, 30, 40, 10, 3, 40}, {}},
        {"spreads that differ more than ten times", {12, 30.1, 40, 10, 3, 40},
         {Doubt::sd_ratio_implausible}},
        {"no spread in one group", {12, 0, 40, 10, 3, 40}, {}},
    };
    for (const Row& row : rows) EXPECT_EQ(doubts(row.groups), row.doubts) << row.name;
}

TEST(Plausibility, GroupsAndDropOutAddUpToTheTotal) {
    EXPECT_FALSE(sizes_do_not_add_up(40, 38, 78));
    EXPECT_TRUE(sizes_do_not_add_up(40, 38, 80));
    EXPECT_FALSE(sizes_do_not_add_up(40, 38, 80, 2));
    EXPECT_TRUE(sizes_do_not_add_up(40, 38, 81, 2));
    EXPECT_TRUE(sizes_do_not_add_up(40, 38, 70));
}

TEST(Plausibility, AnEstimateIsInTheMiddleOfItsInterval) {
    EXPECT_FALSE(interval_is_lopsided({2, 1, 3}, Measure::md));
    EXPECT_FALSE(interval_is_lopsided({2.09, 1, 3}, Measure::md));
    EXPECT_TRUE(interval_is_lopsided({2.11, 1, 3}, Measure::md));
    EXPECT_FALSE(interval_is_lopsided({2, 1, 4}, Measure::odds_ratio)) << "middle on the log scale";
    EXPECT_TRUE(interval_is_lopsided({2, 1, 4}, Measure::md));
    EXPECT_FALSE(interval_is_lopsided({{}, 1, 4}, Measure::md)) << "no estimate printed";
}

}  // namespace
}  // namespace werkzaam::stats
