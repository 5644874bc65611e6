// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/ladder_rules.h"

#include <gtest/gtest.h>

namespace werkzaam::evidence {
namespace {

struct Row {
    const char* name;
    LadderFacts facts;
    int reached;
};

class LadderTable : public testing::TestWithParam<Row> {};

TEST_P(LadderTable, reaches_the_highest_step_without_a_gap_below_it) {
    EXPECT_EQ(judge_ladder(GetParam().facts).reached, GetParam().reached);
}

INSTANTIATE_TEST_SUITE_P(
    Steps, LadderTable,
    testing::Values(Row{"one block missing (LAD-1)", {1, 5, 5, 5}, 0},
                    Row{"described, no element with a source (LAD-2)", {0, 0, 3, 3}, 1},
                    Row{"one element with a source", {0, 1, 0, 0}, 2},
                    Row{"one study with an effect (LAD-3)", {0, 1, 1, 0}, 3},
                    Row{"one strong study is not two (LAD-4)", {0, 1, 2, 1}, 3},
                    Row{"two strong studies", {0, 1, 2, 2}, 4}));

TEST(Ladder, names_every_condition_also_the_unmet_ones) {
    const auto ladder = judge_ladder({});
    ASSERT_EQ(ladder.steps.size(), 4u);
    EXPECT_FALSE(ladder.steps[3].conditions.front().met);
}

}  // namespace
}  // namespace werkzaam::evidence
