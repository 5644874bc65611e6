// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/accounts_test.h"

#include <algorithm>

namespace werkzaam::access {
namespace {

constexpr const char* anna = "anna@denhaag.example";

class Factors : public WithAccounts {
protected:
    Factors() { join(browser_, link_for(Role::policy_adviser, anna), anna); }

    json::value factors() { return parsed(send(browser_, "GET", "/account/factors")); }
    std::string id_of(const char* kind) {
        const auto all = factors();
        for (const auto& item : all.at("items").as_array())
            if (text(item, "kind") == kind) return text(item, "id");
        return "none";
    }
    http::Response remove(const std::string& id) {
        return send(browser_, "DELETE", "/account/factors/" + id);
    }

    Browser browser_;
    Browser other_;
};
class AsvsFactors : public Factors {};

TEST_F(Factors, AreShownWithoutWhatProvesThem) {
    const auto all = factors();
    EXPECT_EQ(all.at("items").as_array().size(), 2U);
    EXPECT_EQ(all.at("recoveryCodes").as_int64(), 10);
    EXPECT_EQ(json::serialize(all).find(secret_), std::string::npos);
    const auto account = parsed(send(browser_, "GET", "/account"));
    EXPECT_EQ(text(account, "email"), anna);
    EXPECT_EQ(text(account.at("memberships").at(0), "role"), "policy_adviser");
}

TEST_F(AsvsFactors, V6_2_3_ChangingThePassphraseTakesTheCurrentOne) {
    const json::value wanted{{"passphrase", "groene bomen langs het kanaal"},
                             {"current", "verkeerde wachtzin"}};
    const auto refused = send(browser_, "POST", "/account/factors/_set-passphrase", wanted);
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(rules(refused), std::vector<std::string>{"SIGN-6"});
    const auto changed =
        send(browser_, "POST", "/account/factors/_set-passphrase",
             {{"passphrase", "groene bomen langs het kanaal"}, {"current", passphrase}});
    ASSERT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(give_passphrase(other_, anna, passphrase).status, 401);
    EXPECT_EQ(give_passphrase(other_, anna, "groene bomen langs het kanaal").status, 200);
}

TEST_F(AsvsFactors, V6_3_1_TheCurrentPassphraseCannotBeGuessedInAnOpenSession) {
    const json::value guess{{"passphrase", "groene bomen langs het kanaal"}, {"current", "x"}};
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(send(browser_, "POST", "/account/factors/_set-passphrase", guess).status, 400);
    const auto waits = send(browser_, "POST", "/account/factors/_set-passphrase", guess);
    EXPECT_EQ(waits.status, 429);
    EXPECT_EQ(code(waits), "sign_in.wait");
    EXPECT_EQ(give_passphrase(other_, anna, passphrase).status, 200);  // signing in goes on
}

TEST_F(AsvsFactors, V6_2_11_V6_2_12_KnownAndOwnWordsAreRefused) {
    for (const auto* weak : {"wachtwoord", "anna de wit", "kort"}) {
        const auto refused = send(browser_, "POST", "/account/factors/_set-passphrase",
                                  {{"passphrase", weak}, {"current", passphrase}});
        EXPECT_EQ(refused.status, 400) << weak;
        EXPECT_TRUE(rules(refused).at(0).starts_with("CRED-")) << weak;
    }
}

TEST_F(AsvsFactors, V7_4_3_OtherSessionsEndWhenAFactorChanges) {
    ASSERT_EQ(sign_in(other_, anna).status, 200);
    ASSERT_EQ(add_passkey(browser_).status, 200);
    EXPECT_EQ(send(other_, "GET", "/session").status, 401);
    EXPECT_EQ(send(browser_, "GET", "/session").status, 200);
}

TEST_F(AsvsFactors, V7_5_1_ChangingFactorsTakesAFactorShownAMomentAgo) {
    clock_.pass(10min);
    const std::pair<const char*, const char*> changes[] = {
        {"POST", "/account/factors/_passkey-options"},
        {"POST", "/account/factors/_renew-recovery-codes"},
        {"DELETE", "/account/factors/x"}};
    for (const auto& [method, path] : changes)
        EXPECT_EQ(code(send(browser_, method, path)), "access.step_up") << path;
    EXPECT_EQ(code(send(browser_, "POST", "/account/factors/_set-passphrase",
                        {{"passphrase", "groene bomen"}})),
              "access.step_up");
}

TEST_F(Factors, ANewAuthenticatorCountsOnceACodeWasGiven) {
    const auto shown = parsed(
        send(browser_, "POST", "/account/factors/_add-authenticator", {{"label", "telefoon"}}));
    EXPECT_TRUE(text(shown, "uri").starts_with("otpauth://totp/"));
    EXPECT_GT(shown.at("qr").at("size").as_int64(), 20);
    const auto path = "/account/factors/" + text(shown, "id") + "/_confirm";
    const auto sign_in_with_new = [&] {
        const auto first = parsed(give_passphrase(other_, anna, passphrase));
        return send(other_, "POST", "/sessions/_second-factor",
                    {{"stepToken", first.at("stepToken")}, {"code", totp(text(shown, "secret"))}})
            .status;
    };
    EXPECT_EQ(sign_in_with_new(), 401);
    const auto wrong = send(browser_, "POST", path, {{"code", "000000"}});
    EXPECT_EQ(rules(wrong), std::vector<std::string>{"SIGN-5"});
    EXPECT_EQ(send(browser_, "POST", path, {{"code", totp(text(shown, "secret"))}}).status, 200);
    EXPECT_EQ(send(browser_, "POST", path, {{"code", "000000"}}).status, 404);  // done
    clock_.pass(30s);
    EXPECT_EQ(sign_in_with_new(), 200);
}

TEST_F(Factors, TheLastSecondFactorIsNotRemoved) {
    EXPECT_EQ(rules(remove(id_of("authenticator"))), std::vector<std::string>{"SIGN-2"});
    ASSERT_EQ(add_passkey(browser_).status, 200);
    EXPECT_EQ(remove(id_of("authenticator")).status, 200);
    EXPECT_EQ(rules(remove(id_of("passkey"))), std::vector<std::string>{"SIGN-2"});
    EXPECT_EQ(remove(id_of("passphrase")).status, 200);
    EXPECT_EQ(rules(remove(id_of("passkey"))), std::vector<std::string>{"SIGN-2"});
}

// Whoever forgot a passphrase comes in with a passkey, removes it and chooses another.
TEST_F(AsvsFactors, V6_4_3_AForgottenPassphraseIsReplacedByWhoShowsTheOtherFactor) {
    ASSERT_EQ(add_passkey(browser_).status, 200);
    const auto asked = parsed(send(other_, "POST", "/sessions/_passkey-options"));
    const auto came_in =
        send(other_, "POST", "/sessions/_passkey",
             {{"stepToken", asked.at("stepToken")},
              {"passkey", signed_challenge(text(asked.at("passkey"), "challenge"), 2)}});
    ASSERT_EQ(came_in.status, 200);
    other_.token = text(parsed(came_in), "token");
    const json::value wanted{{"passphrase", "groene bomen langs het kanaal"}};
    const auto without = send(other_, "POST", "/account/factors/_set-passphrase", wanted);
    EXPECT_EQ(rules(without), std::vector<std::string>{"SIGN-6"}) << "while it is there";
    const auto forgotten = "/account/factors/" + id_of("passphrase");
    EXPECT_EQ(send(other_, "DELETE", forgotten).status, 200);
    ASSERT_EQ(send(other_, "POST", "/account/factors/_set-passphrase", wanted).status, 200);
    EXPECT_EQ(give_passphrase(browser_, anna, passphrase).status, 401);
    EXPECT_EQ(give_passphrase(browser_, anna, "groene bomen langs het kanaal").status, 200)
        << "and then the second factor, as always";
}

TEST_F(AsvsFactors, V6_5_6_AnyFactorCanBeRevoked) {
    ASSERT_EQ(add_passkey(browser_).status, 200);
    ASSERT_EQ(remove(id_of("passkey")).status, 200);
    const auto asked = parsed(send(other_, "POST", "/sessions/_passkey-options"));
    EXPECT_EQ(send(other_, "POST", "/sessions/_passkey",
                   {{"stepToken", asked.at("stepToken")},
                    {"passkey", signed_challenge(text(asked.at("passkey"), "challenge"), 2)}})
                  .status,
              401);
    const auto before = recovery_;
    ASSERT_EQ(send(browser_, "POST", "/account/factors/_renew-recovery-codes").status, 200);
    const auto first = parsed(give_passphrase(other_, anna, passphrase));
    EXPECT_EQ(send(other_, "POST", "/sessions/_second-factor",
                   {{"stepToken", first.at("stepToken")}, {"recoveryCode", before}})
                  .status,
              401);
}

TEST_F(Factors, APasskeyIsRegisteredOnceAndForItsOwnQuestion) {
    ASSERT_EQ(add_passkey(browser_).status, 200);
    EXPECT_EQ(code(add_passkey(browser_)), "factors.known");
    const auto offered = parsed(send(browser_, "POST", "/account/factors/_passkey-options"));
    EXPECT_EQ(offered.at("creation").at("excludeCredentialIds").as_array().size(), 1U);
    const auto made = key_.registers("another challenge", {});
    const auto refused = send(browser_, "POST", "/account/factors/_add-passkey",
                              {{"stepToken", offered.at("stepToken")},
                               {"passkey",
                                {{"label", "x"},
                                 {"credentialId", made.credential_id},
                                 {"clientData", made.client_data},
                                 {"authenticatorData", made.authenticator_data}}}});
    EXPECT_EQ(rules(refused), std::vector<std::string>{"SIGN-7"});
    const auto unnamed =
        send(browser_, "POST", "/account/factors/_add-authenticator", {{"label", ""}});
    EXPECT_EQ(rules(unnamed), std::vector<std::string>{"SIGN-3"});
}

TEST_F(AsvsFactors, V8_2_2_NobodyChangesTheFactorsOfSomebodyElse) {
    Browser stranger;
    join(stranger, link_for(Role::organisation_administrator, "eva@denhaag.example"),
         "eva@denhaag.example");
    const auto id = id_of("authenticator");
    EXPECT_EQ(send(stranger, "DELETE", "/account/factors/" + id).status, 404);
    EXPECT_EQ(send(stranger, "POST", "/account/factors/" + id + "/_confirm", {{"code", "1"}}).status,
              404);
}

// Whatever an administrator may do, no operation takes a passphrase for somebody else or gives one:
// those that take one are about whoever asks.
TEST_F(AsvsFactors, V6_4_6_NoAdministratorSetsOrReadsAPassphrase) {
    std::vector<std::string> takes;
    for (const auto& route : router_.routes()) {
        const auto& operation = route.operation;
        reflect::Schemas asked;
        reflect::Schemas answered;
        if (operation.request_body != nullptr) (void)operation.request_body(asked);
        if (operation.response_body != nullptr) (void)operation.response_body(answered);
        if (json::serialize(asked.all()).find("passphrase\":{") != std::string::npos) {
            takes.push_back(operation.id);
            EXPECT_EQ(operation.path.find('{'), std::string::npos) << operation.path;
        }
        EXPECT_EQ(json::serialize(answered.all()).find("\"passphrase\":{"), std::string::npos)
            << operation.id;
        EXPECT_EQ(json::serialize(answered.all()).find("hash\":"), std::string::npos)
            << operation.id;
    }
    std::sort(takes.begin(), takes.end());
    EXPECT_EQ(takes,
              (std::vector<std::string>{"acceptInvitation", "setPassphrase", "startSignIn"}));
}

}  // namespace
}  // namespace werkzaam::access
