// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/target.h"

#include "platform/http/request_rules.h"

#include <algorithm>
#include <cctype>
#include <cstdint>

namespace werkzaam::http {

namespace {

std::optional<int> hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return {};
}

// The least code point that may take a sequence of this length; a shorter form exists otherwise.
constexpr std::uint32_t least_of_length[] = {0, 0, 0x80, 0x800, 0x10000};

std::size_t length_of(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first < 0xE0) return 2;
    if (first >= 0xE0 && first < 0xF0) return 3;
    if (first >= 0xF0 && first < 0xF5) return 4;
    return 0;
}

// True when `text` is one well-formed character of several bytes.
bool is_character(std::string_view text) {
    auto point = static_cast<std::uint32_t>(static_cast<unsigned char>(text[0])) &
                 (0xFFU >> (text.size() + 1));
    for (const char c : text.substr(1)) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) != 0x80U) return false;
        point = (point << 6U) | (byte & 0x3FU);
    }
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    return point >= least_of_length[text.size()] && point <= 0x10FFFF && !surrogate;
}

bool is_utf8_without_zero(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto length = length_of(static_cast<unsigned char>(text[i]));
        if (length == 0 || i + length > text.size() || text[i] == '\0') return false;
        if (length > 1 && !is_character(text.substr(i, length))) return false;
        i += length;
    }
    return true;
}

Problem not_decodable(std::string place) {
    return invalid("request.invalid", {{rule::not_decodable, std::move(place)}});
}

std::optional<std::vector<std::string>> decoded_segments(std::string_view path) {
    std::vector<std::string> segments;
    for (std::size_t at = 1; at <= path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        const auto segment = percent_decoded(path.substr(at, end - at), false);
        if (!segment) return {};
        segments.push_back(*segment);
        at = end + 1;
    }
    return segments;
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text, bool form) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && form) {
            out += ' ';
        } else if (text[i] != '%') {
            out += text[i];
        } else {
            const auto high = i + 2 < text.size() ? hex(text[i + 1]) : std::nullopt;
            const auto low = i + 2 < text.size() ? hex(text[i + 2]) : std::nullopt;
            if (!high || !low) return {};
            out += static_cast<char>(*high * 16 + *low);
            i += 2;
        }
    }
    if (!is_utf8_without_zero(out)) return {};
    return out;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x80 && std::isalnum(byte) != 0) ||
            std::string_view("-._~").find(c) != std::string_view::npos) {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4U];
            out += digits[byte & 0xFU];
        }
    }
    return out;
}

Result<Target> target_of(std::string_view text) {
    const auto question = std::min(text.find('?'), text.size());
    Target target{std::string(text.substr(0, question)), {}, {}};
    const auto segments = decoded_segments(target.path);
    if (!segments || text.empty() || text.front() != '/') return not_decodable("");
    target.segments = *segments;
    auto query = text.substr(std::min(question + 1, text.size()));
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const auto pair = query.substr(0, end);
        const auto equals = std::min(pair.find('='), pair.size());
        const auto key = percent_decoded(pair.substr(0, equals), true);
        const auto value = percent_decoded(pair.substr(std::min(equals + 1, pair.size())), true);
        if (!key || !value) return not_decodable("?" + (key ? *key : std::string{}));
        if (!pair.empty()) target.query_values.emplace_back(*key, *value);
        query = query.substr(std::min(end + 1, query.size()));
    }
    return target;
}

}  // namespace werkzaam::http
