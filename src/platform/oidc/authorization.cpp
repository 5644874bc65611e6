// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/oidc/authorization.h"

#include "platform/credentials/base64url.h"

#include <openssl/sha.h>

#include <array>
#include <set>
#include <string_view>

namespace werkzaam::oidc {

namespace {

constexpr std::string_view unreserved =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
constexpr std::string_view digits = "0123456789ABCDEF";

std::string encoded(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (unreserved.find(c) != std::string_view::npos) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            out += ' ';
            continue;
        }
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        if (i + 2 >= text.size()) return {};
        const int high = digit(text[i + 1]);
        const int low = digit(text[i + 2]);
        if (high < 0 || low < 0) return {};
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

}  // namespace

std::string form_text(const std::vector<std::pair<std::string, std::string>>& fields) {
    std::string out;
    for (const auto& [name, value] : fields)
        out += (out.empty() ? "" : "&") + encoded(name) + "=" + encoded(value);
    return out;
}

std::optional<std::vector<std::pair<std::string, std::string>>> form_fields(
    const std::string& text) {
    std::vector<std::pair<std::string, std::string>> out;
    std::set<std::string> names;
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto end = rest.find('&');
        const auto field = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        const auto equals = field.find('=');
        if (equals == std::string_view::npos) return {};
        auto name = decoded(field.substr(0, equals));
        auto value = decoded(field.substr(equals + 1));
        if (!name || !value || !names.insert(*name).second) return {};
        out.emplace_back(std::move(*name), std::move(*value));
    }
    return out;
}

std::string code_challenge_of(const std::string& verifier) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> hash{};
    SHA256(reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size(), hash.data());
    return credentials::base64url({reinterpret_cast<const char*>(hash.data()), hash.size()});
}

std::string authorization_address(const Metadata& metadata, const Client& client,
                                  const AuthorizationRequest& request) {
    std::vector<std::pair<std::string, std::string>> fields{
        {"response_type", "code"},
        {"client_id", client.client_id},
        {"redirect_uri", request.redirect_uri},
        {"scope", request.scope},
        {"state", request.state},
        {"nonce", request.nonce},
        {"code_challenge", request.code_challenge},
        {"code_challenge_method", "S256"}};
    if (!request.acr_values.empty()) fields.emplace_back("acr_values", request.acr_values);
    if (!request.claims.empty()) fields.emplace_back("claims", request.claims);
    if (request.max_age) fields.emplace_back("max_age", std::to_string(*request.max_age));
    if (request.prompt_login) fields.emplace_back("prompt", "login");
    const auto& at = metadata.authorization_endpoint;
    return at + (at.find('?') == std::string::npos ? "?" : "&") + form_text(fields);
}

}  // namespace werkzaam::oidc
