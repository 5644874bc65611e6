// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/token.h"

#include "platform/credentials/base64url.h"
#include "platform/credentials/sodium_start.h"

#include <sodium.h>

namespace werkzaam::credentials {

namespace {

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string random_bytes(std::size_t bytes) {
    start_sodium();
    std::string out(bytes, '\0');
    randombytes_buf(out.data(), out.size());
    return out;
}

std::string new_token() {
    return base64url(random_bytes(32));
}

std::string stored_form(std::string_view token, std::string_view purpose) {
    start_sodium();
    crypto_generichash_state state;
    unsigned char hash[crypto_generichash_BYTES];
    crypto_generichash_init(&state, nullptr, 0, sizeof hash);
    // The length of the purpose goes first, so that no two pairs make the same bytes.
    const auto length = std::to_string(purpose.size()) + ":";
    crypto_generichash_update(&state, bytes_of(length), length.size());
    crypto_generichash_update(&state, bytes_of(purpose), purpose.size());
    crypto_generichash_update(&state, bytes_of(token), token.size());
    crypto_generichash_final(&state, hash, sizeof hash);
    std::string out(2 * sizeof hash + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), hash, sizeof hash);
    out.pop_back();
    return out;
}

bool same(std::string_view one, std::string_view other) {
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace werkzaam::credentials
