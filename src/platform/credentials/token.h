// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace werkzaam::credentials {

/// A random token of 256 bits for a cookie, a link or a challenge, as 43 signs of base64url.
[[nodiscard]] std::string new_token();
/// `bytes` random bytes.
[[nodiscard]] std::string random_bytes(std::size_t bytes);
/// What is stored of a token: BLAKE2b-256 as 64 hexadecimal signs. Whoever reads the database
/// cannot use what stands there. `purpose` keeps tokens of one kind from being taken for another.
[[nodiscard]] std::string stored_form(std::string_view token, std::string_view purpose);
/// Compares in the same time wherever the two differ.
[[nodiscard]] bool same(std::string_view one, std::string_view other);

}  // namespace werkzaam::credentials
