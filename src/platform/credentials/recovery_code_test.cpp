// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/recovery_code.h"

#include <gtest/gtest.h>

#include <set>

namespace werkzaam::credentials {
namespace {

TEST(RecoveryCode, CanBeReadAloud) {
    const auto codes = new_recovery_codes();
    EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()).size(), 10U);
    for (const auto& code : codes) {
        EXPECT_EQ(code.size(), 19U) << code;
        EXPECT_EQ(code.find_first_of("01ilo"), std::string::npos) << code;
    }
}

TEST(RecoveryCode, IsTheSameHoweverItIsTyped) {
    const auto stored = stored_recovery_code("k7mq-2xhd-p3rt-9abc");
    EXPECT_EQ(stored, stored_recovery_code("K7MQ 2XHD P3RT 9ABC"));
    EXPECT_EQ(stored, stored_recovery_code("k7mq2xhdp3rt9abc"));
    EXPECT_NE(stored, stored_recovery_code("k7mq-2xhd-p3rt-9abd"));
    EXPECT_EQ(stored.find("k7mq"), std::string::npos);
}

}  // namespace
}  // namespace werkzaam::credentials
