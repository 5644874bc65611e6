// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/text/sentence_pattern.h"

#include "core/invariant.h"

#include <unicode/messagepattern.h>
#include <unicode/uchar.h>

#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

namespace werkzaam::text {

namespace {

icu::UnicodeString wide(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string narrow(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

icu::Locale locale(Language language) {
    return language == Language::nl ? icu::Locale("nl", "NL") : icu::Locale("en", "GB");
}

[[noreturn]] void fail(const std::string& key, const std::string& reason) {
    throw BrokenInvariant("sentence " + key + ": " + reason);
}

icu::MessageFormat parsed(Language language, const std::string& key, const std::string& pattern) {
    UErrorCode status = U_ZERO_ERROR;
    icu::MessageFormat format{wide(pattern), locale(language), status};
    if (U_FAILURE(status)) fail(key, std::string("not a message pattern: ") + u_errorName(status));
    return format;
}

bool is_number_argument(const icu::MessagePattern& pattern, std::int32_t start) {
    const auto type = pattern.getPart(start).getArgType();
    if (type == UMSGPAT_ARG_TYPE_PLURAL || type == UMSGPAT_ARG_TYPE_SELECTORDINAL) return true;
    if (type != UMSGPAT_ARG_TYPE_SIMPLE) return false;
    return pattern.getSubstring(pattern.getPart(start + 2)) == icu::UnicodeString("number");
}

std::optional<double> number_in(const std::string& text) {
    double number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || end != text.data() + text.size()) return {};
    if (!std::isfinite(number)) return {};
    return number;
}

// ICU writes the hyphen; a minus sign is as wide as a plus and is read aloud as minus.
icu::UnicodeString with_minus_signs(icu::UnicodeString text) {
    for (std::int32_t at = 0; at + 1 < text.length(); ++at) {
        const bool before_digit = text[at] == u'-' && u_isdigit(text[at + 1]) != 0;
        const bool after_word = at > 0 && u_isalnum(text[at - 1]) != 0;
        if (before_digit && !after_word) text.setCharAt(at, u'\u2212');
    }
    return text;
}

}  // namespace

SentencePattern::SentencePattern(Language language, std::string_view key,
                                 const std::string& pattern)
    : key_{key}, format_{parsed(language, key_, pattern)} {
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessagePattern parts{wide(pattern), nullptr, status};
    if (U_FAILURE(status)) fail(key_, u_errorName(status));
    for (std::int32_t i = 0; i < parts.countParts(); ++i) {
        if (parts.getPartType(i) != UMSGPAT_PART_TYPE_ARG_START) continue;
        const auto name = narrow(parts.getSubstring(parts.getPart(i + 1)));
        names_.insert(name);
        if (is_number_argument(parts, i)) numbers_.insert(name);
    }
}

icu::Formattable SentencePattern::argument(const std::string& name,
                                           const Parameters& parameters) const {
    const auto found = parameters.find(name);
    if (found == parameters.end()) fail(key_, "no value for {" + name + "}");
    if (!numbers_.contains(name)) return icu::Formattable(wide(found->second));
    const auto number = number_in(found->second);
    if (!number) fail(key_, "{" + name + "} is not a number");
    return icu::Formattable(*number);
}

bool SentencePattern::has_negative_number(const Parameters& parameters) const {
    for (const auto& name : numbers_)
        if (parameters.at(name).starts_with('-')) return true;
    return false;
}

std::string SentencePattern::filled(const Parameters& parameters) const {
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const auto& name : names_) {
        names.push_back(wide(name));
        values.push_back(argument(name, parameters));
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString out;
    format_.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), out,
                   status);
    if (U_FAILURE(status)) fail(key_, u_errorName(status));
    return narrow(has_negative_number(parameters) ? with_minus_signs(std::move(out)) : out);
}

}  // namespace werkzaam::text
