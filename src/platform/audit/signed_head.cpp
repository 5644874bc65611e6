// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/audit/signed_head.h"

#include "core/invariant.h"
#include "platform/credentials/base64url.h"
#include "platform/credentials/key_file.h"
#include "platform/credentials/sodium_start.h"

#include <sodium.h>

#include <utility>

namespace werkzaam::audit {

namespace {

const unsigned char* bytes(const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

std::string signed_text(const SignedHead& head) {
    return "werkzaam audit head 1\n" + std::to_string(head.size) + "\n" + head.root + "\n" +
           std::to_string(head.at.microseconds) + "\n";
}

}  // namespace

Signer::Signer(const std::string& seed) : secret_(crypto_sign_SECRETKEYBYTES, '\0') {
    WZ_INVARIANT(seed.size() == crypto_sign_SEEDBYTES);
    std::string open(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_seed_keypair(bytes(open), bytes(secret_), bytes(seed));
    public_ = credentials::base64url(open);
}

Signer Signer::with_key_file(const std::filesystem::path& file) {
    credentials::start_sodium();
    return Signer{credentials::read_or_make_key_file(file, crypto_sign_SEEDBYTES)};
}

SignedHead Signer::signed_head(std::int64_t size, std::string root, Instant at) const {
    SignedHead head{size, std::move(root), at, public_, {}};
    const auto text = signed_text(head);
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(bytes(signature), nullptr, bytes(text), text.size(), bytes(secret_));
    head.signature = credentials::base64url(signature);
    return head;
}

bool is_genuine(const SignedHead& head) {
    credentials::start_sodium();
    const auto key = credentials::from_base64url(head.key);
    const auto signature = credentials::from_base64url(head.signature);
    if (!key || key->size() != crypto_sign_PUBLICKEYBYTES) return false;
    if (!signature || signature->size() != crypto_sign_BYTES) return false;
    const auto text = signed_text(head);
    return crypto_sign_verify_detached(bytes(*signature), bytes(text), text.size(), bytes(*key)) ==
           0;
}

}  // namespace werkzaam::audit
