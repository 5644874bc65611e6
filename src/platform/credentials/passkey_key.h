// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/credentials/authenticator_data.h"
#include "platform/credentials/passkey.h"

#include <optional>
#include <string>
#include <string_view>

struct fido_assert;

namespace werkzaam::credentials {

/// The key that an authenticator made, all as bytes.
struct AttestedKey {
    std::string credential_id;
    std::string aaguid;  ///< 32 hexadecimal signs.
    PasskeyAlgorithm algorithm = PasskeyAlgorithm::es256;
    std::string bytes;  ///< As libfido2 takes it.
};

/// The key in authenticator data; nothing when it is of another kind, cut off, followed by more
/// than extensions, or no usable key: a point off the curve, a short modulus.
[[nodiscard]] std::optional<AttestedKey> attested_key(std::string_view bytes,
                                                      const AuthenticatorData& data);

/// True when the only statement of the assertion is signed by that key.
[[nodiscard]] bool verified_by(PasskeyAlgorithm algorithm, std::string_view key,
                               const fido_assert* assertion);

}  // namespace werkzaam::credentials
