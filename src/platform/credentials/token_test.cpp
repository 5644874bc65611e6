// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/token.h"

#include "platform/credentials/base64url.h"

#include <gtest/gtest.h>

#include <set>

namespace werkzaam::credentials {
namespace {

TEST(Base64Url, AgreesWithThePublishedExamples) {
    // RFC 4648, section 10, without padding.
    for (const auto& [bytes, text] : std::vector<std::pair<std::string, std::string>>{
             {"", ""}, {"f", "Zg"}, {"fo", "Zm8"}, {"foo", "Zm9v"}, {"foob", "Zm9vYg"}}) {
        EXPECT_EQ(base64url(bytes), text);
        EXPECT_EQ(from_base64url(text), bytes);
    }
    EXPECT_EQ(base64url("\xfb\xff"), "-_8");
}

TEST(Base64Url, RefusesWhatIsNotExactlyThat) {
    for (const char* text : {"Zg==", "Zg=", "Z", "Zm9 v", "Zm9v\n", "Zm+v", "Zm/v", "é"})
        EXPECT_FALSE(from_base64url(text)) << text;
    // A byte beyond ASCII stands for nothing, wherever it stands.
    for (int byte = 0; byte < 256; ++byte) {
        const char c = static_cast<char>(byte);
        const bool is_letter =
            std::string_view{
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                "0123456789-_"}
                .find(c) != std::string_view::npos;
        for (const auto& text : {std::string("Zm9") + c, c + std::string("Zm9"), std::string(4, c)})
            EXPECT_EQ(from_base64url(text).has_value(), is_letter) << byte;
    }
}

TEST(Token, V7_2_3_V11_5_1_HasTwoHundredFiftySixBitsAndNeverComesTwice) {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) seen.insert(new_token());
    EXPECT_EQ(seen.size(), 1000U);
    for (const auto& token : seen) EXPECT_EQ(from_base64url(token)->size(), 32U);
}

TEST(Token, IsStoredInAFormThatSaysNothing) {
    const auto form = stored_form("abc", "session");
    EXPECT_EQ(form.size(), 64U);
    EXPECT_EQ(form, stored_form("abc", "session"));
    EXPECT_NE(form, stored_form("abd", "session"));
    EXPECT_NE(form, stored_form("abc", "invitation"));
    EXPECT_NE(stored_form("nabc", "sessio"), form);
}

TEST(Token, ComparesWhole) {
    EXPECT_TRUE(same("abc", "abc"));
    EXPECT_FALSE(same("abc", "abd"));
    EXPECT_FALSE(same("abc", "abcd"));
    EXPECT_TRUE(same("", ""));
}

}  // namespace
}  // namespace werkzaam::credentials
