// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace werkzaam::credentials {

/// Bytes as base64url without padding (RFC 4648, section 5), as browsers write them for WebAuthn.
[[nodiscard]] std::string base64url(std::string_view bytes);
/// The bytes again; nothing when it is not exactly that (padding and line ends are refused).
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);

}  // namespace werkzaam::credentials
