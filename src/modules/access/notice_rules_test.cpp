// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/notice_rules.h"

#include "core/enum_text.h"

#include <gtest/gtest.h>

namespace werkzaam::access {
namespace {

constexpr std::int64_t minute = 60'000'000;

// One entry: at which minute, what, by what means, in which session, from where.
SignInEvent at(std::int64_t when, const char* outcome, const char* means, const char* session = "",
               const char* address = "home") {
    return {{when * minute}, outcome, means, session, address};
}

std::string told(const std::vector<SignInEvent>& events, std::int64_t now = 1000) {
    std::string out;
    for (const auto& notice : notices_of(events, "now", {now * minute}))
        out += (out.empty() ? "" : " ") + std::string(notice.recent ? "+" : "") +
               text_of(notice.kind) +
               (notice.attempts > 0 ? ":" + std::to_string(notice.attempts) : "");
    return out;
}

TEST(Notices, TellOfChangesAndAsNewsUnlessTheyWereDoneHere) {
    const auto before = at(1, "success", "authenticator", "before");
    const auto now = at(10, "success", "authenticator", "now");
    EXPECT_EQ(told({before, now}), "");
    EXPECT_EQ(told({before, at(5, "factor_added", "passkey", "before"), now}), "+factor_added");
    EXPECT_EQ(told({at(0, "factor_removed", "passkey", "older"), before, now}), "factor_removed")
        << "known since the time before";
    EXPECT_EQ(told({before, now, at(12, "factor_changed", "email", "now")}), "factor_changed")
        << "done here";
    EXPECT_EQ(told({before, now, at(12, "factor_changed", "passphrase", "other")}),
              "+factor_changed")
        << "elsewhere, meanwhile";
    EXPECT_EQ(told({at(0, "factor_added", "authenticator", "now"), now}), "factor_added")
        << "never came in before";
    EXPECT_EQ(told({before, now, at(13, "step_up", "authenticator", "now"),
                    at(14, "sign_out", "session", "before")}),
              "");
}

TEST(Notices, TellOfThreeFailuresAndNotOfTwo) {
    const auto before = at(1, "success", "authenticator", "before");
    const auto now = at(100, "success", "authenticator", "now");
    const auto failure = at(50, "failure", "passphrase");
    EXPECT_EQ(told({before, failure, failure, now}), "");
    EXPECT_EQ(told({before, failure, failure, failure, now}), "+sign_in_after_failures:3");
    EXPECT_EQ(told({before, failure, failure, now, at(101, "failure", "passphrase")}), "")
        << "counted from when somebody last came in";
    const auto later = at(101, "failure", "passphrase");
    EXPECT_EQ(told({before, now, later, later}), "");
    EXPECT_EQ(told({before, now, later, later, later, later}), "+failed_attempts:4");
}

TEST(Notices, TellOfAPassphraseWithoutASecondFactor) {
    const auto before = at(1, "success", "authenticator", "before");
    const auto now = at(100, "success", "authenticator", "now");
    EXPECT_EQ(told({before, at(91, "first_factor", "passphrase"), now}), "");
    EXPECT_EQ(told({before, at(90, "first_factor", "passphrase"), now}), "+half_sign_in")
        << "the step was over";
    EXPECT_EQ(told({before, now, at(990, "first_factor", "passphrase")}, 1000), "+half_sign_in");
    EXPECT_EQ(told({before, now, at(991, "first_factor", "passphrase")}, 1000), "")
        << "somebody may still come in";
}

TEST(Notices, TellOfRecoveryCodesAndOfPlacesNotSeenBefore) {
    const auto before = at(1, "success", "authenticator", "before");
    EXPECT_EQ(told({before, at(9, "success", "recovery_code", "now")}), "+recovery_code_used");
    EXPECT_EQ(told({before, at(9, "success", "authenticator", "now", "elsewhere")}),
              "+new_address");
    EXPECT_EQ(told({at(9, "success", "authenticator", "now", "elsewhere")}), "")
        << "the first one is from somewhere";
    EXPECT_EQ(told({before, at(5, "success", "authenticator", "x", "elsewhere"),
                    at(9, "success", "authenticator", "now", "elsewhere")}),
              "new_address")
        << "once, and told the time before";
    EXPECT_EQ(told({before, at(9, "success", "authenticator", "now", "")}), "") << "erased";
}

TEST(Notices, SayWhenByWhatMeansAndFromWhereTheNewestFirst) {
    const auto notices = notices_of({at(1, "success", "authenticator", "before"),
                                     at(2, "factor_added", "passkey", "before", "home"),
                                     at(3, "factor_removed", "authenticator", "before", "away"),
                                     at(4, "success", "passkey", "now")},
                                    "now", {1000 * minute});
    ASSERT_EQ(notices.size(), 2U);
    EXPECT_EQ(notices[0].kind, NoticeKind::factor_removed);
    EXPECT_EQ(notices[0].at.microseconds, 3 * minute);
    EXPECT_EQ(notices[0].means, "authenticator");
    EXPECT_EQ(notices[0].address, "away");
    EXPECT_EQ(notices[1].kind, NoticeKind::factor_added);
}

}  // namespace
}  // namespace werkzaam::access
