// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/negotiation.h"

#include "platform/http/target.h"

#include <gtest/gtest.h>

#include <vector>

namespace werkzaam::http {
namespace {

struct LanguageCase {
    std::string header;
    Language language;
};

TEST(Language, IsDutchUnlessEnglishIsLikedBetter) {
    const std::vector<LanguageCase> cases = {{"", Language::nl},
                                             {"nl", Language::nl},
                                             {"en", Language::en},
                                             {"en-US,en;q=0.9", Language::en},
                                             {"nl-BE, en;q=0.9", Language::nl},
                                             {"en;q=0.5, nl;q=0.6", Language::nl},
                                             {"de, en;q=0.1", Language::en},
                                             {"*", Language::nl},
                                             {"en;q=0", Language::nl},
                                             {"nl;q=0, *", Language::en},
                                             {"EN", Language::en},
                                             {"english", Language::nl},
                                             {";;q=,,", Language::nl}};
    for (const auto& c : cases) EXPECT_EQ(language_of(c.header), c.language) << c.header;
}

struct DecodeCase {
    std::string text;
    std::optional<std::string> decoded;
};

TEST(Target, DecodesOnlyWellFormedUtf8) {
    const std::vector<DecodeCase> cases = {{"a%20b", "a b"},
                                           {"a+b", "a b"},
                                           {"%C3%A9", "\xc3\xa9"},
                                           {"%F0%9F%98%80", "\xf0\x9f\x98\x80"},
                                           {"%", std::nullopt},
                                           {"%4", std::nullopt},
                                           {"%G1", std::nullopt},
                                           {"%00", std::nullopt},
                                           {"%FF", std::nullopt},
                                           {"%C0%80", std::nullopt},
                                           {"%ED%A0%80", std::nullopt},
                                           {"%E2%82", std::nullopt},
                                           {"%F4%90%80%80", std::nullopt},
                                           {"%E0%80%80", std::nullopt},
                                           {"%41", "A"}};
    for (const auto& c : cases) EXPECT_EQ(percent_decoded(c.text, true), c.decoded) << c.text;
}

TEST(Target, KeepsAnEncodedSlashInsideItsSegment) {
    const auto target = target_of("/v1/a%2Fb/?x=1&y&&z=a=b");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->segments, (std::vector<std::string>{"v1", "a/b", ""}));
    EXPECT_EQ(target->query_values, (std::vector<std::pair<std::string, std::string>>{
                                        {"x", "1"}, {"y", ""}, {"z", "a=b"}}));
}

TEST(Target, EncodesSoThatItComesBack) {
    const std::string text = "a b&c=d/\xc3\xa9+%";
    EXPECT_EQ(percent_decoded(percent_encoded(text), true), text);
}

}  // namespace
}  // namespace werkzaam::http
