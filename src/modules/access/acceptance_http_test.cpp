// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/accounts_test.h"

namespace werkzaam::access {
namespace {

class Acceptances : public WithAccounts {
protected:
    json::value open(const std::string& token) {
        return parsed(send(browser_, "POST", "/invitations/_open", {{"token", token}}));
    }
    json::value filled(const std::string& token, const json::value& opened) {
        return {{"token", token},
                {"stepToken", opened.at("stepToken")},
                {"name", "Anna de Wit"},
                {"email", "anna@denhaag.example"},
                {"passphrase", passphrase},
                {"language", "nl"},
                {"code", totp(text(opened.at("authenticator"), "secret"))}};
    }
    http::Response accept(const json::value& body) {
        return send(browser_, "POST", "/invitations/_accept", body);
    }

    Browser browser_;
};

TEST_F(Acceptances, MakeTheFirstAdministrator) {
    const auto token = administrator_link();
    const auto opened = open(token);
    EXPECT_EQ(text(opened, "role"), "site_administrator");
    EXPECT_EQ(text(opened, "organisationName"), "");
    const auto done = accept(filled(token, opened));
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(parsed(done).at("recovery").at("codes").as_array().size(), 10U);
    const auto session = read_session(browser_);
    EXPECT_EQ(json::serialize(session.at("grants").at(0).at("permissions")),
              R"(["manage_organisations"])");
    EXPECT_EQ(send(browser_, "GET", "/sessions").status, 200);
    const auto tx = database_.write();
    db::StoredAuditTrail audit{*tx, clock_};
    Context console{*tx, audit, operator_, clock_};
    EXPECT_TRUE(has_administrator(console));
}

TEST_F(Acceptances, WorkOncePerLink) {
    const auto token = administrator_link();
    const auto opened = open(token);
    auto again = filled(token, opened);
    ASSERT_EQ(accept(again).status, 200);
    again.as_object()["email"] = "piet@denhaag.example";
    EXPECT_EQ(code(accept(again)), "invitations.gone");
    EXPECT_EQ(text(open(token), "code"), "invitations.gone");
}

TEST_F(Acceptances, AreRefusedWhenTheLinkIsWrongOldOrReplaced) {
    EXPECT_EQ(text(open("nothing"), "code"), "invitations.gone");
    const auto old = administrator_link();
    const auto newer = administrator_link();
    EXPECT_EQ(text(open(old), "code"), "invitations.gone");
    clock_.pass(72h);
    EXPECT_EQ(text(open(newer), "code"), "invitations.gone");
}

TEST_F(Acceptances, SayEverythingThatIsWrongAtOnce) {
    const auto token = administrator_link();
    auto body = filled(token, open(token));
    body.as_object()["name"] = "";
    body.as_object()["email"] = "anna";
    body.as_object()["passphrase"] = "kort";
    body.as_object().erase("code");
    const auto refused = accept(body);
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(rules(refused), (std::vector<std::string>{"SIGN-1", "CRED-7", "CRED-8", "CRED-1"}));
    EXPECT_EQ(number("SELECT count(*) FROM person"), 0);
}

TEST_F(Acceptances, LeaveNothingBehindWhenTheCodeIsWrong) {
    const auto token = administrator_link();
    auto body = filled(token, open(token));
    const auto right = body.at("code");
    body.as_object()["code"] = "000000";
    EXPECT_EQ(rules(accept(body)), std::vector<std::string>{"SIGN-5"});
    EXPECT_EQ(number("SELECT count(*) FROM person"), 0);
    body.as_object()["code"] = right;
    EXPECT_EQ(accept(body).status, 200);
}

TEST_F(Acceptances, TakeAPasskeyInsteadOfACode) {
    const auto token = administrator_link();
    const auto opened = open(token);
    const auto made = key_.registers(text(opened.at("passkey"), "challenge"), {});
    auto body = filled(token, opened);
    body.as_object().erase("code");
    body.as_object()["passkey"] = {{"label", "sleutel"},
                                   {"credentialId", made.credential_id},
                                   {"clientData", made.client_data},
                                   {"authenticatorData", made.authenticator_data}};
    ASSERT_EQ(accept(body).status, 200);
    EXPECT_EQ(text(read_session(browser_), "assurance"), "passkey");
}

TEST_F(Acceptances, LetSomebodyWithAnAccountJoinWithIt) {
    const std::string anna = "anna@denhaag.example";
    join(browser_, link_for(Role::policy_adviser, anna), anna);
    const auto token = link_for(Role::evaluator, anna);
    const auto opened = open(token);
    EXPECT_TRUE(opened.at("known").as_bool());
    EXPECT_EQ(code(accept(filled(token, opened))), "invitations.known");
    Browser stranger;
    EXPECT_EQ(send(stranger, "POST", "/invitations/_join", {{"token", token}}).status, 401);
    join(stranger, link_for(Role::policy_adviser, "piet@x.nl"), "piet@x.nl");
    const auto mine = link_for(Role::evaluator, anna);
    EXPECT_EQ(code(send(stranger, "POST", "/invitations/_join", {{"token", mine}})),
              "invitations.other_person");
    const auto joined = send(browser_, "POST", "/invitations/_join", {{"token", mine}});
    EXPECT_EQ(joined.status, 200) << joined.body;
    EXPECT_EQ(number("SELECT count(*) FROM membership"), 3);
}

TEST_F(Acceptances, DoNotLetAnybodyBothGiveAndConfirmRights) {
    const std::string anna = "anna@denhaag.example";
    join(browser_, link_for(Role::organisation_administrator, anna), anna);
    const auto refused = send(browser_, "POST", "/invitations/_join",
                              {{"token", link_for(Role::rights_reviewer, anna)}});
    EXPECT_EQ(code(refused), "invitations.conflict");
    EXPECT_EQ(number("SELECT count(*) FROM membership"), 1);
}

TEST_F(Acceptances, GiveWhoeverComesBackNewFactors) {
    const std::string anna = "anna@denhaag.example";
    join(browser_, link_for(Role::policy_adviser, anna), anna);
    const auto old_secret = secret_;
    run("UPDATE person SET left_at = 1");
    Browser later;
    join(later, link_for(Role::policy_adviser, anna), anna);
    EXPECT_EQ(number("SELECT count(*) FROM person"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM factor WHERE kind = 'authenticator'"), 1);
    EXPECT_NE(secret_, old_secret);
    Browser fresh;
    EXPECT_EQ(sign_in(fresh, anna).status, 200);
}

}  // namespace
}  // namespace werkzaam::access
