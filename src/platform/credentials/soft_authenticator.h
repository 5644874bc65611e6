// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/invariant.h"
#include "platform/credentials/base64url.h"
#include "platform/credentials/passkey.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <sodium.h>

#include <cstdint>
#include <memory>
#include <string>

namespace werkzaam::credentials {

/// For tests: a passkey made of software, which signs whatever it is told to, also what no
/// authenticator would. ES256, attestation "none".
class SoftAuthenticator {
public:
    /// What it says; the defaults are those of an honest one.
    struct Says {
        std::string origin = "https://werkzaam.test";
        std::string rp_id = "werkzaam.test";
        std::string type = "";         ///< Empty: as asked.
        std::string more = "";         ///< Put behind the other names of the client data.
        std::uint8_t flags = 0x05;     ///< UP and UV.
        std::uint32_t sign_count = 1;  ///< Not kept: it counts only as told.
        std::string user_handle = "";
        std::string tail = "";  ///< Put behind the authenticator data.
    };

    SoftAuthenticator() : key_{EVP_EC_gen("P-256"), EVP_PKEY_free} {
        WZ_INVARIANT(key_ != nullptr);
    }

    [[nodiscard]] std::string id() const { return base64url("soft authenticator"); }

    [[nodiscard]] PasskeyRegistration registers(const std::string& challenge,
                                                const Says& says) const {
        auto data = head(says, 0x40);
        data += std::string(16, '\x2a') + std::string("\x00\x12", 2) + "soft authenticator" +
                cose() + says.tail;
        return {id(), base64url(client(challenge, says, "webauthn.create")), base64url(data)};
    }

    [[nodiscard]] PasskeyAssertion signs(const std::string& challenge, const Says& says) const {
        const auto what = client(challenge, says, "webauthn.get");
        const auto data = head(says, 0) + says.tail;
        return {id(), base64url(what), base64url(data), base64url(signature(data + sha256(what))),
                says.user_handle};
    }

private:
    static std::string client(const std::string& challenge, const Says& says,
                              const std::string& asked) {
        return R"({"type":")" + (says.type.empty() ? asked : says.type) + R"(","challenge":")" +
               challenge + R"(","origin":")" + says.origin + "\"" + says.more + "}";
    }

    static std::string head(const Says& says, std::uint8_t more_flags) {
        auto out = sha256(says.rp_id);
        out += static_cast<char>(says.flags | more_flags);
        for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(says.sign_count >> shift);
        return out;
    }

    static std::string sha256(const std::string& bytes) {
        std::string out(crypto_hash_sha256_BYTES, '\0');
        crypto_hash_sha256(reinterpret_cast<unsigned char*>(out.data()),
                           reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
        return out;
    }

    // {1: 2, 3: -7, -1: 1, -2: x, -3: y} (RFC 9053, 7.1.1).
    [[nodiscard]] std::string cose() const {
        unsigned char point[65];
        std::size_t size = 0;
        WZ_INVARIANT(
            EVP_PKEY_get_octet_string_param(key_.get(), "pub", point, sizeof point, &size) == 1 &&
            size == sizeof point);
        const std::string xy{reinterpret_cast<const char*>(point) + 1, 64};
        return "\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20" + xy.substr(0, 32) + "\x22\x58\x20" +
               xy.substr(32);
    }

    [[nodiscard]] std::string signature(const std::string& bytes) const {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(),
                                                                              EVP_MD_CTX_free};
        unsigned char out[128];
        std::size_t size = sizeof out;
        WZ_INVARIANT(
            EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get()) == 1 &&
            EVP_DigestSign(context.get(), out, &size,
                           reinterpret_cast<const unsigned char*>(bytes.data()),
                           bytes.size()) == 1);
        return {reinterpret_cast<const char*>(out), size};
    }

    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
};

}  // namespace werkzaam::credentials
