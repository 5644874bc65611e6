// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/scim_token_actions.h"

#include "modules/access/provider_store.h"
#include "modules/access/scim_rules.h"
#include "modules/access/scim_store.h"
#include "platform/credentials/token.h"
#include "platform/log/log.h"

#include <algorithm>

namespace werkzaam::access {

namespace {

constexpr const char* purpose = "scim token";
// So that whoever finds one in a file knows what it is.
constexpr const char* beginning = "wzscim_";
constexpr std::int64_t day = 86'400'000'000;

ScimTokenShown shown(const ScimToken& token, Instant now) {
    return {token.id, token.provider, token.created_at, token.expires_at, in_force(token, now)};
}

// The first moment after a day.
Instant end_of(const Date& last_day, Instant now) {
    const auto today = now.microseconds / day;
    for (std::int64_t later = 0; later <= longest_scim_token_days + 1; ++later)
        if (utc_date({(today + later) * day}) == last_day) return {(today + later + 1) * day};
    return now;
}

Problem refused(const std::string& why, const std::string& token, const std::string& address) {
    log::warning("authentication", {{"outcome", "failure"},
                                    {"how", "scim_token"},
                                    {"token", token.empty() ? "-" : token},
                                    {"why", why},
                                    {"address", address.empty() ? "-" : address}});
    return no_scim_token();
}

}  // namespace

Result<ScimTokenMade> add_scim_token(Context& context, const ProviderId& provider,
                                     const std::optional<Date>& last_day,
                                     const std::string& public_address) {
    const auto found = provider_of_id(context.tx, provider);
    if (!found) return not_found("providers.not_found");
    const auto now = context.clock.now();
    const auto usual = utc_date({now.microseconds + usual_scim_token_days * day});
    const auto tokens = scim_tokens_of(context.tx, provider);
    const auto others = std::count_if(tokens.begin(), tokens.end(),
                                      [&](const ScimToken& token) { return in_force(token, now); });
    auto wrong =
        check_scim_token(last_day.value_or(usual), utc_date(now), static_cast<int>(others));
    if (!wrong.empty()) return invalid("scim.token_setup", std::move(wrong));
    const ScimToken token{
        {new_uuid(now.microseconds / 1000)}, provider, now, end_of(last_day.value_or(usual), now)};
    auto secret = beginning + credentials::new_token();
    insert_scim_token(context.tx, token, credentials::stored_form(secret, purpose));
    context.audit.record(context.actor,
                         {"provider.token", token.id.value, {}, found->setup.organisation});
    return ScimTokenMade{token.id, public_address + "scim/v2", std::move(secret), token.expires_at};
}

Result<std::vector<ScimTokenShown>> list_scim_tokens(Context& context, const ProviderId& provider) {
    if (!provider_of_id(context.tx, provider)) return not_found("providers.not_found");
    std::vector<ScimTokenShown> out;
    for (const auto& token : scim_tokens_of(context.tx, provider))
        out.push_back(shown(token, context.clock.now()));
    return out;
}

Result<Done> end_scim_token(Context& context, const ScimTokenId& id) {
    const auto token = scim_token_of_id(context.tx, id);
    if (!token || !update_scim_token_ended(context.tx, id, context.clock.now()))
        return not_found("scim.token_not_found");
    context.audit.record(
        context.actor,
        {"provider.token_end", id.value, {}, provider_organisation(context.tx, token->provider)});
    return Done{};
}

// What is looked up is the hash, so that how long it takes tells nothing about the token.
Result<ScimCaller> scim_caller(db::Transaction& tx, const std::string& token,
                               const std::string& address, Instant now) {
    if (token.empty()) return refused("none", {}, address);
    const auto hash = credentials::stored_form(token, purpose);
    const auto found = scim_token_of_hash(tx, hash);
    if (!found) return refused("unknown", {}, address);
    if (!in_force(*found, now)) return refused("over", found->id.value, address);
    auto provider = provider_of_id(tx, found->provider);
    if (!provider) return refused("provider removed", found->id.value, address);
    Actor actor{.name = provider->setup.name + " (SCIM)"};
    actor.session = found->id.value;
    actor.address = address;
    return ScimCaller{std::move(*provider), std::move(actor)};
}

}  // namespace werkzaam::access
