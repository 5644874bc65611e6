// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/passkey_key.h"

#include "platform/credentials/cbor_size.h"

#include <fido.h>
#include <fido/eddsa.h>
#include <fido/es256.h>
#include <fido/rs256.h>
#include <sodium.h>

#include <array>
#include <memory>

namespace werkzaam::credentials {

namespace {

template <class T, void (*release)(T**)>
struct Free {
    void operator()(T* what) const { release(&what); }
};
using Credential = std::unique_ptr<fido_cred_t, Free<fido_cred_t, fido_cred_free>>;
using Es256 = std::unique_ptr<es256_pk_t, Free<es256_pk_t, es256_pk_free>>;
using EdDsa = std::unique_ptr<eddsa_pk_t, Free<eddsa_pk_t, eddsa_pk_free>>;
using Rs256 = std::unique_ptr<rs256_pk_t, Free<rs256_pk_t, rs256_pk_free>>;

constexpr std::array algorithms{PasskeyAlgorithm::es256, PasskeyAlgorithm::eddsa,
                                PasskeyAlgorithm::rs256};

std::string bytes_of(const unsigned char* from, std::size_t size) {
    if (from == nullptr) return {};
    return {reinterpret_cast<const char*>(from), size};
}

std::string hex(const std::string& bytes) {
    std::string out(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                   bytes.size());
    out.pop_back();
    return out;
}

// Reading one computes its point, which fails off the curve.
bool is_on_the_curve(const std::string& key) {
    const Es256 read{es256_pk_new()};
    return read && es256_pk_from_ptr(read.get(), key.data(), key.size()) == FIDO_OK;
}

// 2,048 bits that begin with a one, an odd product, and the exponent 65537.
bool is_strong_rsa(const std::string& key) {
    constexpr std::size_t modulus = 256;
    return key.size() == modulus + 3 && (static_cast<unsigned char>(key[0]) & 0x80U) != 0 &&
           (static_cast<unsigned char>(key[modulus - 1]) & 1U) != 0 &&
           std::string_view{key}.substr(modulus) == std::string_view{"\x01\x00\x01", 3};
}

bool is_usable(PasskeyAlgorithm algorithm, const std::string& key) {
    switch (algorithm) {
        case PasskeyAlgorithm::es256:
            return is_on_the_curve(key);
        // Refuses points of small order, for which some signatures fit every message.
        case PasskeyAlgorithm::eddsa:
            return key.size() == crypto_core_ed25519_BYTES &&
                   crypto_core_ed25519_is_valid_point(
                       reinterpret_cast<const unsigned char*>(key.data())) == 1;
        case PasskeyAlgorithm::rs256:
            break;
    }
    return is_strong_rsa(key);
}

// Hash, flags and counter; the model, the length of the id in two bytes, the id; the key, and
// extensions when there are some; then the end. libfido2 looks neither at the end nor, before it
// takes memory, at how much is claimed.
bool is_whole(std::string_view bytes, const AuthenticatorData& data) {
    constexpr std::size_t before_id = AuthenticatorData::fixed_size + 16 + 2;
    if (bytes.size() < before_id) return false;
    const auto id_size = static_cast<std::size_t>(static_cast<unsigned char>(bytes[before_id - 2]))
                             << 8U |
                         static_cast<unsigned char>(bytes[before_id - 1]);
    bytes.remove_prefix(before_id);
    if (bytes.size() < id_size) return false;
    bytes.remove_prefix(id_size);
    for (int items = data.has_extensions() ? 2 : 1; items > 0; --items) {
        const auto size = cbor_size(bytes);
        if (!size) return false;
        bytes.remove_prefix(*size);
    }
    return bytes.empty();
}

template <class Key>
bool verified(const Key& key, std::string_view bytes,
              int (*read)(typename Key::element_type*, const void*, std::size_t),
              const fido_assert_t* assertion, int algorithm) {
    return key && read(key.get(), bytes.data(), bytes.size()) == FIDO_OK &&
           fido_assert_verify(assertion, 0, algorithm, key.get()) == FIDO_OK;
}

}  // namespace

int cose_number(PasskeyAlgorithm algorithm) {
    switch (algorithm) {
        case PasskeyAlgorithm::es256:
            return COSE_ES256;
        case PasskeyAlgorithm::eddsa:
            return COSE_EDDSA;
        case PasskeyAlgorithm::rs256:
            break;
    }
    return COSE_RS256;
}

std::optional<AttestedKey> attested_key(std::string_view bytes, const AuthenticatorData& data) {
    if (!is_whole(bytes, data)) return {};
    // libfido2 wants to know the kind beforehand.
    for (const auto algorithm : algorithms) {
        const Credential made{fido_cred_new()};
        if (!made || fido_cred_set_type(made.get(), cose_number(algorithm)) != FIDO_OK ||
            fido_cred_set_authdata_raw(made.get(),
                                       reinterpret_cast<const unsigned char*>(bytes.data()),
                                       bytes.size()) != FIDO_OK)
            continue;
        const auto* const c = made.get();
        AttestedKey key{bytes_of(fido_cred_id_ptr(c), fido_cred_id_len(c)),
                        hex(bytes_of(fido_cred_aaguid_ptr(c), fido_cred_aaguid_len(c))), algorithm,
                        bytes_of(fido_cred_pubkey_ptr(c), fido_cred_pubkey_len(c))};
        if (key.credential_id.empty() || !is_usable(algorithm, key.bytes)) return {};
        return key;
    }
    return {};
}

bool verified_by(PasskeyAlgorithm algorithm, std::string_view key, const fido_assert_t* assertion) {
    const int number = cose_number(algorithm);
    switch (algorithm) {
        case PasskeyAlgorithm::es256:
            return verified(Es256{es256_pk_new()}, key, es256_pk_from_ptr, assertion, number);
        case PasskeyAlgorithm::eddsa:
            return verified(EdDsa{eddsa_pk_new()}, key, eddsa_pk_from_ptr, assertion, number);
        case PasskeyAlgorithm::rs256:
            break;
    }
    return verified(Rs256{rs256_pk_new()}, key, rs256_pk_from_ptr, assertion, number);
}

}  // namespace werkzaam::credentials
