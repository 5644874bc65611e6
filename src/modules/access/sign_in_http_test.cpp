// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/accounts_test.h"

namespace werkzaam::access {
namespace {

constexpr const char* anna = "anna@denhaag.example";

class SignIn : public WithAccounts {
protected:
    SignIn() { join(browser_, link_for(Role::policy_adviser, anna), anna); }

    Browser browser_;
    Browser other_;
};
class AsvsSignIn : public SignIn {};

TEST_F(SignIn, ReachesASessionInTwoSteps) {
    const auto first = give_passphrase(other_, " Anna@DenHaag.example ", passphrase);
    ASSERT_EQ(first.status, 200) << first.body;
    EXPECT_TRUE(other_.cookies.empty());
    EXPECT_EQ(json::serialize(parsed(first).at("factors")), R"(["authenticator","recovery_code"])");
    const auto second =
        send(other_, "POST", "/sessions/_second-factor",
             {{"stepToken", parsed(first).at("stepToken")}, {"code", totp(secret_)}});
    ASSERT_EQ(second.status, 200) << second.body;
    EXPECT_EQ(text(parsed(second), "assurance"), "two_factors");
    EXPECT_EQ(text(parsed(second), "name"), "Anna de Wit");
    EXPECT_EQ(text(parsed(second).at("grants").at(0), "organisationName"), "'s-Gravenhage");
    EXPECT_EQ(send(other_, "GET", "/account").status, 200);
}

TEST_F(AsvsSignIn, V6_3_8_AnswersTheSameWhetherAnAccountExists) {
    const auto wrong = give_passphrase(other_, anna, "verkeerde wachtzin");
    const auto nobody = give_passphrase(other_, "nobody@denhaag.example", "verkeerde wachtzin");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(wrong.body, nobody.body);
    EXPECT_EQ(wrong.headers, nobody.headers);
    run("UPDATE person SET left_at = 1");
    EXPECT_EQ(give_passphrase(other_, anna, passphrase).body, wrong.body);
}

TEST_F(AsvsSignIn, V6_3_8_DoesTheSameWorkWhetherAnAccountExists) {
    for (int i = 0; i < 100; ++i) {
        other_.peer = "192.0.2." + std::to_string(i);
        const auto before = accounts_.computed();
        const auto entries = audited().size();
        const auto failures = number("SELECT count(*) FROM sign_in_failure");
        const auto email = i % 2 == 0 ? std::string(anna) : "nobody" + std::to_string(i) + "@x.nl";
        EXPECT_EQ(give_passphrase(other_, email, "verkeerde wachtzin").status, 401);
        EXPECT_EQ(accounts_.computed() - before, 1) << i;
        EXPECT_EQ(audited().size() - entries, 1U);
        EXPECT_EQ(number("SELECT count(*) FROM sign_in_failure") - failures, 1);
    }
}

TEST_F(AsvsSignIn, V6_3_1_WaitsAfterTenFailuresForThatAccountAndAddressOnly) {
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(give_passphrase(other_, anna, "verkeerde wachtzin").status, 401) << i;
    const auto hashes = accounts_.computed();
    const auto waits = give_passphrase(other_, anna, passphrase);
    EXPECT_EQ(waits.status, 429);
    EXPECT_EQ(code(waits), "sign_in.wait");
    const auto& headers = waits.headers;
    EXPECT_TRUE(std::any_of(headers.begin(), headers.end(), [](const auto& header) {
        return header.first == "Retry-After" && std::stoi(header.second) >= 1;
    }));
    EXPECT_EQ(accounts_.computed(), hashes);  // and costs nothing
    Browser elsewhere;
    elsewhere.peer = "198.51.100.4";
    EXPECT_EQ(give_passphrase(elsewhere, anna, passphrase).status, 200);
    EXPECT_EQ(give_passphrase(other_, "nobody@x.nl", passphrase).status, 401);
    clock_.pass(15min);
    EXPECT_EQ(give_passphrase(other_, anna, passphrase).status, 200);
}

TEST_F(SignIn, WaitsForAccountsThatDoNotExistAsWell) {
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(give_passphrase(other_, "nobody@x.nl", "verkeerde wachtzin").status, 401);
    EXPECT_EQ(give_passphrase(other_, "nobody@x.nl", "verkeerde wachtzin").status, 429);
}

TEST_F(AsvsSignIn, V6_6_3_LimitsGuessingOfCodesWhereverItComesFrom) {
    int refused = 0;
    for (int i = 0; i < 12; ++i) {
        other_.peer = "203.0.113." + std::to_string(i);
        const auto first = parsed(give_passphrase(other_, anna, passphrase));
        const auto second = send(other_, "POST", "/sessions/_second-factor",
                                 {{"stepToken", first.at("stepToken")}, {"code", "000000"}});
        refused += second.status == 429 ? 1 : 0;
    }
    EXPECT_GE(refused, 1);
}

TEST_F(AsvsSignIn, V6_5_1_ACodeCountsOnce) {
    const auto code_now = totp(secret_);
    const auto try_code = [&] {
        const auto first = parsed(give_passphrase(other_, anna, passphrase));
        return send(other_, "POST", "/sessions/_second-factor",
                    {{"stepToken", first.at("stepToken")}, {"code", code_now}})
            .status;
    };
    EXPECT_EQ(try_code(), 200);
    EXPECT_EQ(try_code(), 401);
}

TEST_F(AsvsSignIn, V6_5_1_ARecoveryCodeCountsOnce) {
    const auto try_code = [&] {
        const auto first = parsed(give_passphrase(other_, anna, passphrase));
        return send(other_, "POST", "/sessions/_second-factor",
                    {{"stepToken", first.at("stepToken")}, {"recoveryCode", recovery_}})
            .status;
    };
    EXPECT_EQ(try_code(), 200);
    EXPECT_EQ(try_code(), 401);
}

TEST_F(AsvsSignIn, V6_6_2_AStepIsUsedOnceAndSoon) {
    const auto first = parsed(give_passphrase(other_, anna, passphrase));
    const auto show = [&](const std::string& shown) {
        return send(other_, "POST", "/sessions/_second-factor",
                    {{"stepToken", first.at("stepToken")}, {"code", shown}});
    };
    EXPECT_EQ(show(totp(secret_)).status, 200);
    clock_.pass(30s);
    EXPECT_EQ(code(show(totp(secret_))), "sign_in.step_gone");
    const auto late = parsed(give_passphrase(other_, anna, passphrase));
    clock_.pass(10min);
    EXPECT_EQ(code(send(other_, "POST", "/sessions/_second-factor",
                        {{"stepToken", late.at("stepToken")}, {"code", totp(secret_)}})),
              "sign_in.step_gone");
}

TEST_F(SignIn, ShowsExactlyOneFactor) {
    const auto first = parsed(give_passphrase(other_, anna, passphrase));
    const auto none = send(other_, "POST", "/sessions/_second-factor",
                           {{"stepToken", first.at("stepToken")}});
    EXPECT_EQ(none.status, 400);
    EXPECT_EQ(rules(none), std::vector<std::string>{"SIGN-1"});
    const auto two = send(other_, "POST", "/sessions/_second-factor",
                          {{"stepToken", first.at("stepToken")},
                           {"code", "1"},
                           {"recoveryCode", "2"}});
    EXPECT_EQ(rules(two), std::vector<std::string>{"SIGN-1"});
}

TEST_F(AsvsSignIn, V6_3_3_APasskeyIsAPhishingResistantSecondFactor) {
    ASSERT_EQ(add_passkey(browser_).status, 200);
    const auto first = parsed(give_passphrase(other_, anna, passphrase));
    EXPECT_EQ(first.at("passkey").at("credentialIds").as_array().size(), 1U);
    const auto challenge = text(first.at("passkey"), "challenge");
    const auto second = send(other_, "POST", "/sessions/_second-factor",
                             {{"stepToken", first.at("stepToken")},
                              {"passkey", signed_challenge(challenge, 2)}});
    ASSERT_EQ(second.status, 200) << second.body;
    EXPECT_EQ(text(parsed(second), "assurance"), "passkey");
}

TEST_F(SignIn, WorksWithNothingButAPasskey) {
    ASSERT_EQ(add_passkey(browser_).status, 200);
    const auto asked = parsed(send(other_, "POST", "/sessions/_passkey-options"));
    EXPECT_TRUE(asked.at("passkey").at("credentialIds").as_array().empty());
    const auto challenge = text(asked.at("passkey"), "challenge");
    const json::value answer{{"stepToken", asked.at("stepToken")},
                             {"passkey", signed_challenge(challenge, 2)}};
    const auto in = send(other_, "POST", "/sessions/_passkey", answer);
    ASSERT_EQ(in.status, 200) << in.body;
    EXPECT_EQ(text(parsed(in), "assurance"), "passkey");
    EXPECT_EQ(send(other_, "POST", "/sessions/_passkey", answer).status, 401);  // once
}

TEST_F(AsvsSignIn, V6_7_2_APasskeySignsTheChallengeOfItsOwnStep) {
    ASSERT_EQ(add_passkey(browser_).status, 200);
    const auto one = parsed(send(other_, "POST", "/sessions/_passkey-options"));
    const auto two = parsed(send(other_, "POST", "/sessions/_passkey-options"));
    const auto mixed = send(other_, "POST", "/sessions/_passkey",
                            {{"stepToken", one.at("stepToken")},
                             {"passkey",
                              signed_challenge(text(two.at("passkey"), "challenge"), 2)}});
    EXPECT_EQ(mixed.status, 401);
    EXPECT_EQ(code(mixed), "sign_in.wrong");
}

TEST_F(AsvsSignIn, V16_3_1_EveryAuthenticationIsRecorded) {
    (void)give_passphrase(other_, anna, "verkeerde wachtzin");
    (void)sign_in(other_, anna);
    (void)send(other_, "POST", "/session/_step-up", {{"code", "000000"}});
    (void)send(other_, "POST", "/session/_step-up", {{"code", totp(secret_)}});
    (void)send(other_, "DELETE", "/session");
    for (int i = 0; i < 12; ++i) (void)give_passphrase(other_, "nobody@x.nl", "x");
    const auto all = audited();
    const std::vector<std::string> expected{
        "success.invitation",     "failure.passphrase", "first_factor.passphrase",
        "success.authenticator",  "failure.authenticator", "step_up.authenticator",
        "sign_out.session"};
    ASSERT_GE(all.size(), expected.size());
    EXPECT_EQ(std::vector<std::string>(all.begin(), all.begin() + 7), expected);
    EXPECT_EQ(all.back(), "wait.passphrase");
    EXPECT_EQ(number("SELECT count(*) FROM audit_name WHERE name LIKE '%@%' OR name LIKE "
                     "'%wachtzin%'"),
              0);
}

TEST_F(AsvsSignIn, V16_2_5_NoSecretIsLogged) {
    log::start(log::Level::info);
    testing::internal::CaptureStderr();
    (void)give_passphrase(other_, anna, "verkeerde wachtzin");
    const auto first = parsed(give_passphrase(other_, anna, passphrase));
    const auto code_now = totp(secret_);
    (void)send(other_, "POST", "/sessions/_second-factor",
               {{"stepToken", first.at("stepToken")}, {"code", code_now}});
    const auto lines = testing::internal::GetCapturedStderr();
    log::start(log::Level::error);
    EXPECT_NE(lines.find(R"("event":"authentication","outcome":"failure")"), std::string::npos);
    EXPECT_NE(lines.find("192.0.2.1"), std::string::npos);
    for (const auto& secret :
         {std::string(passphrase), std::string("verkeerde"), std::string(anna), code_now,
          text(first, "stepToken"), other_.cookies["__Host-werkzaam"], std::string("Anna")})
        EXPECT_EQ(lines.find(secret), std::string::npos) << secret;
}

TEST_F(AsvsSignIn, V11_5_1_NothingStoredIsATokenOrASecret) {
    const auto first = parsed(give_passphrase(other_, anna, passphrase));
    for (const auto& secret : {text(first, "stepToken"), browser_.cookies["__Host-werkzaam"],
                               browser_.token, recovery_, secret_, std::string(passphrase)}) {
        EXPECT_GE(secret.size(), 16U);
        for (const auto* column : {"session.token_hash", "sign_in_step.token_hash",
                                   "sign_in_step.challenge", "factor.secret",
                                   "invitation.token_hash"}) {
            const std::string place{column};
            const auto table = place.substr(0, place.find('.'));
            EXPECT_EQ(number("SELECT count(*) FROM " + table + " WHERE " + place + " LIKE :1",
                             {"%" + secret + "%"}),
                      0)
                << column;
        }
    }
}

}  // namespace
}  // namespace werkzaam::access
