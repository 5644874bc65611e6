// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/session_rules.h"

#include <gtest/gtest.h>

namespace werkzaam::access {
namespace {

using namespace std::chrono_literals;

constexpr Instant start{1'000'000'000'000};

Session session(std::chrono::microseconds seen) {
    Session out;
    out.created_at = start;
    out.seen_at = after(start, seen);
    return out;
}

TEST(Asvs, V7_3_1_ASessionEndsAfterHalfAnHourWithoutRequests) {
    EXPECT_TRUE(in_force(session(0min), after(start, 30min - 1us)));
    EXPECT_FALSE(in_force(session(0min), after(start, 30min)));
    EXPECT_TRUE(in_force(session(29min), after(start, 59min - 1us)));
    EXPECT_FALSE(in_force(session(29min), after(start, 59min)));
}

TEST(Asvs, V7_3_2_ASessionEndsAfterTwelveHoursWhateverHappens) {
    EXPECT_TRUE(in_force(session(12h - 1min), after(start, 12h - 1us)));
    EXPECT_FALSE(in_force(session(12h - 1min), after(start, 12h)));
}

TEST(SessionRules, WhatWasEndedIsNotInForce) {
    auto ended = session(0min);
    ended.ended_at = start;
    EXPECT_FALSE(in_force(ended, start));
}

TEST(SessionRules, AnEndedSessionSaysWhy) {
    using enum SessionStanding;
    const std::vector<std::pair<std::string, SessionStanding>> reasons{
        {"rights_changed", rights_changed}, {"membership", rights_changed},
        {"factor", factor_changed},         {"owner", ended_by_owner},
        {"administrator", ended_by_manager}, {"sign_out", signed_out},
        {"replaced", signed_out},           {"provider", ended_by_provider}};
    for (const auto& [reason, standing] : reasons) {
        auto ended = session(0min);
        ended.ended_at = start;
        ended.end_reason = reason;
        EXPECT_EQ(standing_of(ended, start), standing) << reason;
    }
}

TEST(SessionRules, ASessionThatNobodyEndedIsOpenIdleOrExpired) {
    using enum SessionStanding;
    EXPECT_EQ(standing_of(session(0min), after(start, 30min - 1us)), open);
    EXPECT_EQ(standing_of(session(0min), after(start, 30min)), idle);
    EXPECT_EQ(standing_of(session(12h - 1min), after(start, 12h - 1us)), open);
    EXPECT_EQ(standing_of(session(12h - 1min), after(start, 12h)), expired);
}

TEST(SessionRules, AFactorShownCountsForTenMinutes) {
    auto stepped_up = session(0min);
    EXPECT_FALSE(is_fresh(stepped_up, start));
    stepped_up.fresh_until = after(start, fresh_time);
    EXPECT_TRUE(is_fresh(stepped_up, after(start, 10min - 1us)));
    EXPECT_FALSE(is_fresh(stepped_up, after(start, 10min)));
}

}  // namespace
}  // namespace werkzaam::access
