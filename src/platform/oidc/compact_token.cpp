// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/oidc/compact_token.h"

#include "platform/credentials/base64url.h"
#include "platform/oidc/json_members.h"
#include "platform/reflect/json_text.h"

#include <algorithm>

namespace werkzaam::oidc {

namespace {

constexpr std::size_t longest = 16 * 1024;

std::optional<boost::json::object> object_of(std::string_view part) {
    const auto bytes = credentials::from_base64url(part);
    if (!bytes) return {};
    auto parsed = reflect::json_from_text(*bytes);
    if (!parsed || !parsed->is_object()) return {};
    return std::move(parsed->as_object());
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

}  // namespace

std::optional<CompactToken> compact_token(std::string_view text) {
    if (text.size() > longest || std::count(text.begin(), text.end(), '.') != 2) return {};
    const auto first = text.find('.');
    const auto second = text.rfind('.');
    const auto header = object_of(text.substr(0, first));
    auto claims = object_of(text.substr(first + 1, second - first - 1));
    if (!header || !claims || !credentials::from_base64url(text.substr(second + 1))) return {};
    return CompactToken{std::string(text),
                        text_of_member(*header, "alg").value_or(""),
                        text_of_member(*header, "kid").value_or(""),
                        lower(text_of_member(*header, "typ").value_or("")),
                        header->contains("crit"),
                        std::move(*claims)};
}

}  // namespace werkzaam::oidc
