// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/clock.h"
#include "platform/credentials/base64url.h"
#include "platform/oidc/authorization.h"
#include "platform/oidc/signature.h"
#include "platform/oidc/transport.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace werkzaam::oidc {

/// An identity provider for tests, here and above, without a network: signs what it is told to.
class SoftProvider : public Transport {
public:
    explicit SoftProvider(const Clock& clock) : clock_{clock} {}

    Result<Fetched> fetch(const std::string& address, const std::string&) override {
        fetched.push_back(address);
        if (broken) return unreachable();
        if (address.ends_with("/.well-known/openid-configuration"))
            return Fetched{200, boost::json::serialize(metadata())};
        boost::json::array keys;
        for (const auto& one : published) keys.emplace_back(public_part(one));
        return Fetched{200, boost::json::serialize(boost::json::object{{"keys", keys}}), keys_age};
    }
    Result<Fetched> post(const std::string& address, const std::string&,
                         const std::string& form) override {
        fetched.push_back(address);
        asked.clear();
        const auto fields = form_fields(form).value();
        asked.insert(fields.begin(), fields.end());
        if (broken) return unreachable();
        if (code_used) return Fetched{400, R"({"error":"invalid_grant"})"};
        code_used = true;
        return Fetched{200, boost::json::serialize(boost::json::object{{"access_token", "x"},
                                                                       {"id_token", answer()}})};
    }

    [[nodiscard]] boost::json::object metadata() const {
        boost::json::object out{{"issuer", issuer},
                                {"authorization_endpoint", issuer + "/authorize"},
                                {"token_endpoint", issuer + "/token"},
                                {"jwks_uri", issuer + "/keys"},
                                {"authorization_response_iss_parameter_supported", true}};
        for (const auto& [name, value] : other_metadata) out[name] = value;
        return out;
    }
    /// Claims of an ID token that is in order.
    [[nodiscard]] boost::json::object claims() const {
        const auto now = clock_.now().microseconds / 1'000'000;
        return {{"iss", issuer}, {"aud", client_id}, {"sub", sub},       {"nonce", nonce},
                {"iat", now},    {"exp", now + 300}, {"auth_time", now}, {"sid", "there-1"}};
    }
    [[nodiscard]] boost::json::object logout_claims() const {
        const auto now = clock_.now().microseconds / 1'000'000;
        return {
            {"iss", issuer},
            {"aud", client_id},
            {"iat", now},
            {"exp", now + 120},
            {"jti", "logout-1"},
            {"sid", "there-1"},
            {"events", boost::json::object{{"http://schemas.openid.net/event/backchannel-logout",
                                            boost::json::object{}}}}};
    }
    [[nodiscard]] std::string signed_with(const boost::json::object& claims,
                                          const std::string& jwk) const {
        return signed_compact(claims, jwk);
    }
    /// A token with a header and a signature of one's own making.
    [[nodiscard]] static std::string raw(const boost::json::object& header,
                                         const boost::json::object& claims,
                                         const std::string& signature) {
        return credentials::base64url(boost::json::serialize(header)) + "." +
               credentials::base64url(boost::json::serialize(claims)) + "." +
               credentials::base64url(signature);
    }

    std::string issuer = "https://login.test/realm";
    std::string client_id = "werkzaam";
    std::string sub = "anna-there";
    std::string nonce;
    std::string key = first_key();
    std::vector<std::string> published = {first_key()};
    std::optional<std::int64_t> keys_age = {};
    boost::json::object other_metadata = {};
    bool broken = false;
    bool code_used = false;
    /// The ID token for the next code.
    std::function<std::string()> answer = [this] { return signed_with(claims(), key); };
    std::vector<std::string> fetched = {};          ///< Every address that was asked.
    std::map<std::string, std::string> asked = {};  ///< The last form that was posted.

    /// Making a key takes long: tests share two.
    static const std::string& first_key() {
        static const auto key = new_private_key();
        return key;
    }
    static const std::string& second_key() {
        static const auto key = new_private_key();
        return key;
    }

private:
    const Clock& clock_;
};

}  // namespace werkzaam::oidc
