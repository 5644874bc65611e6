// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/csv/utf8.h"

namespace werkzaam::csv {

namespace {

struct Lead {
    std::size_t length;         // of the whole sequence; 0: no lead byte
    unsigned char second_from;  // range of the second byte, which rules out overlong forms,
    unsigned char second_to;    // surrogates and what is above U+10FFFF
};

Lead lead_of(unsigned char byte) {
    if (byte < 0x80) return {1, 0, 0};
    if (byte < 0xC2) return {0, 0, 0};
    if (byte < 0xE0) return {2, 0x80, 0xBF};
    if (byte == 0xE0) return {3, 0xA0, 0xBF};
    if (byte == 0xED) return {3, 0x80, 0x9F};
    if (byte < 0xF0) return {3, 0x80, 0xBF};
    if (byte == 0xF0) return {4, 0x90, 0xBF};
    if (byte < 0xF4) return {4, 0x80, 0xBF};
    if (byte == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

bool in_range(char byte, unsigned char from, unsigned char to) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= from && value <= to;
}

bool sequence_holds(std::string_view text, std::size_t at, const Lead& lead) {
    if (lead.length == 0 || at + lead.length > text.size()) return false;
    if (lead.length == 1) return true;
    if (!in_range(text[at + 1], lead.second_from, lead.second_to)) return false;
    for (std::size_t i = 2; i < lead.length; ++i)
        if (!in_range(text[at + i], 0x80, 0xBF)) return false;
    return true;
}

}  // namespace

std::size_t first_byte_not_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = lead_of(static_cast<unsigned char>(text[at]));
        if (!sequence_holds(text, at, lead)) return at;
        at += lead.length;
    }
    return std::string_view::npos;
}

}  // namespace werkzaam::csv
