// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/oidc/key_set.h"

#include "platform/credentials/base64url.h"
#include "platform/oidc/json_members.h"
#include "platform/reflect/json_text.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <optional>

namespace werkzaam::oidc {

namespace {

namespace json = boost::json;

constexpr std::size_t most_keys = 50;
constexpr std::size_t coordinate_bytes = 32;

std::optional<std::string> bytes_of(const json::object& key, std::string_view name) {
    const auto text = text_of_member(key, name);
    return text ? credentials::from_base64url(*text) : std::nullopt;
}

// An odd modulus of 2,048 to 8,192 bits and an odd exponent above 1 of at most 32 bits: others are
// weak, or cost more than a key has to.
bool is_sound(const std::string& modulus, const std::string& exponent) {
    const auto odd = [](const std::string& bytes) {
        return !bytes.empty() && (static_cast<unsigned char>(bytes.back()) & 1U) != 0;
    };
    return modulus.size() >= 256 && modulus.size() <= 1024 && odd(modulus) &&
           static_cast<unsigned char>(modulus.front()) >= 0x80U && exponent.size() <= 4 &&
           odd(exponent) && exponent != "\x01" && exponent.front() != '\0';
}

std::optional<PublicKey> rsa(const json::object& key) {
    const auto n = bytes_of(key, "n");
    const auto e = bytes_of(key, "e");
    if (!n || !e || !is_sound(*n, *e)) return {};
    return PublicKey{
        PublicKey::Family::rsa,
        {},
        {},
        json::serialize(json::object{{"kty", "RSA"}, {"n", key.at("n")}, {"e", key.at("e")}})};
}

std::optional<PublicKey> p256(const json::object& key) {
    const auto x = bytes_of(key, "x");
    const auto y = bytes_of(key, "y");
    if (text_of_member(key, "crv") != "P-256" || !x || !y || x->size() != coordinate_bytes ||
        y->size() != coordinate_bytes)
        return {};
    return PublicKey{PublicKey::Family::p256,
                     {},
                     {},
                     json::serialize(json::object{
                         {"kty", "EC"}, {"crv", "P-256"}, {"x", key.at("x")}, {"y", key.at("y")}})};
}

std::optional<PublicKey> usable(const json::value& value) {
    if (!value.is_object()) return {};
    const auto& key = value.as_object();
    if (text_of_member(key, "use").value_or("sig") != "sig") return {};
    const auto kty = text_of_member(key, "kty");
    auto out = kty == "RSA" ? rsa(key) : kty == "EC" ? p256(key) : std::nullopt;
    if (!out) return {};
    out->kid = text_of_member(key, "kid").value_or("");
    out->alg = text_of_member(key, "alg").value_or("");
    return out;
}

bool fits(const PublicKey& key, Algorithm algorithm) {
    const auto family =
        algorithm == Algorithm::es256 ? PublicKey::Family::p256 : PublicKey::Family::rsa;
    return key.family == family && (key.alg.empty() || key.alg == jose_name(algorithm));
}

}  // namespace

std::vector<PublicKey> keys_from(std::string_view document) {
    const auto parsed = reflect::json_from_text(document);
    if (!parsed || !parsed->is_object()) return {};
    const auto* keys = parsed->as_object().if_contains("keys");
    if (keys == nullptr || !keys->is_array() || keys->as_array().size() > most_keys) return {};
    std::vector<PublicKey> out;
    for (const auto& key : keys->as_array())
        if (auto found = usable(key)) out.push_back(std::move(*found));
    return out;
}

const PublicKey* find_key(const std::vector<PublicKey>& keys, const std::string& kid,
                          Algorithm algorithm) {
    const PublicKey* found = nullptr;
    for (const auto& key : keys) {
        if (!fits(key, algorithm) || (!kid.empty() && key.kid != kid)) continue;
        if (found != nullptr) return nullptr;  // which of the two is nowhere said
        found = &key;
    }
    return found;
}

std::string jose_name(Algorithm algorithm) {
    switch (algorithm) {
        case Algorithm::ps256:
            return "PS256";
        case Algorithm::es256:
            return "ES256";
        case Algorithm::rs256:
            return "RS256";
    }
    return {};
}

}  // namespace werkzaam::oidc
