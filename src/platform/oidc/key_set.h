// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/oidc/client.h"

#include <string>
#include <string_view>
#include <vector>

namespace werkzaam::oidc {

/// A public key that a provider publishes, for one family of algorithms.
struct PublicKey {
    enum class Family { rsa, p256 };
    Family family = Family::rsa;
    std::string kid;
    std::string alg;  ///< Empty: for every algorithm of its family.
    std::string jwk;  ///< Only what the key is (RFC 7517), as JSON.
};

/// The keys of a JWKS that can be used for signatures: RSA of 2,048 to 8,192 bits and P-256. Others
/// are left out; so is everything when it is no JWKS.
[[nodiscard]] std::vector<PublicKey> keys_from(std::string_view document);

/// The key that a token of this algorithm names, or the only one there is when it names none.
[[nodiscard]] const PublicKey* find_key(const std::vector<PublicKey>& keys, const std::string& kid,
                                        Algorithm algorithm);

/// "PS256"
[[nodiscard]] std::string jose_name(Algorithm algorithm);

}  // namespace werkzaam::oidc
