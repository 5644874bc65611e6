// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/rights_review_rules.h"

#include <gtest/gtest.h>

namespace werkzaam::access {
namespace {

TEST(RightsReview, OfAQuarterIsAboutPrivilegedRoles) {
    EXPECT_TRUE(belongs_in(ReviewKind::quarterly, Role::knowledge_editor));
    EXPECT_FALSE(belongs_in(ReviewKind::quarterly, Role::policy_adviser));
    EXPECT_TRUE(belongs_in(ReviewKind::yearly, Role::policy_adviser));
    EXPECT_TRUE(belongs_in(ReviewKind::yearly, Role::knowledge_editor));
}

TEST(RightsReview, HasAMonth) {
    EXPECT_EQ(iso(review_due_on({2026, 1, 31})), "2026-02-28");
}

TEST(RightsReview, IsStartedOnceAndAboutSomething) {
    EXPECT_TRUE(check_start(false, 1).empty());
    EXPECT_EQ(check_start(true, 1).front().rule, "REV-1");
    EXPECT_EQ(check_start(false, 0).front().rule, "REV-2");
}

TEST(RightsReview, TakesADecisionOnce) {
    using enum ReviewOutcome;
    EXPECT_TRUE(check_decision(open, confirmed).empty());
    EXPECT_TRUE(check_decision(open, ended).empty());
    EXPECT_EQ(check_decision(open, open).front().rule, "REV-3");
    EXPECT_EQ(check_decision(confirmed, ended).front().rule, "REV-3");
    EXPECT_EQ(check_decision(ended, confirmed).front().rule, "REV-3");
}

}  // namespace
}  // namespace werkzaam::access
