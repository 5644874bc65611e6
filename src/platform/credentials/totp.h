// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Codes of an authenticator app: RFC 6238 with SHA-1, 30 seconds and 6 digits, as every app knows.
namespace werkzaam::credentials {

/// A new secret of 160 bits, as bytes (RFC 4226, section 4, R6).
[[nodiscard]] std::string new_totp_secret();
/// The secret as people type it: base32 without padding.
[[nodiscard]] std::string totp_text(std::string_view secret);
/// What the QR code holds: otpauth://totp/...
[[nodiscard]] std::string totp_uri(std::string_view secret, std::string_view issuer,
                                   std::string_view account);
/// The QR code of a text as an SVG path ("M4,4h1v1h-1z...") and its width in modules, with the
/// quiet zone of four modules around it.
struct QrCode {
    int size = 0;
    std::string path;
};
[[nodiscard]] QrCode qr_code(std::string_view text);

/// The time step a code belongs to, when it is of this moment or a step before or after it, and
/// later than `last_used`: a code counts once. Nothing for any other text.
[[nodiscard]] std::optional<std::int64_t> accepted_step(std::string_view secret,
                                                        std::string_view code, Instant now,
                                                        std::int64_t last_used);

}  // namespace werkzaam::credentials
