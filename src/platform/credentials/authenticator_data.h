// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/credentials/passkey.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace werkzaam::credentials {

/// The part of authenticator data that has a fixed form (W3C Web Authentication, 6.1).
struct AuthenticatorData {
    static constexpr std::size_t fixed_size = 37;  ///< Bytes: hash of the site, flags, counter.

    std::string_view rp_id_hash;  ///< 32 bytes.
    std::uint8_t flags = 0;
    std::uint32_t sign_count = 0;

    [[nodiscard]] bool is_present() const { return (flags & 0x01) != 0; }
    [[nodiscard]] bool is_verified() const { return (flags & 0x04) != 0; }
    [[nodiscard]] bool is_backup_eligible() const { return (flags & 0x08) != 0; }
    [[nodiscard]] bool is_backed_up() const { return (flags & 0x10) != 0; }
    [[nodiscard]] bool has_credential() const { return (flags & 0x40) != 0; }
    [[nodiscard]] bool has_extensions() const { return (flags & 0x80) != 0; }
};

/// The fixed part of these bytes, which have to outlive it; nothing when they are fewer.
[[nodiscard]] std::optional<AuthenticatorData> authenticator_data(std::string_view bytes);

/// What both questions demand: made for this site, touched, with PIN, finger or face, and no copies
/// of what cannot be copied.
[[nodiscard]] std::optional<PasskeyFault> fault_of(const AuthenticatorData& data,
                                                   std::string_view rp_id);

}  // namespace werkzaam::credentials
