// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/enum_text.h"
#include "modules/access/acceptance_actions.h"
#include "modules/access/access_database_test.h"
#include "modules/access/access_http.h"
#include "modules/access/identity_http.h"
#include "platform/credentials/soft_authenticator.h"
#include "platform/db/sql.h"
#include "platform/http/api.h"
#include "platform/log/log.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <liboath/oath.h>

#include <chrono>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>

namespace werkzaam::access {

namespace json = boost::json;
using namespace std::chrono_literals;

/// A clock that goes on only when it is told to.
class SetClock : public Clock {
public:
    [[nodiscard]] Instant now() const override { return now_; }
    void pass(std::chrono::microseconds time) { now_.microseconds += time.count(); }

private:
    Instant now_{1'790'000'000'000'000};
};

/// A browser: keeps its cookies and the token for changes.
struct Browser {
    std::map<std::string, std::string> cookies = {};
    std::string token = {};
    std::string peer = "192.0.2.1";
};

/// The API with everything that signing in needs, on a database of its own.
class WithAccounts : public InAccessDatabase {
protected:
    WithAccounts() {
        log::start(log::Level::error);
        accounts_.serve_at("https://werkzaam.test/");
        add_routes(router_, accounts_);
        auto inside = context();
        (void)import_municipalities(inside, municipality_table()).has_value();
        commit();
    }

    http::Response send(Browser& browser, const std::string& method, const std::string& path,
                        const json::value& body = nullptr) {
        http::RawRequest raw{method, "/v1" + path};
        raw.peer = browser.peer;
        for (const auto& [name, value] : browser.cookies)
            raw.headers["cookie"] += (raw.headers["cookie"].empty() ? "" : "; ") + name + "=" + value;
        if (!browser.token.empty()) raw.headers["werkzaam-token"] = browser.token;
        if (!body.is_null()) {
            raw.headers["content-type"] = "application/json";
            raw.body = json::serialize(body);
        }
        auto response = api_.handle(raw).response;
        for (const auto& [name, value] : response.headers)
            if (name == "Set-Cookie") keep_cookie(browser, value);
        return response;
    }
    static json::value parsed(const http::Response& response) {
        return json::parse(response.body);
    }
    static std::string text(const json::value& value, const char* member) {
        return std::string(value.at(member).as_string());
    }
    static std::string code(const http::Response& response) { return text(parsed(response), "code"); }
    static std::vector<std::string> rules(const http::Response& response) {
        std::vector<std::string> out;
        const auto body = parsed(response);
        const auto* errors = body.as_object().if_contains("errors");
        if (errors == nullptr) return {response.body};
        for (const auto& error : errors->as_array())
            out.push_back(text(error, "code"));
        return out;
    }

    /// The code of an authenticator at this moment.
    std::string totp(const std::string& secret_text) {
        char* secret = nullptr;
        std::size_t length = 0;
        EXPECT_EQ(oath_base32_decode(secret_text.data(), secret_text.size(), &secret, &length),
                  OATH_OK);
        char out[7] = {};
        EXPECT_EQ(oath_totp_generate(secret, length, clock_.now().microseconds / 1'000'000, 30, 0,
                                     6, out),
                  OATH_OK);
        std::free(secret);
        return out;
    }

