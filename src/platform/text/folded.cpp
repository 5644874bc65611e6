// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/text/search_terms.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>

namespace werkzaam::text {

namespace {

std::string lowered_ascii(std::string_view text) {
    std::string out{text};
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// What a character becomes when it is no letter with a mark on it.
icu::UnicodeString plain(UChar32 c) {
    switch (c) {
        case 0x2018:
        case 0x2019:
        case 0x02BC: return "'";
        case 0x201C:
        case 0x201D:
        case 0x201E: return "\"";
        case 0x2010:
        case 0x2011:
        case 0x2013:
        case 0x2014: return "-";
        case 0x00F8: return "o";
        case 0x0142: return "l";
        case 0x0111: return "d";
        case 0x00E6: return "ae";
        case 0x0153: return "oe";
        default: return icu::UnicodeString(c);
    }
}

icu::UnicodeString decomposed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFKDInstance(status);
    auto wide = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    auto out = form->normalize(wide.foldCase(), status);
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    return out;
}

}  // namespace

std::string folded(std::string_view text) {
    const bool ascii = std::all_of(text.begin(), text.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) return lowered_ascii(text);
    const auto letters = decomposed(text);
    icu::UnicodeString kept;
    for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
        const auto c = letters.char32At(at);
        if (u_charType(c) != U_NON_SPACING_MARK) kept += plain(c);
    }
    std::string out;
    kept.toUTF8String(out);
    return out;
}

}  // namespace werkzaam::text
