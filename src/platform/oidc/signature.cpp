// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/oidc/signature.h"

#include "core/id.h"
#include "core/invariant.h"
#include "platform/oidc/json_members.h"
#include "platform/reflect/json_text.h"

#include <cjose/cjose.h>
#include <boost/json/serialize.hpp>

#include <cstdlib>
#include <memory>

namespace werkzaam::oidc {

namespace {

namespace json = boost::json;

struct Releases {
    void operator()(cjose_jwk_t* jwk) const { cjose_jwk_release(jwk); }
    void operator()(cjose_jws_t* jws) const { cjose_jws_release(jws); }
    void operator()(cjose_header_t* header) const { cjose_header_release(header); }
    void operator()(char* text) const { std::free(text); }
};
template <class T>
using Owned = std::unique_ptr<T, Releases>;

constexpr std::size_t key_bits = 3072;

Owned<cjose_jwk_t> imported(const std::string& jwk) {
    cjose_err error{};
    return Owned<cjose_jwk_t>{cjose_jwk_import(jwk.data(), jwk.size(), &error)};
}

json::object parsed(const std::string& text) {
    auto value = reflect::json_from_text(text);
    WZ_INVARIANT(value && value->is_object());
    return std::move(value->as_object());
}

}  // namespace

bool is_signed_by(const std::string& compact, const PublicKey& key) {
    cjose_err error{};
    const auto jwk = imported(key.jwk);
    if (!jwk) return false;
    const Owned<cjose_jws_t> jws{cjose_jws_import(compact.data(), compact.size(), &error)};
    return jws && cjose_jws_verify(jws.get(), jwk.get(), &error);
}

std::string new_private_key() {
    cjose_err error{};
    // 65537: small enough to verify fast, large enough to be safe.
    const uint8_t exponent[] = {0x01, 0x00, 0x01};
    const Owned<cjose_jwk_t> jwk{
        cjose_jwk_create_RSA_random(key_bits, exponent, sizeof exponent, &error)};
    WZ_INVARIANT(jwk != nullptr);
    const auto kid = new_uuid(0);
    WZ_INVARIANT(cjose_jwk_set_kid(jwk.get(), kid.data(), kid.size(), &error));
    const Owned<char> text{cjose_jwk_to_json(jwk.get(), true, &error)};
    WZ_INVARIANT(text != nullptr);
    return text.get();
}

json::object public_part(const std::string& private_jwk) {
    const auto key = parsed(private_jwk);
    return {{"kty", "RSA"},   {"kid", key.at("kid")}, {"use", "sig"},
            {"alg", "PS256"}, {"n", key.at("n")},     {"e", key.at("e")}};
}

std::string signed_compact(const json::object& claims, const std::string& private_jwk) {
    cjose_err error{};
    const auto jwk = imported(private_jwk);
    const Owned<cjose_header_t> header{cjose_header_new(&error)};
    WZ_INVARIANT(jwk && header);
    const auto kid = text_of_member(parsed(private_jwk), "kid").value_or("");
    WZ_INVARIANT(cjose_header_set(header.get(), CJOSE_HDR_ALG, CJOSE_HDR_ALG_PS256, &error) &&
                 cjose_header_set(header.get(), CJOSE_HDR_KID, kid.c_str(), &error) &&
                 cjose_header_set(header.get(), "typ", "JWT", &error));
    const auto text = json::serialize(claims);
    const Owned<cjose_jws_t> jws{cjose_jws_sign(jwk.get(), header.get(),
                                                reinterpret_cast<const uint8_t*>(text.data()),
                                                text.size(), &error)};
    const char* compact = nullptr;
    WZ_INVARIANT(jws && cjose_jws_export(jws.get(), &compact, &error));
    return compact;
}

}  // namespace werkzaam::oidc
