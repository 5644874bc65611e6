// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"

#include <filesystem>
#include <string>

namespace werkzaam::audit {

/// The root of the tree at a moment, signed by the installation.
struct SignedHead {
    std::int64_t size = 0;  ///< Number of leaves under the root.
    std::string root;       ///< 64 hexadecimal digits
    Instant at;
    std::string key;        ///< Public half, base64url
    std::string signature;  ///< base64url
};

/// Signs heads: Ed25519 (RFC 8032, libsodium). The key file is made on first use and belongs in no
/// backup: whoever can put back a backup could otherwise sign another history.
class Signer {
public:
    /// Throws std::runtime_error when the file cannot be read or written, or others may read it.
    [[nodiscard]] static Signer with_key_file(const std::filesystem::path& file);
    [[nodiscard]] SignedHead signed_head(std::int64_t size, std::string root, Instant at) const;
    [[nodiscard]] const std::string& key() const { return public_; }

private:
    explicit Signer(const std::string& seed);
    std::string secret_;
    std::string public_;
};

/// True when the head was signed with the key it names and says what was signed.
[[nodiscard]] bool is_genuine(const SignedHead& head);

}  // namespace werkzaam::audit
