// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/provider_sign_in_actions.h"

#include "modules/access/provider_actions.h"
#include "modules/access/provider_person_actions.h"
#include "modules/access/provider_rules.h"
#include "modules/access/provider_store.h"
#include "modules/access/session_rules.h"
#include "platform/credentials/token.h"
#include "platform/oidc/token_rules.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace werkzaam::access {

namespace {

namespace json = boost::json;

constexpr const char* by_provider = "provider";
constexpr const char* state_purpose = "state for a provider";
constexpr const char* browser_purpose = "browser at a provider";
constexpr const char* secrets_purpose = "question for a provider";

// Told to whoever signs in, the log and the audit trail.
Problem refused(Context& context, const Provider& provider, Problem problem) {
    Authentication what{"failure", by_provider};
    what.organisation = provider.setup.organisation;
    what.provider = provider.id.value.empty() ? "-" : provider.id.value;
    what.rule = problem.violations.empty() ? problem.code : problem.violations.front().rule;
    record(context, what);
    return problem;
}

Problem refused(Context& context, const Provider& provider, Violations violations) {
    return refused(context, provider, invalid("provider.refused", std::move(violations)));
}

// Only what is needed, by name (ASVS 10.2.3): not the whole profile.
std::string wanted_claims(const NewProvider& setup) {
    json::object wanted{{"email", nullptr}, {setup.role_claim, nullptr}};
    if (setup.admission == Admission::everyone) wanted["name"] = nullptr;
    for (const auto& one : setup.second_factors) wanted[one.claim] = nullptr;
    return json::serialize(json::object{{"id_token", std::move(wanted)}});
}

// The levels that mean two factors: a provider may have to ask for the second.
std::string wanted_levels(const NewProvider& setup) {
    std::string out;
    for (const auto& [claim, value] : setup.second_factors)
        if (claim == "acr") out += (out.empty() ? "" : " ") + value;
    return out;
}

}  // namespace

Result<Provider> provider_to_ask(Context& context, const ProviderId& id) {
    auto provider = provider_of_id(context.tx, id);
    if (!provider) return not_found("providers.not_found");
    return std::move(*provider);
}

SentAway send_to_provider(Context& context, const Accounts& accounts, const Provider& provider,
                          const oidc::Metadata& there) {
    const auto now = context.clock.now();
    const auto state = credentials::new_token();
    const auto nonce = credentials::new_token();
    const auto verifier = credentials::new_token();
    auto browser = credentials::new_token();
    insert_question(
        context.tx,
        {credentials::stored_form(state, state_purpose),
         credentials::stored_form(browser, browser_purpose), provider.id,
         accounts.box().sealed(nonce + "." + verifier, secrets_purpose), after(now, step_time)},
        now);
    oidc::AuthorizationRequest request{redirect_address(accounts.origin(), provider.id), state,
                                       nonce, oidc::code_challenge_of(verifier),
                                       provider.setup.scope};
    request.claims = wanted_claims(provider.setup);
    request.acr_values = wanted_levels(provider.setup);
    return {oidc::authorization_address(there, client_at(provider.setup), request),
            std::move(browser)};
}

Result<Asked> take_answer(Context& context, const Accounts& accounts, const ProviderReturn& given,
                          const std::string& browser_token) {
    const auto state = credentials::stored_form(given.state, state_purpose);
    const auto question = question_of_state(context.tx, state);
    const auto provider = provider_of_id(context.tx, question ? question->provider : ProviderId{});
    // OIDC-1: whoever has the state without having asked, cannot use up the question either.
    const bool ours = question && provider && context.clock.now() < question->expires_at &&
                      credentials::same(question->browser_hash,
                                        credentials::stored_form(browser_token, browser_purpose));
    if (!ours || !delete_question(context.tx, state))
        return refused(context, provider.value_or(Provider{}), oidc::not_asked_for());
    if (given.provider != provider->id)
        return refused(context, *provider, oidc::answered_by_another());
    if (given.error || !given.code) return refused(context, *provider, nobody_signed_in());
    const auto secrets = accounts.box().opened(question->sealed_secrets, secrets_purpose);
    if (!secrets) return refused(context, *provider, oidc::not_asked_for());
    const auto dot = secrets->find('.');
    return Asked{*provider, secrets->substr(0, dot), secrets->substr(dot + 1)};
}

Result<oidc::IdToken> redeem_answer(const Accounts& accounts, const Asked& asked,
                                    const ProviderReturn& given) {
    const auto key =
        accounts.box().opened(asked.provider.sealed_key, key_purpose(asked.provider.id));
    if (!key) return Problem{Problem::Kind::unavailable, "provider.unreachable"};
    return accounts.providers().redeem(
        client_at(asked.provider.setup),
        {given.code.value_or(""), asked.verifier,
         redirect_address(accounts.origin(), asked.provider.id), given.issuer, *key, asked.nonce});
}

Result<SignedIn> finish_provider_sign_in(Context& context, const Provider& provider,
                                         const Result<oidc::IdToken>& token) {
    if (!token) return refused(context, provider, token.error());
    if (!provider_of_id(context.tx, provider.id))
        return refused(context, provider, oidc::not_asked_for());
    const auto person = person_by_provider(context, provider, {token->sub, token->claims});
    if (!person) return refused(context, provider, person.error());
    const auto session = start_provider_session(
        context, *person, {assurance_from(provider.setup, token->claims), provider.id, token->sid});
    Authentication what{"success", by_provider, person->id, session.session.id.value};
    what.organisation = provider.setup.organisation;
    what.provider = provider.id.value;
    record(context, what);
    return SignedIn{shown_session(context, session.session, *person, session.token), session.token};
}

}  // namespace werkzaam::access
