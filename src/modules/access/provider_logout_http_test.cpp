// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/provider_test.h"

namespace werkzaam::access {
namespace {

class ProviderLogout : public WithProvider {
protected:
    ProviderLogout() : there_{add(setup())} {
        says("bea-there", "bea@denhaag.example", {"beleid"});
        claims["sid"] = "there-1";
        EXPECT_EQ(sign_in_there(one_, there_).status, 200);
        claims["sid"] = "there-2";
        EXPECT_EQ(sign_in_there(two_, there_).status, 200);
    }

    http::Response post(const std::string& body,
                        const std::string& type = "application/x-www-form-urlencoded") {
        return api_
            .handle({"POST",
                     "/v1/sign-in-providers/" + there_ + "/_logout",
                     {{"content-type", type}},
                     body})
            .response;
    }
    // The token of a logout with these claims changed; null takes one away.
    std::string token(const json::object& changes = {}) const {
        auto said = soft_.logout_claims();
        for (const auto& [name, value] : changes)
            if (value.is_null())
                said.erase(name);
            else
                said[name] = value;
        return "logout_token=" + soft_.signed_with(said, soft_.key);
    }
    bool signed_in(Browser& browser) { return send(browser, "GET", "/account").status == 200; }

    std::string there_;
    Browser one_;
    Browser two_;
};
class AsvsProviderLogout : public ProviderLogout {};

TEST_F(ProviderLogout, EndsTheSessionThatItNames) {
    const auto done = post(token());
    EXPECT_EQ(done.status, 200);
    EXPECT_EQ(done.body, R"({"ended":1})");
    EXPECT_FALSE(signed_in(one_));
    EXPECT_TRUE(signed_in(two_));
}

TEST_F(ProviderLogout, EndsEverySessionOfWhomItNames) {
    EXPECT_EQ(post(token({{"sid", nullptr}, {"sub", "bea-there"}})).status, 200);
    EXPECT_FALSE(signed_in(one_));
    EXPECT_FALSE(signed_in(two_));
    EXPECT_EQ(number("SELECT count(*) FROM audit_entry WHERE action = "
                     "'authentication.ended.provider_logout' AND organisation = 'GM0518'"),
              2);
}

TEST_F(ProviderLogout, OfSomebodyElseEndsNothing) {
    EXPECT_EQ(post(token({{"sub", "somebody"}, {"sid", nullptr}})).status, 200);
    EXPECT_EQ(post(token({{"sub", "somebody"}, {"jti", "2"}})).status, 200);
    EXPECT_EQ(post(token({{"sid", "there-9"}, {"jti", "3"}})).status, 200);
    EXPECT_TRUE(signed_in(one_));
    EXPECT_TRUE(signed_in(two_));
}

TEST_F(ProviderLogout, LeavesSessionsThatBeganHereAlone) {
    run("UPDATE session SET provider_id = NULL");
    EXPECT_EQ(post(token({{"sid", nullptr}, {"sub", "bea-there"}})).status, 200);
    EXPECT_EQ(number("SELECT count(*) FROM session WHERE ended_at IS NULL"), 2);
}

TEST_F(AsvsProviderLogout, V10_5_5_ATokenCountsOnce) {
    const auto once = token();
    EXPECT_EQ(post(once).status, 200);
    EXPECT_EQ(rules(post(once)), std::vector<std::string>{"OIDC-12"});
    clock_.pass(2min + 59s);  // a minute after its end it is refused for that reason
    EXPECT_EQ(rules(post(once)), std::vector<std::string>{"OIDC-12"});
}

TEST_F(AsvsProviderLogout, V10_5_5_OnlyALogoutTokenOfThatProviderCounts) {
    const auto now = clock_.now().microseconds / 1'000'000;
    const struct {
        json::object changes;
        std::string rule;
    } cases[] = {{{{"nonce", "n"}}, "OIDC-11"},    {{{"events", nullptr}}, "OIDC-11"},
                 {{{"jti", nullptr}}, "OIDC-11"},  {{{"sid", nullptr}}, "OIDC-11"},
                 {{{"aud", "another"}}, "OIDC-6"}, {{{"iss", "https://x.test"}}, "OIDC-5"},
                 {{{"exp", now - 60}}, "OIDC-7"},  {{{"iat", now - 661}}, "OIDC-7"}};
    for (const auto& c : cases)
        EXPECT_EQ(rules(post(token(c.changes))), std::vector<std::string>{c.rule}) << c.rule;
    soft_.nonce = "n";
    EXPECT_EQ(rules(post("logout_token=" + soft_.signed_with(soft_.claims(), soft_.key))).front(),
              "OIDC-11");
    soft_.published = {oidc::SoftProvider::second_key()};
    clock_.pass(2h);
    EXPECT_EQ(rules(post(token())), std::vector<std::string>{"OIDC-4"});
    EXPECT_EQ(number("SELECT count(*) FROM session WHERE ended_at IS NULL"), 2);
}

TEST_F(ProviderLogout, IsAFormWithNothingElse) {
    EXPECT_EQ(post(token(), "application/json").status, 415);
    for (const std::string form : {"", "logout_token", "logout_token=", "token=x"})
        EXPECT_EQ(rules(post(form)), std::vector<std::string>{"OIDC-13"}) << form;
    EXPECT_EQ(rules(post(token() + "&x=1")), std::vector<std::string>{"OIDC-13"});
    EXPECT_TRUE(signed_in(one_));
}

}  // namespace
}  // namespace werkzaam::access
