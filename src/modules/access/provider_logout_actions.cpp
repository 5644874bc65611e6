// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/provider_logout_actions.h"

#include "modules/access/authentication_actions.h"
#include "modules/access/provider_actions.h"
#include "modules/access/provider_store.h"
#include "modules/access/session_rules.h"
#include "platform/credentials/token.h"

#include <chrono>

namespace werkzaam::access {

namespace {

constexpr const char* by_logout = "provider_logout";
// A token counts for a minute after its end, because clocks differ.
constexpr std::chrono::minutes remembered_longer{2};

void told(Context& context, const Provider& provider, Authentication what) {
    what.provider = provider.id.value;
    what.organisation = provider.setup.organisation;
    record(context, what);
}

Problem refused(Context& context, const Provider& provider, Problem problem) {
    Authentication what{"failure", by_logout};
    what.rule = problem.violations.empty() ? problem.code : problem.violations.front().rule;
    told(context, provider, std::move(what));
    return problem;
}

}  // namespace

Result<oidc::LogoutToken> checked_logout(const Accounts& accounts, const Provider& provider,
                                         const std::string& form) {
    const auto fields = oidc::form_fields(form);
    if (!fields || fields->size() != 1 || fields->front().first != "logout_token")
        return invalid("provider.refused", oidc::not_a_token());
    return accounts.providers().logout(client_at(provider.setup), fields->front().second);
}

Result<ProviderLogoutDone> end_by_logout(Context& context, const Provider& provider,
                           const Result<oidc::LogoutToken>& token) {
    if (!token) return refused(context, provider, token.error());
    const auto now = context.clock.now();
    if (!insert_logout(context.tx, provider.id, credentials::stored_form(token->jti, by_logout),
                       after(token->expires_at, remembered_longer), now))
        return refused(context, provider, invalid("provider.refused", oidc::logout_replayed()));
    ProviderSessions which{provider.id, token->sid};
    if (!token->sub.empty()) {
        const auto link = link_of_subject(context.tx, provider.setup.issuer, token->sub);
        if (!link) return ProviderLogoutDone{};
        which.person = link->person;
    }
    ProviderLogoutDone out;
    for (const auto& person : end_provider_sessions(context.tx, which, now, by_logout)) {
        told(context, provider, {"ended", by_logout, person});
        ++out.ended;
    }
    return out;
}

}  // namespace werkzaam::access
