// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/authenticator_data.h"

#include "platform/credentials/token.h"

#include <sodium.h>

namespace werkzaam::credentials {

namespace {

std::string sha256(std::string_view text) {
    std::string out(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(out.data()),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size());
    return out;
}

}  // namespace

std::optional<AuthenticatorData> authenticator_data(std::string_view bytes) {
    if (bytes.size() < AuthenticatorData::fixed_size) return {};
    AuthenticatorData out{bytes.substr(0, 32), static_cast<std::uint8_t>(bytes[32])};
    for (const char c : bytes.substr(33, 4))
        out.sign_count = out.sign_count << 8 | static_cast<std::uint8_t>(c);
    return out;
}

std::optional<PasskeyFault> fault_of(const AuthenticatorData& data, std::string_view rp_id) {
    // Steps 13 to 15 of 7.1, 15 to 17 of 7.2; backup: Level 3, 6.1.3.
    if (!same(data.rp_id_hash, sha256(rp_id))) return PasskeyFault::rp_id;
    if (!data.is_present()) return PasskeyFault::presence;
    if (!data.is_verified()) return PasskeyFault::verification;
    if (data.is_backed_up() && !data.is_backup_eligible()) return PasskeyFault::backup;
    return {};
}

}  // namespace werkzaam::credentials
