// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/sign_in_rules.h"

#include <gtest/gtest.h>

namespace werkzaam::access {
namespace {

std::vector<std::string> rules_of(const Violations& violations) {
    std::vector<std::string> out;
    for (const auto& violation : violations) out.push_back(violation.rule);
    return out;
}
using Rules = std::vector<std::string>;

Factor factor(const char* id, FactorKind kind, bool confirmed = true) {
    Factor out;
    out.id = FactorId{id};
    out.kind = kind;
    if (confirmed) out.confirmed_at = Instant{1};
    return out;
}

TEST(SignInRules, OneFactorAtATime) {
    EXPECT_EQ(rules_of(check_one_factor(0)), Rules{"SIGN-1"});
    EXPECT_EQ(rules_of(check_one_factor(1)), Rules{});
    EXPECT_EQ(rules_of(check_one_factor(2)), Rules{"SIGN-1"});
}

TEST(SignInRules, TheLastSecondFactorStays) {
    using enum FactorKind;
    const auto phrase = factor("phrase", passphrase);
    const auto app = factor("app", authenticator);
    const auto key = factor("key", passkey);
    const auto code = factor("code", recovery_code);
    const struct {
        std::vector<Factor> all;
        const char* removed;
        Rules expected;
    } cases[] = {
        {{phrase, app}, "app", {"SIGN-2"}},
        {{phrase, app, code}, "app", {"SIGN-2"}},
        {{phrase, app}, "phrase", {"SIGN-2"}},
        {{phrase, app, key}, "app", {}},
        {{phrase, app, key}, "phrase", {}},
        {{phrase, app, key}, "key", {}},
        {{phrase, key}, "key", {"SIGN-2"}},
        {{key}, "key", {"SIGN-2"}},
        {{key, factor("key2", passkey)}, "key", {}},
        {{phrase, app, factor("new", passkey, false)}, "app", {"SIGN-2"}},
        {{phrase, app, factor("new", authenticator, false)}, "new", {}},
        {{phrase, app, code}, "code", {}},
    };
    for (const auto& c : cases)
        EXPECT_EQ(rules_of(check_removal(c.all, FactorId{c.removed})), c.expected) << c.removed;
}

TEST(SignInRules, ALabelHasOneToSixtyCharacters) {
    EXPECT_EQ(rules_of(check_label("")), Rules{"SIGN-3"});
    EXPECT_EQ(rules_of(check_label("t")), Rules{});
    std::string long_label;
    for (int i = 0; i < 60; ++i) long_label += "é";
    EXPECT_EQ(rules_of(check_label(long_label)), Rules{});
    EXPECT_EQ(rules_of(check_label(long_label + "e")), Rules{"SIGN-3"});
}

TEST(SignInRules, AtMostTenOfAKind) {
    std::vector<Factor> all(9, factor("k", FactorKind::passkey));
    all.push_back(factor("p", FactorKind::passphrase));
    EXPECT_EQ(rules_of(check_count(all, FactorKind::passkey)), Rules{});
    all.push_back(factor("k", FactorKind::passkey));
    EXPECT_EQ(rules_of(check_count(all, FactorKind::passkey)), Rules{"SIGN-4"});
}

TEST(SignInRules, SayWhatWasWrong) {
    EXPECT_EQ(rules_of(wrong_code()), Rules{"SIGN-5"});
    EXPECT_EQ(rules_of(wrong_current_passphrase()), Rules{"SIGN-6"});
    EXPECT_EQ(rules_of(refused_passkey()), Rules{"SIGN-7"});
}

}  // namespace
}  // namespace werkzaam::access
