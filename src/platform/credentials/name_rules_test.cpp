// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/name_rules.h"

#include <gtest/gtest.h>

namespace werkzaam::credentials {
namespace {

TEST(Names, AreShownAsPeopleWriteThem) {
    EXPECT_EQ(normalised_name("  Anna   de\tVries "), "Anna de Vries");
    EXPECT_EQ(normalised_name("Zoe\u0308"), "Zo\u00eb");
    EXPECT_EQ(normalised_name("Anna\u202e\u200b\u0007 X"), "Anna X");
    for (const char* good : {"Anna", "\u00c9va van 't Hoff", "\u0141ukasz", "\u738b\u5c0f\u660e",
                             "\u039c\u03b1\u03c1\u03af\u03b1", "J. A. O'Neil-Smit"})
        EXPECT_TRUE(check_name(normalised_name(good)).empty()) << good;
}

TEST(Names, ThatLookLikeAnotherAreRefused) {
    // CRED-7: a Cyrillic letter among Latin ones.
    for (const std::string& bad : {std::string{"\u0410nna"}, std::string{"Ann\u0430 de Vries"},
                                  std::string{}, std::string(101, 'a')})
        EXPECT_EQ(check_name(bad).size(), 1U) << bad;
    EXPECT_TRUE(check_name(std::string(100, 'a')).empty());
}

TEST(Emails, AreOneAddressHoweverTheyAreTyped) {
    EXPECT_EQ(normalised_email(" A.deVries@Leiden.NL "), "a.devries@leiden.nl");
    for (const char* good : {"a@b.nl", "a.b+c@d-e.example.nl", "o'neil@x.nl"})
        EXPECT_TRUE(check_email(good).empty()) << good;
    // CRED-8
    for (const char* bad : {"", "a", "a@b", "@b.nl", "a@b.nl c", "a b@c.nl", "a@@b.nl", "a@b..nl",
                            "a@b.nl,c@d.nl", "<a@b.nl>", "a@b.nl\r\nBcc: x@y.nl"})
        EXPECT_EQ(check_email(bad).size(), 1U) << bad;
    EXPECT_EQ(check_email(std::string(250, 'a') + "@b.nl").size(), 1U);
}

}  // namespace
}  // namespace werkzaam::credentials
