// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/describe.hpp>

#include <string>

namespace werkzaam::oidc {

/// What a provider says about itself (OpenID Connect Discovery 1.0), as far as it is used.
struct Metadata {
    std::string authorization_endpoint;
    std::string token_endpoint;
    std::string jwks_uri;
    bool answers_name_issuer = false;  ///< RFC 9207: every answer says who gave it.
};

}  // namespace werkzaam::oidc
