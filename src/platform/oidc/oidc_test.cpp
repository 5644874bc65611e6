// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/oidc/address_rules.h"
#include "platform/oidc/metadata_rules.h"
#include "platform/oidc/relying_party.h"
#include "platform/oidc/soft_provider.h"

#include <gtest/gtest.h>
#include <openssl/hmac.h>

#include <chrono>

namespace werkzaam::oidc {
namespace {

namespace json = boost::json;

class SetClock : public Clock {
public:
    [[nodiscard]] Instant now() const override { return now_; }
    void pass(std::int64_t seconds) { now_.microseconds += seconds * 1'000'000; }

private:
    Instant now_{1'790'000'000'000'000};
};

std::string told(const Violations& violations) {
    std::string out;
    for (const auto& v : violations) out += (out.empty() ? "" : " ") + v.rule + ":" + v.field;
    return out;
}

class OidcParty : public testing::Test {
protected:
    OidcParty() { provider_.nonce = nonce; }

    Redemption redemption() const {
        return {"a-code",
                "a-verifier",
                "https://werkzaam.test/aanmelden/1",
                provider_.issuer,
                SoftProvider::second_key(),
                nonce};
    }
    // What is refused, or "taken".
    std::string refused(const std::function<std::string()>& answer) {
        provider_.answer = answer;
        provider_.code_used = false;
        const auto token = party_.redeem(client_, redemption());
        return token ? "taken" : told(token.error().violations);
    }
    std::string refused_claims(const json::object& changes) {
        return refused([this, changes] {
            auto claims = provider_.claims();
            for (const auto& [name, value] : changes)
                if (value.is_null())
                    claims.erase(name);
                else
                    claims[name] = value;
            return provider_.signed_with(claims, provider_.key);
        });
    }
    std::string refused_logout(const json::object& changes) {
        auto claims = provider_.logout_claims();
        for (const auto& [name, value] : changes)
            if (value.is_null())
                claims.erase(name);
            else
                claims[name] = value;
        const auto out = party_.logout(client_, provider_.signed_with(claims, provider_.key));
        return out ? "taken" : told(out.error().violations);
    }
    std::int64_t now() const { return clock_.now().microseconds / 1'000'000; }