    /// A link for the first administrator.
    std::string administrator_link() {
        const auto tx = database_.write();
        db::StoredAuditTrail audit{*tx, clock_};
        Context console{*tx, audit, operator_, clock_};
        auto token = invite_administrator(console);
        tx->commit();
        return token;
    }
    /// Somebody with a role in Den Haag, invited by nobody.
    std::string link_for(Role role, const std::string& email) {
        const auto token = administrator_link();
        run("UPDATE invitation SET organisation = 'GM0518', role = :1, email = :2 WHERE "
            "accepted_at IS NULL AND withdrawn_at IS NULL",
            {text_of(role), email});
        return token;
    }
    /// Accepts with a passphrase and an authenticator; the browser is signed in afterwards.
    void join(Browser& browser, const std::string& token, const std::string& email) {
        const auto opened = parsed(send(browser, "POST", "/invitations/_open", {{"token", token}}));
        secret_ = text(opened.at("authenticator"), "secret");
        const auto response = send(browser, "POST", "/invitations/_accept",
                                   {{"token", token},
                                    {"stepToken", opened.at("stepToken")},
                                    {"name", "Anna de Wit"},
                                    {"email", email},
                                    {"passphrase", passphrase},
                                    {"language", "nl"},
                                    {"code", totp(secret_)}});
        ASSERT_EQ(response.status, 200) << response.body;
        recovery_ =
            std::string(parsed(response).at("recovery").at("codes").at(0).as_string());
        read_session(browser);
        clock_.pass(30s);  // its next code
    }
    json::value read_session(Browser& browser) {
        const auto response = send(browser, "GET", "/session");
        if (response.status != 200) return nullptr;
        browser.token = text(parsed(response), "token");
        return parsed(response);
    }
    http::Response give_passphrase(Browser& browser, const std::string& email,
                                   const std::string& typed) {
        return send(browser, "POST", "/sessions", {{"email", email}, {"passphrase", typed}});
    }
    /// Signs in with passphrase and authenticator.
    http::Response sign_in(Browser& browser, const std::string& email) {
        const auto first = give_passphrase(browser, email, passphrase);
        EXPECT_EQ(first.status, 200) << first.body;
        auto second = send(browser, "POST", "/sessions/_second-factor",
                           {{"stepToken", parsed(first).at("stepToken")}, {"code", totp(secret_)}});
        if (second.status == 200) browser.token = text(parsed(second), "token");
        clock_.pass(30s);
        return second;
    }
    /// Adds the soft passkey to whoever is signed in.
    http::Response add_passkey(Browser& browser) {
        const auto offered = parsed(send(browser, "POST", "/account/factors/_passkey-options"));
        const auto made =
            key_.registers(text(offered.at("creation"), "challenge"), {});
        return send(browser, "POST", "/account/factors/_add-passkey",
                    {{"stepToken", offered.at("stepToken")},
                     {"passkey",
                      {{"label", "sleutel"},
                       {"credentialId", made.credential_id},
                       {"clientData", made.client_data},
                       {"authenticatorData", made.authenticator_data}}}});
    }
    json::value signed_challenge(const std::string& challenge, std::uint32_t count) {
        credentials::SoftAuthenticator::Says says;
        says.sign_count = count;
        const auto answer = key_.signs(challenge, says);
        return {{"credentialId", answer.credential_id},
                {"clientData", answer.client_data},
                {"authenticatorData", answer.authenticator_data},
                {"signature", answer.signature}};
    }

    void run(const std::string& sql, const db::Values& values = {}) {
        const auto tx = database_.write();
        db::execute(*tx, sql, values);
        tx->commit();
    }
    std::int64_t number(const std::string& sql, const db::Values& values = {}) {
        const auto tx = database_.read();
        return std::get<0>(*db::select_one<std::int64_t>(*tx, sql, values));
    }
    std::vector<std::string> audited() {
        const auto tx = database_.read();
        std::vector<std::string> out;
        for (const auto& [action] : db::select<std::string>(
                 *tx, "SELECT action FROM audit_entry WHERE action LIKE 'authentication.%' ORDER "
                      "BY id"))
            out.push_back(action.substr(std::string("authentication.").size()));
        return out;
    }

    static constexpr const char* passphrase = "paarse fietsen in de regen";
    SetClock clock_;
    Accounts accounts_{credentials::SecretBox::with_new_key(), {}};
    http::Router router_;
    http::Storage storage_ = http::storage_of(database_, clock_);
    http::Api api_{router_, storage_, clock_, identity_of(accounts_, storage_, clock_)};
    credentials::SoftAuthenticator key_;
    std::string secret_;    ///< Of the authenticator of whoever joined last.
    std::string recovery_;  ///< One of their recovery codes.

private:
    static void keep_cookie(Browser& browser, const std::string& header) {
        const auto equals = header.find('=');
        const auto end = header.find(';');
        const auto name = header.substr(0, equals);
        if (header.find("Max-Age=0") != std::string::npos)
            browser.cookies.erase(name);
        else
            browser.cookies[name] = header.substr(equals + 1, end - equals - 1);
    }
};

}  // namespace werkzaam::access
