// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/pre_post_control.h"

#include <gtest/gtest.h>

namespace werkzaam::stats {
namespace {

constexpr PrePostArm treated{30.6, 15.0, 38.5, 20, 0.47};
constexpr PrePostArm control{23.5, 13.8, 23.1, 50, 0.64};

// Reference: Morris (2008), eqs. 8-10 and 25, evaluated in R with the exact gamma correction.
TEST(PrePostControl, Morris2008) {
    const Effect effect = pre_post_control(treated, control);
    EXPECT_NEAR(*effect.yi, 0.58025765897705794, 1e-13);
    EXPECT_NEAR(*effect.vi, 0.06004415925622697, 1e-13);
}

// Reference: metafor 3.8-1, difference of two SMCR with their variances added.
TEST(PrePostControl, DifferenceOfTwoStandardisedChanges) {
    const Effect effect = pre_post_control_own_sd(treated, control);
    EXPECT_NEAR(*effect.yi, 0.53409197941651732, 1e-13);
    EXPECT_NEAR(*effect.vi, 0.073797735338290801, 1e-13);
}

TEST(PrePostControl, SwappingTheArmsTurnsTheSign) {
    EXPECT_DOUBLE_EQ(*pre_post_control(treated, control).yi,
                     -*pre_post_control(control, treated).yi);
    EXPECT_DOUBLE_EQ(*pre_post_control(treated, control).vi,
                     *pre_post_control(control, treated).vi);
}

TEST(PrePostControl, NeedsFiveParticipantsAndSomeSpread) {
    PrePostArm small{30, 15, 38, 2, 0.5};
    EXPECT_EQ(pre_post_control(small, small).gap, Gap::sample_too_small);
    PrePostArm three = small;
    three.n = 3;
    EXPECT_TRUE(pre_post_control(small, three).complete());
    PrePostArm flat{30, 0, 38, 10, 0.5};
    EXPECT_FALSE(pre_post_control(flat, flat).yi);
    EXPECT_EQ(pre_post_control(flat, flat).gap, Gap::undefined_value);
}

}  // namespace
}  // namespace werkzaam::stats