    static constexpr const char* nonce = "n-0S6_WzA2Mj";
    SetClock clock_;
    SoftProvider provider_{clock_};
    Client client_{provider_.issuer, provider_.client_id};
    RelyingParty party_{provider_, clock_};
};

TEST_F(OidcParty, V10_5_2_a_good_token_says_who_it_is_by_sub) {
    const auto token = party_.redeem(client_, redemption());
    ASSERT_TRUE(token) << told(token.error().violations);
    EXPECT_EQ(token->sub, "anna-there");
    EXPECT_EQ(token->sid, "there-1");
    EXPECT_EQ(token->auth_time, now());
}

TEST_F(OidcParty, V9_2_4_V13_2_1_the_client_shows_itself_with_a_fresh_assertion_of_its_own_key) {
    ASSERT_TRUE(party_.redeem(client_, redemption()));
    const auto first = provider_.asked;
    EXPECT_EQ(first.at("client_assertion_type"),
              "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    EXPECT_EQ(first.at("code_verifier"), "a-verifier");
    EXPECT_FALSE(first.contains("client_secret"));
    const auto assertion = compact_token(first.at("client_assertion"));
    ASSERT_TRUE(assertion);
    EXPECT_EQ(assertion->alg, "PS256");
    EXPECT_EQ(assertion->claims.at("aud").as_string(), provider_.issuer);
    EXPECT_EQ(assertion->claims.at("exp").as_int64() - assertion->claims.at("iat").as_int64(), 60);
    const auto keys = keys_from(json::serialize(
        json::object{{"keys", json::array{public_part(SoftProvider::second_key())}}}));
    ASSERT_EQ(keys.size(), 1U);
    EXPECT_TRUE(is_signed_by(assertion->text, keys.front()));
    provider_.code_used = false;
    ASSERT_TRUE(party_.redeem(client_, redemption()));
    EXPECT_NE(provider_.asked.at("client_assertion"), first.at("client_assertion"));
}

TEST_F(OidcParty, V10_5_1_another_nonce_or_none_is_OIDC_8) {
    EXPECT_EQ(refused_claims({{"nonce", "another"}}), "OIDC-8:nonce");
    EXPECT_EQ(refused_claims({{"nonce", nullptr}}), "OIDC-8:nonce");
    EXPECT_EQ(refused_claims({}), "taken");
}

TEST_F(OidcParty, V10_5_3_another_issuer_is_OIDC_5) {
    EXPECT_EQ(refused_claims({{"iss", "https://login.test/realm/"}}), "OIDC-5:iss");
    EXPECT_EQ(refused_claims({{"iss", nullptr}}), "OIDC-5:iss");
}

TEST_F(OidcParty, V10_5_4_V9_2_3_another_audience_is_OIDC_6) {
    EXPECT_EQ(refused_claims({{"aud", "somebody-else"}}), "OIDC-6:aud");
    EXPECT_EQ(refused_claims({{"aud", json::array{"werkzaam", "somebody-else"}}}), "OIDC-6:aud");
    EXPECT_EQ(refused_claims({{"azp", "somebody-else"}}), "OIDC-6:azp");
    EXPECT_EQ(refused_claims({{"aud", json::array{"werkzaam"}}, {"azp", "werkzaam"}}), "taken");
}

TEST_F(OidcParty, V9_2_1_a_token_that_is_not_in_force_is_OIDC_7) {
    EXPECT_EQ(refused_claims({{"exp", now() - 60}}), "OIDC-7:exp");
    EXPECT_EQ(refused_claims({{"exp", now() - 59}}), "taken");
    EXPECT_EQ(refused_claims({{"exp", nullptr}}), "OIDC-7:exp");
    EXPECT_EQ(refused_claims({{"iat", now() + 61}}), "OIDC-7:iat");
    EXPECT_EQ(refused_claims({{"iat", now() - 661}}), "OIDC-7:iat");
    EXPECT_EQ(refused_claims({{"iat", now() - 660}}), "taken");
    EXPECT_EQ(refused_claims({{"nbf", now() + 61}}), "OIDC-7:nbf");
    EXPECT_EQ(refused_claims({{"exp", "tomorrow"}}), "OIDC-7:exp");
}

TEST_F(OidcParty, V6_8_2_a_token_without_a_signature_is_OIDC_3) {
    EXPECT_EQ(refused([&] {
                  return SoftProvider::raw({{"alg", "none"}}, provider_.claims(), "");
              }),
              "OIDC-3:alg");
    EXPECT_EQ(refused([&] {
                  return SoftProvider::raw({{"alg", "None"}}, provider_.claims(), "x");
              }),
              "OIDC-3:alg");
    EXPECT_EQ(refused([&] {
                  return SoftProvider::raw({{"typ", "JWT"}}, provider_.claims(), "x");
              }),
              "OIDC-3:alg");
}

TEST_F(OidcParty, V9_1_2_the_public_key_as_a_shared_secret_is_OIDC_3) {
    const auto secret = json::serialize(public_part(provider_.key));
    EXPECT_EQ(
        refused([&] {
            const auto unsigned_text =
                SoftProvider::raw({{"alg", "HS256"}, {"kid", public_part(provider_.key).at("kid")}},
                                  provider_.claims(), "");
            const auto body = unsigned_text.substr(0, unsigned_text.size() - 1);
            unsigned char mac[32] = {};
            unsigned int length = 0;
            HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
                 reinterpret_cast<const unsigned char*>(body.data()), body.size(), mac, &length);
            return body + "." +
                   credentials::base64url({reinterpret_cast<const char*>(mac), length});
        }),
        "OIDC-3:alg");
}

TEST_F(OidcParty, V9_1_2_an_algorithm_that_is_not_pinned_for_this_issuer_is_OIDC_3) {
    client_.algorithms = {Algorithm::rs256};
    EXPECT_EQ(refused_claims({}), "OIDC-3:alg");
    client_.algorithms = {Algorithm::es256, Algorithm::ps256};
    EXPECT_EQ(refused_claims({}), "taken");
}

TEST_F(OidcParty, V9_1_1_a_changed_token_is_OIDC_4) {
    EXPECT_EQ(refused([&] {
                  auto text = provider_.signed_with(provider_.claims(), provider_.key);
                  const auto good = compact_token(text);
                  auto claims = good->claims;
                  claims["sub"] = "somebody-else";
                  const auto first = text.find('.');
                  const auto last = text.rfind('.');
                  return text.substr(0, first + 1) +
                         credentials::base64url(json::serialize(claims)) + text.substr(last);
              }),
              "OIDC-4:kid");
}

TEST_F(OidcParty, V9_1_3_an_unknown_key_is_OIDC_4_and_asks_for_keys_once_a_minute) {
    const auto unknown = [&] {
        return provider_.signed_with(provider_.claims(), SoftProvider::second_key());
    };
    EXPECT_EQ(refused(unknown), "OIDC-4:kid");
    const auto times = [&] {
        return std::count(provider_.fetched.begin(), provider_.fetched.end(),
                          provider_.issuer + "/keys");
    };
    EXPECT_EQ(times(), 2);  // as usual, and again because of it
    for (int i = 0; i < 5; ++i) EXPECT_EQ(refused(unknown), "OIDC-4:kid");
    EXPECT_EQ(times(), 2);
    clock_.pass(60);
    EXPECT_EQ(refused(unknown), "OIDC-4:kid");
    EXPECT_EQ(times(), 3);
}

TEST_F(OidcParty, V9_1_3_a_new_key_of_the_provider_is_taken_and_an_old_one_no_more) {
    EXPECT_EQ(refused_claims({}), "taken");
    provider_.key = SoftProvider::second_key();
    provider_.published = {SoftProvider::second_key()};
    EXPECT_EQ(refused_claims({}), "taken");
    provider_.key = SoftProvider::first_key();
    EXPECT_EQ(refused_claims({}), "OIDC-4:kid");
}

TEST_F(OidcParty, keys_are_kept_as_long_as_the_provider_says_within_bounds) {
    provider_.keys_age = 1;
    EXPECT_EQ(refused_claims({}), "taken");
    const auto before = provider_.fetched.size();
    clock_.pass(299);
    EXPECT_EQ(refused_claims({}), "taken");
    EXPECT_EQ(provider_.fetched.size(), before + 1);  // the token only
    clock_.pass(1);
    EXPECT_EQ(refused_claims({}), "taken");
    EXPECT_EQ(provider_.fetched.size(), before + 3);
}

TEST_F(OidcParty, V10_2_2_an_answer_that_names_another_issuer_or_none_is_OIDC_2) {
    auto redemption = this->redemption();
    redemption.named_issuer = "https://evil.test";
    EXPECT_EQ(told(party_.redeem(client_, redemption).error().violations), "OIDC-2:iss");
    redemption.named_issuer.reset();
    EXPECT_EQ(told(party_.redeem(client_, redemption).error().violations), "OIDC-2:iss");
    EXPECT_TRUE(provider_.asked.empty());  // the code went nowhere
}

TEST_F(OidcParty, an_issuer_need_not_be_named_by_who_never_does) {
    provider_.other_metadata = {{"authorization_response_iss_parameter_supported", false}};
    auto redemption = this->redemption();
    redemption.named_issuer.reset();
    EXPECT_TRUE(party_.redeem(client_, redemption));
}

TEST_F(OidcParty, a_code_that_was_used_is_OIDC_9) {
    ASSERT_TRUE(party_.redeem(client_, redemption()));
    EXPECT_EQ(told(party_.redeem(client_, redemption()).error().violations), "OIDC-9:code");
}

TEST_F(OidcParty, V9_2_2_a_token_of_another_kind_is_OIDC_13) {
    EXPECT_EQ(refused_claims({{"events", json::object{}}}), "OIDC-13:typ");
    EXPECT_EQ(refused([] { return std::string("not a token"); }), "OIDC-13:");
    EXPECT_EQ(refused([] { return std::string("a.b.c"); }), "OIDC-13:");
    EXPECT_EQ(refused([] { return std::string(20'000, 'a'); }), "OIDC-13:");
    EXPECT_EQ(refused_claims({{"sub", nullptr}}), "OIDC-13:sub");
    EXPECT_EQ(refused_claims({{"sub", ""}}), "OIDC-13:sub");
    EXPECT_EQ(refused_claims({{"sub", std::string(256, 'a')}}), "OIDC-13:sub");
}

TEST_F(OidcParty, V7_6_1_signing_in_there_too_long_ago_is_OIDC_14) {
    auto redemption = this->redemption();
    redemption.max_age = 600;
    const auto with = [&](const json::value& when) {
        provider_.answer = [this, when] {
            auto claims = provider_.claims();
            if (when.is_null())
                claims.erase("auth_time");
            else
                claims["auth_time"] = when;
            return provider_.signed_with(claims, provider_.key);
        };
        provider_.code_used = false;
        const auto token = party_.redeem(client_, redemption);
        return token ? std::string("taken") : told(token.error().violations);
    };
    EXPECT_EQ(with(now() - 660), "taken");
    EXPECT_EQ(with(now() - 661), "OIDC-14:auth_time");
    EXPECT_EQ(with(nullptr), "OIDC-14:auth_time");
}

TEST_F(OidcParty, V10_5_5_a_logout_token_is_taken_only_in_order) {
    EXPECT_EQ(refused_logout({}), "taken");
    EXPECT_EQ(refused_logout({{"jti", nullptr}}), "OIDC-11:jti");
    EXPECT_EQ(refused_logout({{"nonce", "x"}}), "OIDC-11:nonce");
    EXPECT_EQ(refused_logout({{"events", nullptr}}), "OIDC-11:events");
    EXPECT_EQ(refused_logout({{"events", json::object{{"other", json::object{}}}}}),
              "OIDC-11:events");
    EXPECT_EQ(refused_logout({{"sid", nullptr}}), "OIDC-11:sub");
    EXPECT_EQ(refused_logout({{"sid", nullptr}, {"sub", "anna-there"}}), "taken");
    EXPECT_EQ(refused_logout({{"aud", "somebody-else"}}), "OIDC-6:aud");
    EXPECT_EQ(refused_logout({{"iss", "https://evil.test"}}), "OIDC-5:iss");
    EXPECT_EQ(refused_logout({{"exp", now() - 60}}), "OIDC-7:exp");
    const auto unsigned_token = SoftProvider::raw({{"alg", "none"}}, provider_.logout_claims(), "");
    EXPECT_EQ(told(party_.logout(client_, unsigned_token).error().violations), "OIDC-3:alg");
}

TEST_F(OidcParty, V10_5_5_an_id_token_is_no_logout_token) {
    EXPECT_EQ(told(party_.logout(client_, provider_.signed_with(provider_.claims(), provider_.key))
                       .error()
                       .violations),
              "OIDC-11:events OIDC-11:nonce OIDC-11:jti");
}

TEST(OidcRules, what_only_the_caller_can_know_has_its_own_ids) {
    EXPECT_EQ(told(not_asked_for()), "OIDC-1:state");
    EXPECT_EQ(told(logout_replayed()), "OIDC-12:jti");
    EXPECT_EQ(told(not_sure_enough()), "OIDC-14:acr");
}

TEST_F(OidcParty, a_provider_that_does_not_answer_is_left_alone_for_a_moment) {
    provider_.broken = true;
    EXPECT_EQ(party_.metadata(client_).error().code, "provider.unreachable");
    provider_.broken = false;
    EXPECT_EQ(party_.metadata(client_).error().code, "provider.unreachable");
    EXPECT_EQ(provider_.fetched.size(), 1U);
    clock_.pass(5);
    EXPECT_TRUE(party_.metadata(client_));
}

TEST(OidcMetadata, V10_5_3_what_names_another_issuer_or_another_host_is_OIDC_10) {
    const SystemClock clock;
    SoftProvider provider{clock};
    const Client client{provider.issuer, "werkzaam"};
    const auto refused = [&](const char* name, const json::value& value) {
        provider.other_metadata = {{name, value}};
        const auto out = metadata_from(json::serialize(provider.metadata()), client);
        return out ? std::string("taken") : told(out.error().violations);
    };
    EXPECT_EQ(refused("x", 1), "taken");
    EXPECT_EQ(refused("issuer", "https://login.test"), "OIDC-10:issuer");
    EXPECT_EQ(refused("token_endpoint", "https://evil.test/token"), "OIDC-10:token_endpoint");
    EXPECT_EQ(refused("token_endpoint", "http://login.test/token"), "OIDC-10:token_endpoint");
    EXPECT_EQ(refused("token_endpoint", "https://login.test:444/token"), "OIDC-10:token_endpoint");
    EXPECT_EQ(refused("jwks_uri", "https://login.test@evil.test/keys"), "OIDC-10:jwks_uri");
    EXPECT_EQ(refused("authorization_endpoint", "javascript:alert(1)"),
              "OIDC-10:authorization_endpoint");
    EXPECT_EQ(refused("code_challenge_methods_supported", json::array{"plain"}),
              "OIDC-10:code_challenge_methods_supported");
    EXPECT_EQ(refused("token_endpoint_auth_methods_supported", json::array{"client_secret_basic"}),
              "OIDC-10:token_endpoint_auth_methods_supported");
    EXPECT_EQ(told(metadata_from("[", client).error().violations), "OIDC-10:metadata");
}

TEST(OidcAddresses, V13_2_4_only_https_or_this_machine_where_that_is_allowed_PROV_1) {
    const auto good = [](const char* address, Loopback loopback) {
        const auto wrong = check_issuer_address(address, loopback);
        return wrong.empty() || wrong.front().rule != "PROV-1";
    };
    EXPECT_TRUE(good("https://login.test/realm", Loopback::refused));
    for (const auto* wrong : {"http://login.test", "ftp://login.test", "https://", "login.test",
                              "https://user@login.test", "https://login.test?a=1",
                              "https://login.test#a", "https://login.test/ a"}) {
        EXPECT_FALSE(good(wrong, Loopback::refused)) << wrong;
        EXPECT_FALSE(good(wrong, Loopback::allowed)) << wrong;
    }
    for (const auto* here :
         {"http://127.0.0.1:3000", "http://localhost:3000/a", "http://[::1]:3000"}) {
        EXPECT_FALSE(good(here, Loopback::refused)) << here;
        EXPECT_TRUE(good(here, Loopback::allowed)) << here;
    }
    EXPECT_FALSE(good("http://127.0.0.1.evil.test", Loopback::allowed));
}

TEST(OidcKeys, V9_1_3_weak_keys_and_keys_for_other_uses_are_left_out) {
    const auto kept = [](const std::string& key) {
        return keys_from(R"({"keys":[)" + key + "]}").size();
    };
    auto key = public_part(SoftProvider::first_key());
    EXPECT_EQ(kept(json::serialize(key)), 1U);
    auto other = key;
    other["use"] = "enc";
    EXPECT_EQ(kept(json::serialize(other)), 0U);
    other = key;
    other["n"] = credentials::base64url(std::string(128, '\xff'));
    EXPECT_EQ(kept(json::serialize(other)), 0U);
    other["n"] = credentials::base64url(std::string(1025, '\xff'));
    EXPECT_EQ(kept(json::serialize(other)), 0U);
    other = key;
    other["e"] = "AQ";
    EXPECT_EQ(kept(json::serialize(other)), 0U);
    EXPECT_EQ(kept(R"({"kty":"oct","k":"AAAA"})"), 0U);
    EXPECT_EQ(kept(R"({"kty":"EC","crv":"P-256","x":"AA","y":"AA"})"), 0U);
    EXPECT_TRUE(keys_from("nonsense").empty());
}

TEST(OidcKeys, two_keys_of_one_name_are_nobodys) {
    const auto key = json::serialize(public_part(SoftProvider::first_key()));
    const auto keys = keys_from(R"({"keys":[)" + key + "," + key + "]}");
    ASSERT_EQ(keys.size(), 2U);
    EXPECT_EQ(find_key(keys, keys.front().kid, Algorithm::ps256), nullptr);
    EXPECT_EQ(find_key({keys.front()}, "", Algorithm::ps256)->kid, keys.front().kid);
    EXPECT_EQ(find_key({keys.front()}, "", Algorithm::rs256), nullptr);  // the key says PS256
}

TEST(OidcAuthorization, V10_2_1_the_browser_takes_state_nonce_and_an_S256_challenge_along) {
    // RFC 7636, appendix B.
    EXPECT_EQ(code_challenge_of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
              "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    const auto address = authorization_address({"https://login.test/authorize", "", ""},
                                               {"https://login.test", "a&b"},
                                               {.redirect_uri = "https://werkzaam.test/aanmelden/1",
                                                .state = "s",
                                                .nonce = "n",
                                                .code_challenge = "c",
                                                .max_age = 0,
                                                .prompt_login = true});
    EXPECT_EQ(address,
              "https://login.test/authorize?response_type=code&client_id=a%26b&redirect_uri="
              "https%3A%2F%2Fwerkzaam.test%2Faanmelden%2F1&scope=openid&state=s&nonce=n&"
              "code_challenge=c&code_challenge_method=S256&max_age=0&prompt=login");
}

TEST(OidcForms, V1_5_3_a_name_twice_and_broken_signs_are_no_form) {
    EXPECT_EQ(form_fields("a=1&b=%C3%AB+x")->at(1).second, "ë x");
    EXPECT_FALSE(form_fields("a=1&a=2"));
    EXPECT_FALSE(form_fields("a=%4"));
    EXPECT_FALSE(form_fields("a=%zz"));
    EXPECT_FALSE(form_fields("a"));
    EXPECT_TRUE(form_fields("")->empty());
}

}  // namespace
}  // namespace werkzaam::oidc
