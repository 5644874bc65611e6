// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/recovery_code.h"

#include <gtest/gtest.h>

#include <set>

namespace werkzaam::credentials {
namespace {

// 112 bits are enough for a hash that costs no time: 24 signs of 31 are 118.
TEST(RecoveryCode, V6_5_2_V6_5_4_CanBeReadAloudAndHas118Bits) {
    const auto codes = new_recovery_codes();
    EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()).size(), 10U);
    for (const auto& code : codes) {
        EXPECT_EQ(code.size(), 24U + 5U) << code;
        EXPECT_EQ(code.find_first_of("01ilo"), std::string::npos) << code;
    }
}

TEST(RecoveryCode, IsTheSameHoweverItIsTyped) {
    const auto stored = stored_recovery_code("k7mq-2xhd-p3rt-9abc-4efg-5hjk");
    EXPECT_EQ(stored, stored_recovery_code("K7MQ 2XHD P3RT 9ABC 4EFG 5HJK"));
    EXPECT_EQ(stored, stored_recovery_code("k7mq2xhdp3rt9abc4efg5hjk"));
    EXPECT_NE(stored, stored_recovery_code("k7mq-2xhd-p3rt-9abc-4efg-5hjm"));
    EXPECT_EQ(stored.find("k7mq"), std::string::npos);
}

}  // namespace
}  // namespace werkzaam::credentials
