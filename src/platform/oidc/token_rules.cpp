// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/oidc/token_rules.h"

#include "platform/credentials/token.h"
#include "platform/oidc/json_members.h"
#include "platform/oidc/key_set.h"

#include <algorithm>

namespace werkzaam::oidc {

namespace {

namespace json = boost::json;

constexpr std::int64_t leeway = 60;        // clocks differ
constexpr std::int64_t longest_ago = 600;  // a token is used at once
constexpr std::size_t longest_name = 255;  // OpenID Connect Core, 2: sub
constexpr auto logout_event = "http://schemas.openid.net/event/backchannel-logout";

std::int64_t seconds_of(Instant instant) {
    return instant.microseconds / 1'000'000;
}

// OIDC-5, OIDC-6: from exactly this provider, for exactly us and nobody besides.
void check_parties(const json::object& claims, const Client& client, Violations& out) {
    if (text_of_member(claims, "iss") != client.issuer) out.push_back({"OIDC-5", "iss"});
    const auto audience = texts_of_member(claims, "aud");
    if (audience != std::vector<std::string>{client.client_id}) out.push_back({"OIDC-6", "aud"});
    if (claims.contains("azp") && text_of_member(claims, "azp") != client.client_id)
        out.push_back({"OIDC-6", "azp"});
}

// OIDC-7: in force now, and made a moment ago.
void check_times(const json::object& claims, Instant now, Violations& out) {
    const auto at = seconds_of(now);
    const auto expires = seconds_of_member(claims, "exp");
    const auto issued = seconds_of_member(claims, "iat");
    if (!expires || *expires + leeway <= at) out.push_back({"OIDC-7", "exp"});
    if (!issued || *issued > at + leeway || *issued + longest_ago + leeway < at)
        out.push_back({"OIDC-7", "iat"});
    const auto from = seconds_of_member(claims, "nbf");
    if (claims.contains("nbf") && (!from || *from > at + leeway)) out.push_back({"OIDC-7", "nbf"});
}

bool is_name(const std::optional<std::string>& text) {
    return text && !text->empty() && text->size() <= longest_name;
}

}  // namespace

std::optional<Algorithm> allowed_algorithm(const CompactToken& token, const Client& client) {
    if (token.has_crit) return {};
    for (const auto algorithm : client.algorithms)
        if (token.alg == jose_name(algorithm)) return algorithm;
    return {};
}

Violations check_id_token(const CompactToken& token, const Client& client,
                          const Expected& expected) {
    Violations out;
    const auto& claims = token.claims;
    // OIDC-13: an ID token and nothing that looks like one (RFC 8725, 3.11).
    if ((!token.typ.empty() && token.typ != "jwt") || claims.contains("events"))
        out.push_back({"OIDC-13", "typ"});
    check_parties(claims, client, out);
    check_times(claims, expected.now, out);
    if (!is_name(text_of_member(claims, "sub"))) out.push_back({"OIDC-13", "sub"});
    // OIDC-8: made for the question that was asked.
    const auto nonce = text_of_member(claims, "nonce");
    if (!nonce || expected.nonce.empty() || !credentials::same(*nonce, expected.nonce))
        out.push_back({"OIDC-8", "nonce"});
    if (expected.max_age) {
        const auto when = seconds_of_member(claims, "auth_time");
        const auto at = seconds_of(expected.now);
        if (!when || *when > at + leeway || *when + *expected.max_age + leeway < at)
            out.push_back({"OIDC-14", "auth_time"});
    }
    return out;
}

Violations check_logout_token(const CompactToken& token, const Client& client, Instant now) {
    Violations out;
    const auto& claims = token.claims;
    if (!token.typ.empty() && token.typ != "jwt" && token.typ != "logout+jwt")
        out.push_back({"OIDC-13", "typ"});
    check_parties(claims, client, out);
    check_times(claims, now, out);
    // OIDC-11: says that somebody signed out, about whom, with a number; an ID token never does.
    const auto* events = claims.if_contains("events");
    const auto* event = events != nullptr && events->is_object()
                            ? events->as_object().if_contains(logout_event)
                            : nullptr;
    if (event == nullptr || !event->is_object()) out.push_back({"OIDC-11", "events"});
    if (claims.contains("nonce")) out.push_back({"OIDC-11", "nonce"});
    if (!is_name(text_of_member(claims, "jti"))) out.push_back({"OIDC-11", "jti"});
    const auto sub = text_of_member(claims, "sub");
    const auto sid = text_of_member(claims, "sid");
    if ((!sub && !sid) || (claims.contains("sub") && !is_name(sub)) ||
        (claims.contains("sid") && !is_name(sid)))
        out.push_back({"OIDC-11", "sub"});
    return out;
}

Violations check_answering_issuer(const std::optional<std::string>& named, bool always_named,
                                  const Client& client) {
    const bool right = named ? *named == client.issuer : !always_named;
    return right ? Violations{} : answered_by_another();
}

Violations not_asked_for() {
    return {{"OIDC-1", "state"}};
}

Violations answered_by_another() {
    return {{"OIDC-2", "iss"}};
}

Violations refused_algorithm() {
    return {{"OIDC-3", "alg"}};
}

Violations unknown_signature() {
    return {{"OIDC-4", "kid"}};
}

Violations refused_code() {
    return {{"OIDC-9", "code"}};
}

Violations logout_replayed() {
    return {{"OIDC-12", "jti"}};
}

Violations not_a_token() {
    return {{"OIDC-13", {}}};
}

Violations not_sure_enough() {
    return {{"OIDC-14", "acr"}};
}

}  // namespace werkzaam::oidc
