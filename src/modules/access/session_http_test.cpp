// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/accounts_test.h"

#include <algorithm>

namespace werkzaam::access {
namespace {

constexpr const char* anna = "anna@denhaag.example";

class Sessions : public WithAccounts {
protected:
    Sessions() { join(browser_, link_for(Role::policy_adviser, anna), anna); }

    std::vector<std::string> cookies_set(const http::Response& response) {
        std::vector<std::string> out;
        for (const auto& [name, value] : response.headers)
            if (name == "Set-Cookie") out.push_back(value);
        return out;
    }

    Browser browser_;
    Browser other_;
};
class AsvsSessions : public Sessions {};

TEST_F(AsvsSessions, V3_3_2_V3_3_3_V3_3_4_V3_3_5_TheCookieIsHeldAsTightAsCanBe) {
    const auto first = parsed(give_passphrase(other_, anna, passphrase));
    const auto second = send(other_, "POST", "/sessions/_second-factor",
                             {{"stepToken", first.at("stepToken")}, {"code", totp(secret_)}});
    const auto cookies = cookies_set(second);
    ASSERT_EQ(cookies.size(), 2U);
    EXPECT_TRUE(cookies[0].starts_with("__Host-werkzaam="));
    for (const auto* part : {"; HttpOnly", "; Path=/", "; Secure", "; SameSite=Lax"})
        EXPECT_NE(cookies[0].find(part), std::string::npos) << part;
    EXPECT_EQ(cookies[0].find("Domain"), std::string::npos);
    EXPECT_LT(cookies[0].size(), 4096U);
    // What scripts may see holds nothing.
    EXPECT_TRUE(cookies[1].starts_with("__Host-werkzaam-here=1;"));
}

TEST_F(AsvsSessions, V7_2_4_EverySignInGetsATokenOfItsOwnAndEndsTheOneBefore) {
    const auto before = browser_.cookies["__Host-werkzaam"];
    ASSERT_EQ(sign_in(browser_, anna).status, 200);
    EXPECT_NE(browser_.cookies["__Host-werkzaam"], before);
    Browser old{{{"__Host-werkzaam", before}}};
    EXPECT_EQ(send(old, "GET", "/session").status, 401);
}

TEST_F(AsvsSessions, V7_3_1_IdleForHalfAnHourIsOver) {
    clock_.pass(29min);
    EXPECT_EQ(send(browser_, "GET", "/session").status, 200);
    clock_.pass(29min);
    EXPECT_EQ(send(browser_, "GET", "/session").status, 200);
    clock_.pass(30min);
    EXPECT_EQ(send(browser_, "GET", "/session").status, 401);
}

TEST_F(AsvsSessions, V7_3_2_TwelveHoursIsTheEnd) {
    for (int i = 0; i < 35; ++i) {
        clock_.pass(20min);
        ASSERT_EQ(send(browser_, "GET", "/session").status, 200) << i;
    }
    clock_.pass(20min);
    EXPECT_EQ(send(browser_, "GET", "/session").status, 401);
}

TEST_F(AsvsSessions, V7_4_1_SigningOutEndsItOnTheServer) {
    const auto kept = browser_.cookies;
    const auto token = browser_.token;
    const auto out = send(browser_, "DELETE", "/session");
    EXPECT_EQ(out.status, 200);
    EXPECT_TRUE(browser_.cookies.empty());
    Browser copy{kept, token};
    EXPECT_EQ(send(copy, "GET", "/session").status, 401);
    EXPECT_EQ(send(copy, "DELETE", "/session").status, 401);
}

TEST_F(AsvsSessions, V7_5_2_OwnersSeeAndEndTheirSessions) {
    other_.peer = "198.51.100.9";
    ASSERT_EQ(sign_in(other_, anna).status, 200);
    const auto list = parsed(send(browser_, "GET", "/sessions"));
    EXPECT_EQ(list.at("total").as_int64(), 2);
    const auto& newest = list.at("items").at(0);
    EXPECT_EQ(text(newest, "address"), "198.51.100.9");
    EXPECT_FALSE(newest.at("current").as_bool());
    const auto id = text(newest, "id");
    EXPECT_EQ(send(browser_, "DELETE", "/sessions/" + id).status, 200);
    EXPECT_EQ(send(other_, "GET", "/session").status, 401);
    EXPECT_EQ(send(browser_, "DELETE", "/sessions/" + id).status, 404);
    EXPECT_EQ(parsed(send(browser_, "GET", "/sessions")).at("total").as_int64(), 1);
}

TEST_F(AsvsSessions, V8_2_2_NobodySeesOrEndsTheSessionOfSomebodyElse) {
    Browser stranger;
    join(stranger, link_for(Role::policy_adviser, "piet@denhaag.example"), "piet@denhaag.example");
    const auto own = parsed(send(browser_, "GET", "/sessions")).at("items").at(0);
    EXPECT_EQ(parsed(send(stranger, "GET", "/sessions")).at("total").as_int64(), 1);
    const auto refused = send(stranger, "DELETE", "/sessions/" + text(own, "id"));
    EXPECT_EQ(refused.status, 404);
    EXPECT_EQ(refused.body, send(stranger, "DELETE", "/sessions/none").body);
    EXPECT_EQ(send(browser_, "GET", "/session").status, 200);
}

TEST_F(AsvsSessions, V7_4_5_AnAdministratorEndsTheSessionOfAColleague) {
    Browser manager;
    join(manager, link_for(Role::organisation_administrator, "eva@denhaag.example"),
         "eva@denhaag.example");
    const auto own = parsed(send(browser_, "GET", "/sessions")).at("items").at(0);
    const auto ended = send(manager, "DELETE", "/sessions/" + text(own, "id"));
    EXPECT_EQ(ended.status, 200) << ended.body;
    EXPECT_EQ(text(parsed(ended), "address"), "");  // of others it is not shown
    EXPECT_EQ(send(browser_, "GET", "/session").status, 401);
}

TEST_F(Sessions, ThatStandOrEndedSaySoWithoutGoingOnForIt) {
    const auto standing = [&](Browser& browser) {
        return text(parsed(send(browser, "GET", "/session/_state")), "standing");
    };
    EXPECT_EQ(standing(browser_), "open");
    EXPECT_EQ(standing(other_), "none");
    Browser forged{{{"__Host-werkzaam", "not a token"}}};
    EXPECT_EQ(standing(forged), "none");
    clock_.pass(29min);
    EXPECT_EQ(standing(browser_), "open");
    clock_.pass(1min);
    EXPECT_EQ(standing(browser_), "idle");  // the question a minute ago was no use of the session
    ASSERT_EQ(sign_in(browser_, anna).status, 200);
    ASSERT_EQ(sign_in(other_, anna).status, 200);
    EXPECT_EQ(send(browser_, "POST", "/sessions/_end-others").status, 200);
    EXPECT_EQ(standing(other_), "ended_by_owner");
}

TEST_F(AsvsSessions, V8_3_2_RightsThatWereTakenAwayAreGoneAtTheNextRequest) {
    const auto before = read_session(browser_);
    EXPECT_EQ(before.at("grants").as_array().size(), 1U);
    run("UPDATE membership SET ended_at = 1");
    EXPECT_TRUE(read_session(browser_).at("grants").as_array().empty());
    run("UPDATE person SET left_at = 1");
    EXPECT_EQ(send(browser_, "GET", "/session").status, 401);
}

TEST_F(Sessions, CountRolesOnTheirDaysAndThoseThatWereLent) {
    const auto roles = [&] { return read_session(browser_).at("grants").as_array().size(); };
    const auto today = iso(utc_date(clock_.now()));
    EXPECT_EQ(roles(), 1U);
    run("UPDATE membership SET valid_to = :1", {today});
    EXPECT_EQ(roles(), 1U);
    run("UPDATE membership SET valid_to = '2026-01-01'");
    EXPECT_EQ(roles(), 0U);
    run("UPDATE membership SET valid_to = NULL, review_due = :1", {today});
    EXPECT_EQ(roles(), 0U);  // nobody confirmed it
    run("UPDATE membership SET review_due = '2099-01-01'");
    EXPECT_EQ(roles(), 1U);
    // Lent by somebody who left: nothing.
    Browser lender;
    join(lender, link_for(Role::knowledge_editor, "piet@denhaag.example"), "piet@denhaag.example");
    run("INSERT INTO delegation (id, membership_id, lent_to, valid_from, valid_to, reason, "
        "created_at) SELECT 'd', m.id, p.id, :1, :1, 'verlof', 1 FROM membership m, person p WHERE "
        "m.role = 'knowledge_editor' AND p.email = :2",
        {today, anna});
    const auto permissions = [&] {
        return json::serialize(read_session(browser_).at("grants").at(0).at("permissions"));
    };
    EXPECT_NE(permissions().find("approve_guidance"), std::string::npos);
    run("UPDATE person SET left_at = 1 WHERE email = 'piet@denhaag.example'");
    EXPECT_EQ(permissions().find("approve_guidance"), std::string::npos);
}

TEST_F(AsvsSessions, V7_5_3_SensitiveActsAskForAFactorShownAMomentAgo) {
    clock_.pass(10min);
    const auto refused = send(browser_, "POST", "/account/factors/_renew-recovery-codes");
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(code(refused), "access.step_up");
    EXPECT_EQ(send(browser_, "POST", "/session/_step-up", {{"code", "000000"}}).status, 401);
    const auto up = send(browser_, "POST", "/session/_step-up", {{"code", totp(secret_)}});
    ASSERT_EQ(up.status, 200) << up.body;
    EXPECT_TRUE(parsed(up).at("freshUntil").is_string());
    EXPECT_EQ(send(browser_, "POST", "/account/factors/_renew-recovery-codes").status, 200);
    clock_.pass(10min);
    EXPECT_EQ(send(browser_, "POST", "/account/factors/_renew-recovery-codes").status, 403);
}

TEST_F(Sessions, StepUpWithAPasskeyMakesThemAsSureAsAPasskey) {
    ASSERT_EQ(add_passkey(browser_).status, 200);
    const auto asked = parsed(send(browser_, "POST", "/session/_passkey-options"));
    const auto up = send(browser_, "POST", "/session/_step-up",
                         {{"stepToken", asked.at("stepToken")},
                          {"passkey", signed_challenge(text(asked.at("passkey"), "challenge"), 2)}});
    ASSERT_EQ(up.status, 200) << up.body;
    EXPECT_EQ(text(parsed(up), "assurance"), "passkey");
}

TEST_F(AsvsSessions, V3_5_1_ChangesNeedTheTokenThatOnlyAPageOfOursCanRead) {
    auto without = browser_;
    without.token.clear();
    EXPECT_EQ(send(without, "DELETE", "/session").status, 403);
    without.token = browser_.token + "x";
    EXPECT_EQ(send(without, "DELETE", "/session").status, 403);
    EXPECT_EQ(send(without, "GET", "/session").status, 200);
    EXPECT_EQ(send(browser_, "DELETE", "/session").status, 200);
}

TEST_F(Sessions, NoteWhenTheyWereSeenOnceAMinute) {
    const auto seen = [&] { return number("SELECT seen_at FROM session"); };
    const auto start = seen();
    clock_.pass(61s);
    (void)send(browser_, "GET", "/session");
    const auto first = seen();
    EXPECT_GT(first, start);
    clock_.pass(59s);
    (void)send(browser_, "GET", "/session");
    EXPECT_EQ(seen(), first);
    clock_.pass(1s);
    (void)send(browser_, "GET", "/session");
    EXPECT_EQ(seen(), clock_.now().microseconds);
}

TEST_F(Sessions, EndEverywhereButHere) {
    ASSERT_EQ(sign_in(other_, anna).status, 200);
    const auto left = send(browser_, "POST", "/sessions/_end-others");
    EXPECT_EQ(parsed(left).at("total").as_int64(), 1);
    EXPECT_EQ(send(other_, "GET", "/session").status, 401);
    EXPECT_EQ(send(browser_, "GET", "/session").status, 200);
}

}  // namespace
}  // namespace werkzaam::access
