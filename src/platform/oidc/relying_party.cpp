// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/oidc/relying_party.h"

#include "platform/credentials/token.h"
#include "platform/oidc/json_members.h"
#include "platform/oidc/metadata_rules.h"
#include "platform/oidc/signature.h"
#include "platform/reflect/json_text.h"

#include <algorithm>

namespace werkzaam::oidc {

namespace {

namespace json = boost::json;

constexpr std::int64_t second = 1'000'000;
constexpr std::int64_t usual_age = 3600;
constexpr std::int64_t shortest_age = 300;
constexpr std::int64_t longest_age = 86'400;
constexpr std::int64_t between_key_fetches = 60;
constexpr std::int64_t after_failure = 5;
constexpr std::int64_t assertion_seconds = 60;

Instant later(Instant from, std::int64_t seconds) {
    return {from.microseconds + seconds * second};
}

Instant kept_until(Instant now, const Fetched& fetched) {
    return later(now, std::clamp(fetched.max_age.value_or(usual_age), shortest_age, longest_age));
}

Problem refused(Violations violations) {
    return invalid("provider.refused", std::move(violations));
}

std::string discovery_address(const std::string& issuer) {
    const bool slash = issuer.ends_with('/');
    return issuer + (slash ? "" : "/") + ".well-known/openid-configuration";
}

// Who we are, signed, for one request and a minute (RFC 7523; ASVS 10.4.10).
std::string assertion(const Client& client, const std::string& private_jwk, Instant now) {
    const auto at = now.microseconds / second;
    return signed_compact({{"iss", client.client_id},
                           {"sub", client.client_id},
                           {"aud", client.issuer},
                           {"jti", credentials::new_token()},
                           {"iat", at},
                           {"exp", at + assertion_seconds}},
                          private_jwk);
}

IdToken id_token_of(const json::object& claims) {
    IdToken out{text_of_member(claims, "sub").value_or(""),
                text_of_member(claims, "sid").value_or(""), seconds_of_member(claims, "auth_time")};
    for (const auto& member : claims) {
        auto texts = texts_of_member(claims, member.key());
        if (member.value().is_bool()) texts = {member.value().as_bool() ? "true" : "false"};
        if (!texts.empty()) out.claims.emplace(member.key(), std::move(texts));
    }
    return out;
}

}  // namespace

Result<Fetched> RelyingParty::fetch(const std::string& address, const Client& client) {
    {
        const std::lock_guard lock{mutex_};
        if (clock_.now() < kept_[client.issuer].failed_until) return unreachable();
    }
    Result<Fetched> answer = unreachable();
    WZ_TRY([[maybe_unused]] const auto done,
           gate_.run([&] { answer = transport_.fetch(address, client.issuer); }));
    if (answer && answer->status == 200) return answer;
    const std::lock_guard lock{mutex_};
    kept_[client.issuer].failed_until = later(clock_.now(), after_failure);
    return unreachable();
}

Result<Metadata> RelyingParty::metadata(const Client& client) {
    {
        const std::lock_guard lock{mutex_};
        const auto& kept = kept_[client.issuer];
        if (kept.metadata && clock_.now() < kept.metadata_until) return *kept.metadata;
    }
    WZ_TRY(const auto fetched, fetch(discovery_address(client.issuer), client));
    WZ_TRY(auto metadata, metadata_from(fetched.body, client));
    const std::lock_guard lock{mutex_};
    auto& kept = kept_[client.issuer];
    kept.metadata = metadata;
    kept.metadata_until = kept_until(clock_.now(), fetched);
    return metadata;
}

// `again`: although they are still good, because a token names a key that is not among them.
Result<std::vector<PublicKey>> RelyingParty::keys(const Client& client, bool again) {
    const auto now = clock_.now();
    {
        const std::lock_guard lock{mutex_};
        auto& kept = kept_[client.issuer];
        const bool good = now < kept.keys_until;
        const bool too_soon = now < later(kept.asked_again, between_key_fetches);
        if (good && (!again || too_soon)) return kept.keys;
        if (again) kept.asked_again = now;
    }
    WZ_TRY(const auto metadata, this->metadata(client));
    WZ_TRY(const auto fetched, fetch(metadata.jwks_uri, client));
    const std::lock_guard lock{mutex_};
    auto& kept = kept_[client.issuer];
    kept.keys = keys_from(fetched.body);
    kept.keys_until = kept_until(now, fetched);
    return kept.keys;
}

Result<CompactToken> RelyingParty::believed(const Client& client, const std::string& text) {
    auto token = compact_token(text);
    if (!token) return refused(not_a_token());
    const auto algorithm = allowed_algorithm(*token, client);
    if (!algorithm) return refused(refused_algorithm());
    for (const bool again : {false, true}) {
        WZ_TRY(const auto known, keys(client, again));
        const auto* key = find_key(known, token->kid, *algorithm);
        if (key == nullptr) continue;
        if (!is_signed_by(text, *key)) break;
        return std::move(*token);
    }
    return refused(unknown_signature());
}

Result<std::string> RelyingParty::token_for(const Client& client, const Metadata& metadata,
                                            const Redemption& redemption) {
    const auto form = form_text(
        {{"grant_type", "authorization_code"},
         {"code", redemption.code},
         {"redirect_uri", redemption.redirect_uri},
         {"code_verifier", redemption.verifier},
         {"client_id", client.client_id},
         {"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
         {"client_assertion", assertion(client, redemption.private_jwk, clock_.now())}});
    Result<Fetched> answer = unreachable();
    WZ_TRY([[maybe_unused]] const auto done, gate_.run([&] {
        answer = transport_.post(metadata.token_endpoint, client.issuer, form);
    }));
    WZ_TRY(const auto fetched, std::move(answer));
    if (fetched.status >= 500) return unreachable();
    if (fetched.status != 200) return refused(refused_code());
    const auto parsed = reflect::json_from_text(fetched.body);
    if (!parsed || !parsed->is_object()) return refused(not_a_token());
    const auto token = text_of_member(parsed->as_object(), "id_token");
    if (!token) return refused(not_a_token());
    return *token;
}

Result<IdToken> RelyingParty::redeem(const Client& client, const Redemption& redemption) {
    WZ_TRY(const auto known, metadata(client));
    if (auto wrong =
            check_answering_issuer(redemption.named_issuer, known.answers_name_issuer, client);
        !wrong.empty())
        return refused(std::move(wrong));
    WZ_TRY(const auto text, token_for(client, known, redemption));
    WZ_TRY(const auto token, believed(client, text));
    auto wrong =
        check_id_token(token, client, {redemption.nonce, clock_.now(), redemption.max_age});
    if (!wrong.empty()) return refused(std::move(wrong));
    return id_token_of(token.claims);
}

Result<LogoutToken> RelyingParty::logout(const Client& client, const std::string& text) {
    WZ_TRY(const auto token, believed(client, text));
    auto wrong = check_logout_token(token, client, clock_.now());
    if (!wrong.empty()) return refused(std::move(wrong));
    return LogoutToken{text_of_member(token.claims, "jti").value_or(""),
                       text_of_member(token.claims, "sub").value_or(""),
                       text_of_member(token.claims, "sid").value_or(""),
                       {seconds_of_member(token.claims, "exp").value_or(0) * second}};
}

}  // namespace werkzaam::oidc
