// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/secret_box.h"

#include "core/invariant.h"
#include "platform/credentials/base64url.h"
#include "platform/credentials/key_file.h"
#include "platform/credentials/sodium_start.h"
#include "platform/credentials/token.h"

#include <sodium.h>

namespace werkzaam::credentials {

namespace {

constexpr std::size_t key_bytes = crypto_secretbox_KEYBYTES;

const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

}  // namespace

SecretBox SecretBox::with_key_file(const std::filesystem::path& file) {
    start_sodium();
    return SecretBox{read_or_make_key_file(file, key_bytes)};
}

SecretBox SecretBox::with_secret(std::string_view secret) {
    start_sodium();
    std::string key(key_bytes, 0);
    WZ_INVARIANT(crypto_generichash(bytes(key), key.size(), bytes(secret), secret.size(), nullptr,
                                    0) == 0);
    return SecretBox{std::move(key)};
}

SecretBox SecretBox::with_new_key() {
    return SecretBox{random_bytes(key_bytes)};
}

std::string SecretBox::key_for(std::string_view purpose) const {
    std::string key(key_bytes, 0);
    WZ_INVARIANT(crypto_generichash(bytes(key), key.size(), bytes(purpose), purpose.size(),
                                    bytes(key_), key_.size()) == 0);
    return key;
}

std::string SecretBox::sealed(std::string_view secret, std::string_view purpose) const {
    auto out = random_bytes(crypto_secretbox_NONCEBYTES);
    std::string box(secret.size() + crypto_secretbox_MACBYTES, 0);
    const auto key = key_for(purpose);
    WZ_INVARIANT(crypto_secretbox_easy(bytes(box), bytes(secret), secret.size(), bytes(out),
                                       bytes(key)) == 0);
    return base64url(out + box);
}

std::optional<std::string> SecretBox::opened(std::string_view sealed,
                                             std::string_view purpose) const {
    const auto all = from_base64url(sealed);
    constexpr std::size_t around = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (!all || all->size() < around) return {};
    const std::string_view box{all->data() + crypto_secretbox_NONCEBYTES,
                               all->size() - crypto_secretbox_NONCEBYTES};
    std::string secret(all->size() - around, 0);
    const auto key = key_for(purpose);
    if (crypto_secretbox_open_easy(bytes(secret), bytes(box), box.size(), bytes(*all),
                                   bytes(key)) != 0)
        return {};
    return secret;
}

std::string SecretBox::keyed_hash(std::string_view text, std::string_view purpose) const {
    std::string hash(crypto_generichash_BYTES, 0);
    const auto key = key_for(purpose);
    WZ_INVARIANT(crypto_generichash(bytes(hash), hash.size(), bytes(text), text.size(), bytes(key),
                                    key.size()) == 0);
    return base64url(hash);
}

}  // namespace werkzaam::credentials
