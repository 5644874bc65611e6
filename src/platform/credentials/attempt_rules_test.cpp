// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/attempt_rules.h"

#include <gtest/gtest.h>

#include <vector>

namespace werkzaam::credentials {
namespace {

// CRED-6, ASVS 5.0 V6.3.1.
TEST(Attempts, WaitLongerAfterEveryFailureFromTheTenthOn) {
    const std::vector<std::pair<int, int>> waits{{0, 0},    {9, 0},      {10, 1},
                                                 {11, 2},   {12, 4},     {19, 512},
                                                 {20, 900}, {1000, 900}, {2000000000, 900}};
    for (const auto& [failures, seconds] : waits)
        EXPECT_EQ(wait_after(failures), seconds) << failures;
}

TEST(Attempts, TellHowLongToWait) {
    const auto told = told_to_wait(4);
    EXPECT_EQ(told.rule, "CRED-6");
    EXPECT_EQ(told.parameters.at("seconds"), "4");
}

TEST(Attempts, MayBeMadeAgainWhenTheWaitIsOver) {
    const Instant last{1'000'000'000};
    EXPECT_EQ(seconds_left(12, last, last), 4);
    EXPECT_EQ(seconds_left(12, last, {last.microseconds + 3'000'000}), 1);
    EXPECT_EQ(seconds_left(12, last, {last.microseconds + 4'000'000}), 0);
    EXPECT_EQ(seconds_left(12, last, {last.microseconds - 3'600'000'000}), 4);
    EXPECT_EQ(seconds_left(3, last, last), 0);
}

}  // namespace
}  // namespace werkzaam::credentials
