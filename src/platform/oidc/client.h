// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/describe.hpp>

#include <set>
#include <string>

namespace werkzaam::oidc {

/// Signature algorithms that may be allowed for a provider (RFC 7518, 3.1). Nothing without a
/// signature and nothing with a shared secret is among them.
enum class Algorithm { ps256, es256, rs256 };
BOOST_DESCRIBE_ENUM(Algorithm, ps256, es256, rs256)

/// What this installation is at one identity provider.
struct Client {
    std::string issuer;  ///< "https://login.example.nl/realm", exactly as the provider writes it.
    std::string client_id;  ///< As the provider registered us.
    std::set<Algorithm> algorithms = {Algorithm::ps256};
};

}  // namespace werkzaam::oidc
