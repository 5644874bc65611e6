// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/passphrase_rules.h"

#include "platform/credentials/leaked.h"

#include <gtest/gtest.h>

namespace werkzaam::credentials {
namespace {

std::string rules_of(const Violations& violations) {
    std::string out;
    for (const auto& violation : violations) out += (out.empty() ? "" : " ") + violation.rule;
    return out;
}

const PassphraseContext anna{"Anna de Vries", "a.devries@leiden.example", {"Gemeente Leiden"}};

struct Case {
    const char* typed;
    const char* rules;
};

TEST(Passphrase, V6_2_1_V6_2_5_V6_2_11_IsJudgedByLengthAndByWhatIsTriedFirst) {
    const std::vector<Case> cases{
        {"", "CRED-1"},
        {"x7!kQzp", "CRED-1"},   // seven signs
        {"x7!kQzpw", ""},        // eight
        {"kat op het dak", ""},  // no capitals, digits or signs asked for
        {"wachtwoord", "CRED-4"},
        {"Wachtwoord2026!", "CRED-4"},
        {"W4chtw00rd", "CRED-4"},
        {"welkomwelkom", "CRED-4"},
        {"Welkom01", "CRED-4"},
        {"qwertyuiop", "CRED-4"},
        {"poiuytrewq", "CRED-4"},
        {"abcdefghijk", "CRED-4"},
        {"123456789", "CRED-4"},
        {"aaaaaaaaaaaa", "CRED-4"},
        {"abababababab", "CRED-4"},
        {"annadevries", "CRED-5"},
        {"Leiden2026", "CRED-5"},
        {"a.devries@leiden.example", "CRED-5"},
        {"A.deVries@Leiden.example1", "CRED-5"},
        {"gemeente leiden!", "CRED-5"},
        {"werkzaam2026", "CRED-5"},
        {"leiden heeft mooie grachten en bruggen", ""},  // a word in a sentence is no shortcut
        {"wachtwoorden zijn vervelend", ""},
        {"P@ssw0rd!", "CRED-4"},
        {"P@$$w0rd12", "CRED-4"},
        {"123welkom", "CRED-4"},
        {"1loveyou", "CRED-4"},
        {"welkom zomer 2026", "CRED-4"},
        {"wachtwoordvakantie", "CRED-4"},
        {"wachtwoordvakanties", ""},
        {"welkom op de zomermarkt", ""},
        {"83920174655", ""},     // digits only, and no sequence
        {"!@#%^&*()_+{}", ""},   // signs only
        {"abc!@#%^&*()_+", ""},  // three letters in a row say nothing about the rest
        {"test!@#%^&*()_+", ""},
        {"%^&abcdefgh", "CRED-4"},
        {"\u5bc6\u7801\u5bc6\u7801\u5bc6\u7801\u5bc6\u7801", "CRED-4"},  // two signs, six bytes
        {"\u5bc6\u7801\u5b89\u5168\u5bc6\u7801\u5b89\u5168", ""},        // four
        {"pass\tword xyz", "CRED-3"},
        {"\xff\xfe abcdefgh", "CRED-3"},
    };
    for (const auto& c : cases)
        EXPECT_EQ(rules_of(check_passphrase(c.typed, anna)), c.rules) << c.typed;
}

// Of those with 8 characters or more, as the policy asks.
TEST(Passphrase, V6_2_4_V6_2_12_IsNoneOfThoseThatLeakedMost) {
    EXPECT_GE(number_of_leaked(), 11'000U);
    for (const auto* leaked : {"corvette", "mercedes", "bigdaddy", "midnight", "trustno1",
                               "rush2112", "1qaz2wsx", "q1w2e3r4", "Corvette", "MIDNIGHT"})
        EXPECT_EQ(rules_of(check_passphrase(leaked, anna)), "CRED-4") << leaked;
    for (const auto* other : {"corvette mist", "midnight op zee", "q1w2e3r4 maar langer"})
        EXPECT_EQ(rules_of(check_passphrase(other, anna)), "") << other;
}

TEST(Passphrase, IsLongerWhereNothingElseIsAsked) {
    auto alone = anna;
    alone.only_factor = true;
    EXPECT_EQ(rules_of(check_passphrase("kat op het dak", alone)), "CRED-1");  // 14
    EXPECT_EQ(rules_of(check_passphrase("kat op het dak!", alone)), "");       // 15
}

TEST(Passphrase, V6_2_9_MayBeLong) {
    std::string long_one;
    while (long_one.size() < 256) long_one += "paard batterij nietje ";
    long_one.resize(256);
    EXPECT_EQ(rules_of(check_passphrase(long_one, anna)), "");
    EXPECT_EQ(rules_of(check_passphrase(long_one + "x", anna)), "CRED-2");
}

TEST(Passphrase, CountsSignsAndNotBytes) {
    EXPECT_EQ(rules_of(check_passphrase("\u00e9\u00e8\u00ea\u00eb\u00fc\u00f6\u00e4", anna)),
              "CRED-1");
    EXPECT_EQ(rules_of(check_passphrase("\u00e9\u00e8\u00ea\u00eb\u00fc\u00f6\u00e4\u00e7", anna)),
              "");
}

TEST(Passphrase, IsTheSameHoweverAKeyboardWritesIt) {
    EXPECT_EQ(normalised_passphrase("caf\u00e9"), normalised_passphrase("cafe\u0301"));
    EXPECT_NE(normalised_passphrase("Cafe"), normalised_passphrase("cafe"));
}

}  // namespace
}  // namespace werkzaam::credentials
