// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/oidc/client.h"
#include "platform/oidc/metadata.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace werkzaam::oidc {

/// What a browser is sent to a provider with: the code flow with PKCE, and nothing else.
struct AuthorizationRequest {
    std::string redirect_uri;
    std::string state;
    std::string nonce;
    std::string code_challenge;
    std::string scope = "openid";
    std::string acr_values = {};               ///< Empty: whatever the provider does.
    std::string claims = {};                   ///< Request for single claims as JSON; empty: none.
    std::optional<std::int64_t> max_age = {};  ///< Seconds.
    bool prompt_login = false;  ///< Ask again, even of somebody who is signed in there.
};

/// "a=1&b=%20" (application/x-www-form-urlencoded).
[[nodiscard]] std::string form_text(const std::vector<std::pair<std::string, std::string>>& fields);
/// The values of a form by name, or nothing when it is none or a name stands in it twice.
[[nodiscard]] std::optional<std::vector<std::pair<std::string, std::string>>> form_fields(
    const std::string& text);
/// The S256 challenge of a verifier (RFC 7636, 4.2).
[[nodiscard]] std::string code_challenge_of(const std::string& verifier);
/// The address that a browser goes to.
[[nodiscard]] std::string authorization_address(const Metadata& metadata, const Client& client,
                                                const AuthorizationRequest& request);

}  // namespace werkzaam::oidc
