// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/access/accounts_test.h"
#include "modules/access/provider_actions.h"
#include "platform/oidc/soft_provider.h"

#include <algorithm>
#include <map>
#include <string>

namespace werkzaam::access {

/// An organisation whose provider says what it is told to, without a network.
class WithProvider : public WithAccounts {
protected:
    WithProvider() {
        accounts_.reach_providers(party_);
        soft_.answer = [this] {
            auto token = soft_.claims();
            for (const auto& [name, value] : claims) token[name] = value;
            return soft_.signed_with(token, soft_.key);
        };
    }

    NewProvider setup() const {
        NewProvider out;
        out.organisation = {"GM0518"};
        out.name = "Den Haag";
        out.issuer = soft_.issuer;
        out.client_id = soft_.client_id;
        out.admission = Admission::everyone;
        out.roles = {{"beleid", Role::policy_adviser},
                     {"beheer", Role::organisation_administrator},
                     {"toets", Role::rights_reviewer}};
        out.second_factors = {{"acr", "urn:two"}};
        return out;
    }
    /// With the permissions of whoever runs commands on the server.
    template <class Work>
    auto as_operator(const Work& work) {
        const auto tx = database_.write();
        db::StoredAuditTrail audit{*tx, clock_};
        Context console{*tx, audit, operator_, clock_};
        auto out = work(console);
        tx->commit();
        return out;
    }
    std::string add(const NewProvider& setup) {
        const auto added = as_operator([&](Context& console) {
            return add_provider(console, {accounts_.box(), "https://werkzaam.test/"}, setup);
        });
        return added ? added->id.value : std::string{};
    }

    /// Sends a browser away; the parameters it takes along.
    std::map<std::string, std::string> leave(Browser& browser, const std::string& provider) {
        const auto response =
            send(browser, "POST", "/sessions/_provider", {{"provider", provider}});
        EXPECT_EQ(response.status, 200) << response.body;
        const auto address = text(parsed(response), "address");
        const auto fields = oidc::form_fields(address.substr(address.find('?') + 1)).value();
        std::map<std::string, std::string> out{fields.begin(), fields.end()};
        soft_.nonce = out["nonce"];
        soft_.code_used = false;
        return out;
    }
    json::object answer_to(const std::string& provider, const std::string& state) const {
        return {
            {"provider", provider}, {"state", state}, {"code", "a-code"}, {"issuer", soft_.issuer}};
    }
    http::Response come_back(Browser& browser, const json::object& answer) {
        auto response = send(browser, "POST", "/sessions/_provider-return", answer);
        if (response.status == 200) browser.token = text(parsed(response), "token");
        return response;
    }
    http::Response sign_in_there(Browser& browser, const std::string& provider) {
        const auto left = leave(browser, provider);
        return come_back(browser, answer_to(provider, left.at("state")));
    }
    /// The same for somebody new, as the provider describes them.
    void says(const std::string& sub, const std::string& email, const json::array& roles) {
        soft_.sub = sub;
        claims = {{"email", email}, {"name", "Bea de Wit"}, {"roles", roles}};
    }
    std::int64_t memberships(const std::string& role) {
        return number("SELECT count(*) FROM membership WHERE ended_at IS NULL AND role = :1",
                      {role});
    }

    json::object claims = {};
    oidc::SoftProvider soft_{clock_};
    oidc::RelyingParty party_{soft_, clock_};
};

}  // namespace werkzaam::access
