// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/oidc/address_rules.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace werkzaam::oidc {

namespace {

constexpr std::size_t longest = 2000;
constexpr std::string_view letters_and_digits = "abcdefghijklmnopqrstuvwxyz0123456789";

// An address taken apart so strictly that no two programs read it differently: a host in small
// letters without user, then nothing but signs that mean themselves in a path or query.
struct Address {
    std::string_view scheme;
    std::string_view host;  ///< "[::1]" with its brackets
    std::string_view port;  ///< Empty: that of the scheme.
    std::string_view rest;  ///< Path and query.
};

bool only(std::string_view text, std::string_view more) {
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return letters_and_digits.find(c) != std::string_view::npos ||
               more.find(c) != std::string_view::npos;
    });
}

bool is_host(std::string_view host) {
    if (host == "[::1]") return true;
    return !host.empty() && host.front() != '.' && host.front() != '-' && only(host, ".-");
}

std::optional<Address> taken_apart(std::string_view text) {
    const auto separator = text.find("://");
    if (text.size() > longest || separator == std::string_view::npos) return {};
    Address out;
    out.scheme = text.substr(0, separator);
    const auto behind = text.substr(separator + 3);
    const auto end = std::min(behind.find_first_of("/?"), behind.size());
    const auto authority = behind.substr(0, end);
    out.rest = behind.substr(end);
    const auto bracket = authority.rfind(']');
    const auto colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
    out.host = authority.substr(0, colon);
    if (colon != std::string_view::npos) out.port = authority.substr(colon + 1);
    const bool port = colon == std::string_view::npos ||
                      (!out.port.empty() && out.port.size() <= 5 &&
                       out.port.find_first_not_of("0123456789") == std::string_view::npos);
    const bool rest = only(out.rest, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-._~/?=&%+:,;@!$'()*");
    if (!is_host(out.host) || !port || !rest) return {};
    return out;
}

}  // namespace

Violations check_issuer_address(const std::string& address, Loopback loopback) {
    const auto taken = taken_apart(address);
    const bool plain = taken && taken->rest.find('?') == std::string_view::npos;
    if (plain && taken->scheme == "https") return {};
    const bool here =
        plain && taken->scheme == "http" &&
        (taken->host == "localhost" || taken->host == "127.0.0.1" || taken->host == "[::1]");
    if (here && loopback == Loopback::allowed) return {};
    return {{"PROV-1", "issuer"}};
}

bool is_at(const std::string& address, const std::string& issuer) {
    const auto there = taken_apart(address);
    const auto home = taken_apart(issuer);
    return there && home && there->scheme == home->scheme && there->host == home->host &&
           there->port == home->port;
}

}  // namespace werkzaam::oidc
