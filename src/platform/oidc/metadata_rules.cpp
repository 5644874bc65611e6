// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/oidc/metadata_rules.h"

#include "platform/oidc/address_rules.h"
#include "platform/oidc/json_members.h"
#include "platform/reflect/json_text.h"

#include <algorithm>

namespace werkzaam::oidc {

namespace {

namespace json = boost::json;

// A list that is there names what is needed; one that is not there says nothing against it.
bool may_have(const json::object& document, std::string_view list, std::string_view value) {
    if (!document.contains(list)) return true;
    const auto values = texts_of_member(document, list);
    return std::find(values.begin(), values.end(), value) != values.end();
}

Problem refused(const std::string& what) {
    return invalid("provider.refused", {{"OIDC-10", what}});
}

}  // namespace

Result<Metadata> metadata_from(std::string_view document, const Client& client) {
    const auto parsed = reflect::json_from_text(document);
    if (!parsed || !parsed->is_object()) return refused("metadata");
    const auto& said = parsed->as_object();
    if (text_of_member(said, "issuer") != client.issuer) return refused("issuer");
    Metadata out{text_of_member(said, "authorization_endpoint").value_or(""),
                 text_of_member(said, "token_endpoint").value_or(""),
                 text_of_member(said, "jwks_uri").value_or("")};
    if (!is_at(out.authorization_endpoint, client.issuer)) return refused("authorization_endpoint");
    if (!is_at(out.token_endpoint, client.issuer)) return refused("token_endpoint");
    if (!is_at(out.jwks_uri, client.issuer)) return refused("jwks_uri");
    if (!may_have(said, "response_types_supported", "code"))
        return refused("response_types_supported");
    if (!may_have(said, "code_challenge_methods_supported", "S256"))
        return refused("code_challenge_methods_supported");
    if (!may_have(said, "token_endpoint_auth_methods_supported", "private_key_jwt"))
        return refused("token_endpoint_auth_methods_supported");
    const auto* names = said.if_contains("authorization_response_iss_parameter_supported");
    out.answers_name_issuer = names != nullptr && names->is_bool() && names->as_bool();
    return out;
}

}  // namespace werkzaam::oidc
