// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace werkzaam::credentials {

/// Keeps secrets that the program itself needs again, such as that of an authenticator: sealed with
/// the key of this installation (XSalsa20-Poly1305), so that a stolen database opens none of them.
class SecretBox {
public:
    /// With the key in a file, made on first use. Throws std::runtime_error when it cannot be read or
    /// written, is not 32 bytes, or may be read by others than its owner.
    [[nodiscard]] static SecretBox with_key_file(const std::filesystem::path& file);
    /// With a secret that somebody else holds, of any length.
    [[nodiscard]] static SecretBox with_secret(std::string_view secret);
    /// With a new key that is kept nowhere, for tests and for describing the API.
    [[nodiscard]] static SecretBox with_new_key();

    /// A random nonce and the sealed bytes, as base64url. `purpose` has to be the same when it is
    /// opened, so that a secret cannot be put in another's place.
    [[nodiscard]] std::string sealed(std::string_view secret, std::string_view purpose) const;
    /// Nothing when it was sealed with another key, for another purpose, or changed.
    [[nodiscard]] std::optional<std::string> opened(std::string_view sealed,
                                                    std::string_view purpose) const;
    /// A hash that only this installation can make: hides e-mail addresses and network addresses,
    /// of which there are too few to hide them with any other hash.
    [[nodiscard]] std::string keyed_hash(std::string_view text, std::string_view purpose) const;

private:
    explicit SecretBox(std::string key) : key_{std::move(key)} {}
    [[nodiscard]] std::string key_for(std::string_view purpose) const;

    std::string key_;
};

}  // namespace werkzaam::credentials
