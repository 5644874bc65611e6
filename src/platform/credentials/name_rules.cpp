// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/name_rules.h"

#include <re2/re2.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <memory>

namespace werkzaam::credentials {

namespace {

constexpr int longest_name = 100;
constexpr std::size_t longest_email = 254;

icu::UnicodeString normalised(std::string_view text) {
    auto failure = U_ZERO_ERROR;
    const auto unicode = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    const auto* nfc = icu::Normalizer2::getNFCInstance(failure);
    auto out = nfc->normalize(unicode, failure);
    return U_FAILURE(failure) ? icu::UnicodeString{} : out;
}

bool is_shown(UChar32 c) {
    const auto type = u_charType(c);
    return type != U_CONTROL_CHAR && type != U_FORMAT_CHAR && type != U_SURROGATE &&
           type != U_UNASSIGNED && type != U_PRIVATE_USE_CHAR && c != 0xFFFD;
}

std::string utf8_of(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

// Letters of several scripts in one name, as nobody writes it ("Аnna" with a Cyrillic A).
bool is_mixed(const std::string& name) {
    auto failure = U_ZERO_ERROR;
    const std::unique_ptr<USpoofChecker, decltype(&uspoof_close)> checker{uspoof_open(&failure),
                                                                          uspoof_close};
    uspoof_setChecks(checker.get(), USPOOF_RESTRICTION_LEVEL | USPOOF_MIXED_NUMBERS, &failure);
    uspoof_setRestrictionLevel(checker.get(), USPOOF_HIGHLY_RESTRICTIVE);
    const auto found = uspoof_checkUTF8(checker.get(), name.data(),
                                        static_cast<int32_t>(name.size()), nullptr, &failure);
    return U_FAILURE(failure) || found != 0;
}

}  // namespace

std::string normalised_email(std::string_view typed) {
    auto text = normalised(typed);
    return utf8_of(text.trim().toLower(icu::Locale::getRoot()));
}

std::string normalised_name(std::string_view typed) {
    const auto text = normalised(typed);
    icu::UnicodeString out;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const auto c = text.char32At(i);
        const bool space = u_isUWhiteSpace(c) != 0;
        if (space && (out.isEmpty() || out.char32At(out.length() - 1) == ' ')) continue;
        if (space)
            out.append(static_cast<UChar32>(' '));
        else if (is_shown(c))
            out.append(c);
    }
    return utf8_of(out.trim());
}

Violations check_name(const std::string& name) {
    // CRED-7
    const auto length = normalised(name).countChar32();
    if (length < 1 || length > longest_name || is_mixed(name)) return {{"CRED-7", "name"}};
    return {};
}

Violations check_email(const std::string& email) {
    // CRED-8: no more than tells a slip of the finger; whether it exists shows when it is used.
    static const RE2 form{R"([^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\.]+(\.[^\s@<>"(),:;\\.]+)+)"};
    if (email.size() > longest_email || !RE2::FullMatch(email, form)) return {{"CRED-8", "email"}};
    return {};
}

}  // namespace werkzaam::credentials
