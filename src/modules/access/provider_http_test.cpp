// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/provider_test.h"

namespace werkzaam::access {
namespace {

constexpr const char* bea = "bea@denhaag.example";

class ProviderSignIn : public WithProvider {
protected:
    ProviderSignIn() : there_{add(setup())} { says("bea-there", bea, {"beleid"}); }

    std::string there_;
    Browser browser_;
    Browser other_;
};
class AsvsProviderSignIn : public ProviderSignIn {};

TEST_F(ProviderSignIn, CanBeChosenByAnybody) {
    const auto choices = parsed(send(browser_, "GET", "/sign-in-providers")).at("items");
    ASSERT_EQ(choices.as_array().size(), 1U);
    EXPECT_EQ(text(choices.at(0), "name"), "Den Haag");
    EXPECT_EQ(text(choices.at(0), "organisationName"), "'s-Gravenhage");
    EXPECT_EQ(text(choices.at(0), "id"), there_);
}

TEST_F(ProviderSignIn, GivesTheMappedRolesInThatOrganisation) {
    const auto response = sign_in_there(browser_, there_);
    ASSERT_EQ(response.status, 200) << response.body;
    const auto open = parsed(response);
    EXPECT_EQ(text(open, "name"), "Bea de Wit");
    EXPECT_EQ(text(open, "assurance"), "one_factor");
    EXPECT_TRUE(open.at("freshUntil").is_null());
    ASSERT_EQ(open.at("grants").as_array().size(), 1U);
    EXPECT_EQ(text(open.at("grants").at(0), "organisation"), "GM0518");
    EXPECT_EQ(send(browser_, "GET", "/account").status, 200);
    EXPECT_EQ(browser_.cookies.count("__Host-werkzaam-asked"), 0U);
    const auto person = text(open, "person");
    EXPECT_EQ(text(parsed(sign_in_there(other_, there_)), "person"), person);
    EXPECT_EQ(number("SELECT count(*) FROM person"), 1);
}

TEST_F(AsvsProviderSignIn, V10_2_1_SendsStateNonceAndTheHashOfAVerifier) {
    const auto left = leave(browser_, there_);
    EXPECT_EQ(left.at("response_type"), "code");
    EXPECT_EQ(left.at("code_challenge_method"), "S256");
    EXPECT_EQ(left.at("redirect_uri"), "https://werkzaam.test/aanmelden/terug/" + there_);
    EXPECT_EQ(left.at("state").size(), 43U);
    ASSERT_EQ(come_back(browser_, answer_to(there_, left.at("state"))).status, 200);
    EXPECT_EQ(oidc::code_challenge_of(soft_.asked.at("code_verifier")), left.at("code_challenge"));
    EXPECT_EQ(number("SELECT count(*) FROM provider_question"), 0);
}

TEST_F(AsvsProviderSignIn, V10_2_3_AsksForNamedClaimsOnly) {
    const auto left = leave(browser_, there_);
    EXPECT_EQ(left.at("scope"), "openid");
    EXPECT_EQ(left.at("claims"),
              R"({"id_token":{"email":null,"roles":null,"name":null,"acr":null}})");
    EXPECT_EQ(left.at("acr_values"), "urn:two");
}

TEST_F(AsvsProviderSignIn, V10_1_1_NoTokenReachesTheBrowserOrTheDatabase) {
    std::string token;
    soft_.answer = [this, &token] {
        auto told = soft_.claims();
        for (const auto& [name, value] : claims) told[name] = value;
        token = soft_.signed_with(told, soft_.key);
        return token;
    };
    const auto response = sign_in_there(browser_, there_);
    ASSERT_EQ(response.status, 200);
    EXPECT_EQ(response.body.find(token), std::string::npos);
    for (const auto& [name, value] : response.headers)
        EXPECT_EQ(value.find(token), std::string::npos);
}

TEST_F(AsvsProviderSignIn, V10_1_2_AnAnswerCountsOnceForTheBrowserThatAsked) {
    const auto left = leave(browser_, there_);
    const auto answer = answer_to(there_, left.at("state"));
    (void)leave(other_, there_);
    EXPECT_EQ(rules(come_back(other_, answer)), std::vector<std::string>{"OIDC-1"});
    Browser without;
    EXPECT_EQ(rules(come_back(without, answer)), std::vector<std::string>{"OIDC-1"});
    soft_.nonce = left.at("nonce");
    ASSERT_EQ(come_back(browser_, answer).status, 200);
    soft_.code_used = false;
    EXPECT_EQ(rules(come_back(browser_, answer)), std::vector<std::string>{"OIDC-1"});
}

TEST_F(AsvsProviderSignIn, V10_1_2_AnAnswerComesWithinTenMinutes) {
    auto left = leave(browser_, there_);
    clock_.pass(10min - 1us);
    EXPECT_EQ(come_back(browser_, answer_to(there_, left.at("state"))).status, 200);
    left = leave(browser_, there_);
    clock_.pass(10min);
    EXPECT_EQ(rules(come_back(browser_, answer_to(there_, left.at("state")))),
              std::vector<std::string>{"OIDC-1"});
}

TEST_F(AsvsProviderSignIn, V10_2_2_AnAnswerIsThatOfTheProviderThatWasAsked) {
    auto second = setup();
    second.issuer = "https://other.test";
    const auto elsewhere = add(second);
    auto answer = answer_to(elsewhere, leave(browser_, there_).at("state"));
    EXPECT_EQ(rules(come_back(browser_, answer)), std::vector<std::string>{"OIDC-2"});
    answer = answer_to(there_, leave(browser_, there_).at("state"));
    answer["issuer"] = "https://other.test";
    EXPECT_EQ(rules(come_back(browser_, answer)), std::vector<std::string>{"OIDC-2"});
    answer = answer_to(there_, leave(browser_, there_).at("state"));
    answer.erase("issuer");
    EXPECT_EQ(rules(come_back(browser_, answer)), std::vector<std::string>{"OIDC-2"});
    answer = answer_to(there_, leave(browser_, there_).at("state"));
    EXPECT_EQ(come_back(browser_, answer).status, 200);
}

TEST_F(ProviderSignIn, SaysWhenTheProviderSignedNobodyIn) {
    auto answer = answer_to(there_, leave(browser_, there_).at("state"));
    answer.erase("code");
    answer["error"] = "access_denied";
    EXPECT_EQ(rules(come_back(browser_, answer)), std::vector<std::string>{"PROV-9"});
}

TEST_F(AsvsProviderSignIn, V10_5_1_ATokenCarriesTheNonceOfItsQuestion) {
    const auto left = leave(browser_, there_);
    soft_.nonce = "another";
    EXPECT_EQ(rules(come_back(browser_, answer_to(there_, left.at("state")))),
              std::vector<std::string>{"OIDC-8"});
    EXPECT_TRUE(browser_.cookies.count("__Host-werkzaam") == 0);
}

TEST_F(AsvsProviderSignIn, V16_3_1_WhyItWasRefusedIsRecorded) {
    soft_.published = {oidc::SoftProvider::second_key()};
    EXPECT_EQ(rules(sign_in_there(browser_, there_)), std::vector<std::string>{"OIDC-4"});
    EXPECT_EQ(number("SELECT count(*) FROM audit_entry WHERE action = "
                     "'authentication.failure.provider' AND result = 'refused' AND rule = 'OIDC-4' "
                     "AND organisation = 'GM0518'"),
              1);
    soft_.published = {oidc::SoftProvider::first_key()};
    clock_.pass(1min);
    ASSERT_EQ(sign_in_there(browser_, there_).status, 200);
    EXPECT_EQ(number("SELECT count(*) FROM audit_entry WHERE action = "
                     "'authentication.success.provider' AND result = 'done'"),
              1);
}

TEST_F(AsvsProviderSignIn, V6_8_4_TwoFactorsAreWhatTheOperatorSaysTheyAre) {
    claims["acr"] = "urn:two";
    EXPECT_EQ(text(parsed(sign_in_there(browser_, there_)), "assurance"), "two_factors");
    claims["acr"] = "urn:two/almost";
    EXPECT_EQ(text(parsed(sign_in_there(browser_, there_)), "assurance"), "one_factor");
}

TEST_F(ProviderSignIn, WithoutAMappedRoleNobodyGetsIn) {
    says("bea-there", bea, {"Beleid", "anders"});
    EXPECT_EQ(rules(sign_in_there(browser_, there_)), std::vector<std::string>{"PROV-7"});
    EXPECT_EQ(number("SELECT count(*) FROM person"), 0);
}

TEST_F(ProviderSignIn, ARoleGoesWhenItsClaimGoes) {
    says("bea-there", bea, {"beleid", "beheer"});
    ASSERT_EQ(sign_in_there(browser_, there_).status, 200);
    EXPECT_EQ(memberships("organisation_administrator"), 1);
    says("bea-there", bea, {"beleid"});
    ASSERT_EQ(sign_in_there(other_, there_).status, 200);
    EXPECT_EQ(memberships("organisation_administrator"), 0);
    EXPECT_EQ(memberships("policy_adviser"), 1);
    EXPECT_EQ(send(browser_, "GET", "/account").status, 401);  // its rights changed
    says("bea-there", bea, {});
    EXPECT_EQ(rules(sign_in_there(other_, there_)), std::vector<std::string>{"PROV-7"});
    EXPECT_EQ(memberships("policy_adviser"), 0);
    EXPECT_EQ(send(other_, "GET", "/account").status, 401);
    EXPECT_EQ(number("SELECT count(*) FROM person WHERE left_at IS NOT NULL"), 1);
    says("bea-there", bea, {"beheer"});
    ASSERT_EQ(sign_in_there(other_, there_).status, 200);  // back again
    EXPECT_EQ(number("SELECT count(*) FROM person WHERE left_at IS NULL"), 1);
}

TEST_F(ProviderSignIn, WhatPeopleEndedIsNotGivenAgain) {
    ASSERT_EQ(sign_in_there(browser_, there_).status, 200);
    run("UPDATE membership SET ended_at = 1, end_reason = 'does other work now'");
    EXPECT_EQ(rules(sign_in_there(browser_, there_)), std::vector<std::string>{"PROV-7"});
    EXPECT_EQ(memberships("policy_adviser"), 0);
}

TEST_F(ProviderSignIn, RefusesRolesThatDoNotGoTogether) {
    ASSERT_EQ(sign_in_there(browser_, there_).status, 200);
    says("bea-there", bea, {"beheer", "toets"});
    EXPECT_EQ(rules(sign_in_there(browser_, there_)), std::vector<std::string>{"PROV-8"});
    EXPECT_EQ(number("SELECT count(*) FROM membership WHERE ended_at IS NULL"), 0);
}

class KnownAtProvider : public WithProvider {
protected:
    KnownAtProvider() {
        auto closed = setup();
        closed.admission = Admission::known;
        there_ = add(closed);
        join(at_home_, link_for(Role::policy_adviser, bea), bea);
        says("bea-there", bea, {"toets"});
    }
    std::string there_;
    Browser at_home_;
    Browser browser_;
};
class AsvsKnownAtProvider : public KnownAtProvider {};

TEST_F(KnownAtProvider, WhoHasARoleThereAndTheSameAddressIsLinked) {
    const auto in = sign_in_there(browser_, there_);
    ASSERT_EQ(in.status, 200) << in.body;
    EXPECT_EQ(number("SELECT count(*) FROM person"), 1);
    // Later the address does not matter any more.
    says("bea-there", "bea.new@denhaag.example", {"toets"});
    EXPECT_EQ(sign_in_there(browser_, there_).status, 200);
    // And nobody else becomes them by having it.
    says("somebody-there", bea, {"toets"});
    EXPECT_EQ(rules(sign_in_there(browser_, there_)), std::vector<std::string>{"PROV-6"});
}

TEST_F(AsvsKnownAtProvider, V6_8_1_AnAddressAloneMeansNobody) {
    says("x", "unknown@denhaag.example", {"toets"});
    EXPECT_EQ(rules(sign_in_there(browser_, there_)), std::vector<std::string>{"PROV-6"});
    says("x", bea, {"toets"});
    claims["email_verified"] = false;
    EXPECT_EQ(rules(sign_in_there(browser_, there_)), std::vector<std::string>{"PROV-6"});
    claims.erase("email_verified");
    run("UPDATE membership SET organisation = 'GM1740'");
    EXPECT_EQ(rules(sign_in_there(browser_, there_)), std::vector<std::string>{"PROV-6"});
    EXPECT_EQ(number("SELECT count(*) FROM external_identity"), 0);
}

TEST_F(AsvsKnownAtProvider, V6_8_1_AProviderReachesNothingOutsideItsOrganisation) {
    run("INSERT INTO membership (id, person_id, organisation, role, valid_from, review_due, "
        "created_at) SELECT 'elsewhere', person_id, 'GM1740', 'knowledge_editor', valid_from, "
        "review_due, created_at FROM membership");
    const auto there = parsed(sign_in_there(browser_, there_)).at("grants").as_array();
    ASSERT_EQ(there.size(), 1U);
    EXPECT_EQ(text(there.at(0), "organisation"), "GM0518");
    EXPECT_EQ(json::serialize(there.at(0).at("permissions")), R"(["read_people","review_rights"])");
    // And what it gives does not count for who signs in here.
    Browser again;
    const auto here = parsed(sign_in(again, bea)).at("grants").as_array();
    ASSERT_EQ(here.size(), 2U);
    for (const auto& grant : here)
        EXPECT_EQ(json::serialize(grant.at("permissions")).find("review_rights"),
                  std::string::npos);
}

TEST_F(AsvsKnownAtProvider, V6_8_1_AProviderCannotMakeItselfAFactor) {
    ASSERT_EQ(sign_in_there(browser_, there_).status, 200);
    const auto made = send(browser_, "POST", "/account/factors/_passkey-options");
    EXPECT_EQ(made.status, 403);
    EXPECT_EQ(code(made), "access.step_up");
    // Who shows a factor of their own may.
    const auto up = send(browser_, "POST", "/session/_step-up", {{"code", totp(secret_)}});
    ASSERT_EQ(up.status, 200) << up.body;
    EXPECT_EQ(send(browser_, "POST", "/account/factors/_passkey-options").status, 200);
    EXPECT_EQ(parsed(up).at("grants").as_array().size(), 1U);
}

TEST_F(ProviderSignIn, IsOverAtOnceWhenTheProviderIsRemoved) {
    ASSERT_EQ(sign_in_there(browser_, there_).status, 200);
    const auto removed = as_operator(
        [&](Context& console) { return remove_provider(console, {there_}).has_value(); });
    ASSERT_TRUE(removed);
    EXPECT_EQ(send(browser_, "GET", "/account").status, 401);
    EXPECT_EQ(number("SELECT count(*) FROM membership WHERE ended_at IS NULL"), 0);
    EXPECT_EQ(send(browser_, "POST", "/sessions/_provider", {{"provider", there_}}).status, 404);
    EXPECT_TRUE(parsed(send(browser_, "GET", "/sign-in-providers")).at("items").as_array().empty());
    EXPECT_FALSE(add(setup()).empty());  // may be set up anew
}

TEST_F(ProviderSignIn, OfAnotherOrganisationIsNobodyHere) {
    ASSERT_EQ(sign_in_there(browser_, there_).status, 200);
    (void)as_operator(
        [&](Context& console) { return remove_provider(console, {there_}).has_value(); });
    auto moved = setup();
    moved.organisation = {"GM1740"};
    const auto elsewhere = add(moved);
    EXPECT_EQ(rules(sign_in_there(other_, elsewhere)), std::vector<std::string>{"PROV-6"});
}

TEST_F(ProviderSignIn, ThatDoesNotAnswerIsTold) {
    soft_.broken = true;
    const auto silent = send(browser_, "POST", "/sessions/_provider", {{"provider", there_}});
    EXPECT_EQ(silent.status, 503);
    EXPECT_EQ(code(silent), "provider.unreachable");
}

TEST_F(AsvsProviderSignIn, V13_3_1_NothingInTheDatabaseIsAKeyOrASecret) {
    const auto left = leave(browser_, there_);
    EXPECT_EQ(
        number("SELECT count(*) FROM provider_question WHERE state_hash = :1 OR secrets LIKE "
               "'%' || :2 || '%' OR browser_hash = :3",
               {left.at("state"), left.at("nonce"), browser_.cookies.at("__Host-werkzaam-asked")}),
        0);
    EXPECT_EQ(number("SELECT count(*) FROM identity_provider WHERE private_key LIKE '%{%'"), 0);
}

}  // namespace
}  // namespace werkzaam::access
