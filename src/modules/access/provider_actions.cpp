// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/provider_actions.h"

#include "core/enum_text.h"
#include "core/invariant.h"
#include "modules/access/acceptance_store.h"
#include "modules/access/authentication_actions.h"
#include "modules/access/membership_store.h"
#include "modules/access/provider_rules.h"
#include "modules/access/provider_store.h"
#include "platform/credentials/name_rules.h"
#include "platform/oidc/signature.h"

#include <boost/json/serialize.hpp>

namespace werkzaam::access {

namespace {

namespace json = boost::json;

std::string with_slash(std::string address) {
    if (!address.ends_with('/')) address += '/';
    return address;
}

ProviderShown shown(const ProviderPlace& place, const Provider& provider) {
    const auto key = place.box.opened(provider.sealed_key, key_purpose(provider.id));
    json::array keys;
    if (key) keys.emplace_back(oidc::public_part(*key));
    return {
        provider.id, redirect_address(place.public_address, provider.id),
        with_slash(place.public_address) + "v1/sign-in-providers/" + provider.id.value + "/_logout",
        json::serialize(json::object{{"keys", std::move(keys)}}), provider.setup};
}

Violations check_algorithms(const NewProvider& setup) {
    for (const auto& name : setup.algorithms)
        if (!enum_from<oidc::Algorithm>(name)) return oidc::refused_algorithm();
    return setup.algorithms.empty() ? oidc::refused_algorithm() : Violations{};
}

// The roles that a provider gave, with what was lent of them.
void end_gifts(Context& context, const Provider& provider) {
    for (const auto& gift : gifts_in_force(context.tx, provider.id)) {
        Colleague held;
        held.id = gift.id;
        held.person = gift.person;
        end_membership(context.tx, held, gone_there, context.clock.now());
        context.audit.record(context.actor, {"membership.end", held.id.value, held.person,
                                             provider.setup.organisation});
    }
}

}  // namespace

std::string redirect_address(const std::string& public_address, const ProviderId& id) {
    return with_slash(public_address) + "aanmelden/terug/" + id.value;
}

oidc::Client client_at(const NewProvider& setup) {
    oidc::Client out{setup.issuer, setup.client_id, {}};
    for (const auto& name : setup.algorithms)
        out.algorithms.insert(stored_enum<oidc::Algorithm>(name));
    return out;
}

std::string key_purpose(const ProviderId& id) {
    return "key of provider " + id.value;
}

Result<ProviderShown> add_provider(Context& context, const ProviderPlace& place,
                                   const NewProvider& setup) {
    const auto now = context.clock.now();
    auto wrong = oidc::check_issuer_address(setup.issuer, place.loopback);
    const auto there =
        find_organisation_there(context.tx, context.scope(), setup.organisation, utc_date(now));
    for (auto& more :
         check_setup(setup, {there && !there->ended, issuer_is_taken(context.tx, setup.issuer)}))
        wrong.push_back(std::move(more));
    for (auto& more : check_algorithms(setup)) wrong.push_back(std::move(more));
    if (!wrong.empty()) return invalid("providers.invalid", std::move(wrong));
    Provider provider{{new_uuid(now.microseconds / 1000)}, setup, {}, now};
    provider.sealed_key = place.box.sealed(oidc::new_private_key(), key_purpose(provider.id));
    insert_provider(context.tx, provider);
    context.audit.record(context.actor,
                         {"provider.add", provider.id.value, {}, setup.organisation});
    return shown(place, provider);
}

std::vector<ProviderShown> list_providers(Context& context, const ProviderPlace& place) {
    std::vector<ProviderShown> out;
    for (const auto& provider : all_providers(context.tx)) out.push_back(shown(place, provider));
    return out;
}

Result<Done> remove_provider(Context& context, const ProviderId& id) {
    const auto now = context.clock.now();
    const auto provider = provider_of_id(context.tx, id);
    if (!provider || !update_provider_removed(context.tx, id, now))
        return not_found("providers.not_found");
    for (const auto& person :
         end_provider_sessions(context.tx, {.provider = id}, now, "provider_removed"))
        record(context, {"ended", "provider", person, {}});
    end_gifts(context, *provider);
    context.audit.record(context.actor,
                         {"provider.remove", id.value, {}, provider->setup.organisation});
    return Done{};
}

ProviderChoices provider_choices(Context& context) {
    ProviderChoices out;
    for (const auto& provider : all_providers(context.tx))
        out.items.push_back({provider.id, provider.setup.name, provider.setup.organisation,
                             organisation_name(context.tx, provider.setup.organisation)});
    return out;
}

}  // namespace werkzaam::access
