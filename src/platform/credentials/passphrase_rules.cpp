// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/passphrase_rules.h"

#include "platform/credentials/leaked.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string_view>
#include <utility>

namespace werkzaam::credentials {

namespace {

constexpr int shortest = 8;         // beside a second factor
constexpr int shortest_alone = 15;  // as the only factor
constexpr int longest = 256;        // characters; a limit only against abuse

// What is tried first everywhere, in lower case, without the digits and signs that people put
// behind. Facts from published lists of leaked passwords, and their Dutch counterparts.
constexpr std::array common{
    "password",      "passwort",  "wachtwoord", "welkom",    "welcome",   "geheim",     "geheimpje",
    "letmein",       "trustno",   "iloveyou",   "sunshine",  "princess",  "football",   "baseball",
    "superman",      "batman",    "dragon",     "monkey",    "shadow",    "master",     "michael",
    "jennifer",      "jordan",    "harley",     "ranger",    "hunter",    "pokemon",    "starwars",
    "whatever",      "computer",  "internet",   "freedom",   "secret",    "summer",     "winter",
    "spring",        "autumn",    "zomer",      "herfst",    "lente",     "voorjaar",   "najaar",
    "januari",       "februari",  "maart",      "april",     "augustus",  "september",  "oktober",
    "november",      "december",  "maandag",    "dinsdag",   "woensdag",  "donderdag",  "vrijdag",
    "zaterdag",      "zondag",    "nederland",  "holland",   "amsterdam", "rotterdam",  "utrecht",
    "denhaag",       "gemeente",  "voetbal",    "feyenoord", "ajax",      "eindhoven",  "admin",
    "administrator", "beheerder", "beheer",     "gebruiker", "login",     "inloggen",   "toegang",
    "changeme",      "default",   "test",       "testtest",  "hallo",     "hallohallo", "liefde",
    "schatje",       "lieverd",   "familie",    "kerstmis",  "vakantie"};

// What is written with one hand moving along.
constexpr std::array walks{"qwertyuiop",
                           "asdfghjkl",
                           "zxcvbnm",
                           "azertyuiop",
                           "0123456789",
                           "1234567890",
                           "abcdefghijklmnopqrstuvwxyz"};

icu::UnicodeString unicode_of(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

bool has_controls(const icu::UnicodeString& text) {
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const auto type = u_charType(text.char32At(i));
        if (type == U_CONTROL_CHAR || type == U_SURROGATE || type == U_UNASSIGNED ||
            text.char32At(i) == 0xFFFD)
            return true;
    }
    return false;
}

// Lower case, letters and digits only: "W3lkom 2026!" -> "w3lkom2026".
std::string skeleton(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80)
            out += c;
        else if (std::isalnum(byte) != 0)
            out += static_cast<char>(std::tolower(byte));
    }
    return out;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The word that is left without the digits behind it, and with letters for digits inside it.
std::string bare_word(std::string text) {
    while (!text.empty() && is_digit(text.back())) text.pop_back();
    for (auto& c : text) {
        switch (c) {
            case '0':
                c = 'o';
                break;
            case '1':
                c = 'i';
                break;
            case '3':
                c = 'e';
                break;
            case '4':
                c = 'a';
                break;
            case '5':
                c = 's';
                break;
            case '7':
                c = 't';
                break;
            default:
                break;
        }
    }
    return text;
}

// "welkomwelkom" -> "welkom": the shortest part of which a text is a repetition.
std::string period_of(const std::string& text) {
    for (std::size_t length = 1; length <= text.size() / 2; ++length) {
        if (text.size() % length != 0) continue;
        bool repeats = true;
        for (std::size_t i = length; repeats && i < text.size(); ++i)
            repeats = text[i] == text[i - length];
        if (repeats) return text.substr(0, length);
    }
    return text;
}

// Signs that stand for letters, without the signs and digits that people put behind a word:
// "P@$$w0rd!" -> "Passw0rd".
std::string with_letters_for_signs(std::string text) {
    const auto is_letter = [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 ||
               std::isalpha(static_cast<unsigned char>(c)) != 0;
    };
    while (!text.empty() && !is_letter(text.back())) text.pop_back();
    std::replace(text.begin(), text.end(), '@', 'a');
    std::replace(text.begin(), text.end(), '$', 's');
    std::replace(text.begin(), text.end(), '!', 'i');
    return text;
}

// Nothing but such words, one after another, and digits around and between them.
bool is_made_of_common_words(const std::string& text) {
    std::vector<bool> ends(text.size() + 1, false);  // where a word or a digit may have ended
    ends[0] = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!ends[at]) continue;
        if (is_digit(text[at])) ends[at + 1] = true;
        for (const std::string_view word : common)
            if (std::string_view{text}.substr(at, word.size()) == word)
                ends[at + word.size()] = true;
    }
    return ends.back() && !std::all_of(text.begin(), text.end(), is_digit);
}

bool is_common(const std::string& normalised) {
    const auto bare = skeleton(normalised);
    const auto undisguised = skeleton(with_letters_for_signs(normalised));
    return is_made_of_common_words(bare) || is_made_of_common_words(bare_word(bare)) ||
           is_made_of_common_words(bare_word(undisguised));
}

bool is_walk(const std::string& typed) {
    const auto part = period_of(typed);
    const std::string back{part.rbegin(), part.rend()};
    return std::any_of(walks.begin(), walks.end(), [&](std::string_view walk) {
        return walk.find(part) != std::string_view::npos ||
               walk.find(back) != std::string_view::npos;
    });
}

std::string in_lower_case(icu::UnicodeString text) {
    std::string out;
    text.toLower().toUTF8String(out);
    return out;
}

bool has_few_signs(const icu::UnicodeString& text) {
    std::set<UChar32> signs;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        signs.insert(text.char32At(i));
    return signs.size() < 4;
}

// What its letters and digits are says something only when they are half of it or more.
bool is_tried_first(const std::string& normalised, const icu::UnicodeString& unicode) {
    if (has_few_signs(unicode) || is_leaked(in_lower_case(unicode))) return true;
    const auto bare = skeleton(normalised);
    const bool is_word = 2 * unicode_of(bare).countChar32() >= unicode.countChar32();
    return is_word && (is_common(normalised) || is_walk(bare));
}

std::vector<std::string> context_words(const PassphraseContext& context) {
    std::vector<std::string> words{"werkzaam", "radicalisering"};
    auto texts = context.organisations;
    texts.push_back(context.name);
    texts.push_back(context.email);
    texts.push_back(context.email.substr(0, context.email.find('@')));
    for (const auto& text : texts) {
        words.push_back(skeleton(text));
        std::string word;
        for (const char c : text + " ") {
            const bool inside = (static_cast<unsigned char>(c) & 0x80) != 0 ||
                                std::isalnum(static_cast<unsigned char>(c)) != 0;
            if (inside)
                word += c;
            else if (!word.empty())
                words.push_back(skeleton(std::exchange(word, {})));
        }
    }
    return words;
}

// Half of it or more is what anybody knows who knows the person.
bool leans_on_context(const std::string& typed, const PassphraseContext& context) {
    const auto bare = bare_word(typed);
    for (const auto& word : context_words(context))
        if (word.size() >= 4 && 2 * word.size() >= typed.size() &&
            (typed.find(word) != std::string::npos || bare.find(word) != std::string::npos))
            return true;
    return false;
}

}  // namespace

std::string normalised_passphrase(std::string_view typed) {
    auto failure = U_ZERO_ERROR;
    const auto* nfc = icu::Normalizer2::getNFCInstance(failure);
    const auto unicode = nfc->normalize(unicode_of(typed), failure);
    if (U_FAILURE(failure)) return {};
    std::string out;
    unicode.toUTF8String(out);
    return out;
}

Violations check_passphrase(std::string_view typed, const PassphraseContext& context) {
    const auto normalised = normalised_passphrase(typed);
    const auto unicode = unicode_of(normalised);
    const int length = unicode.countChar32();
    const int least = context.only_factor ? shortest_alone : shortest;
    Violations out;
    if (length < least) out.push_back({"CRED-1", "passphrase", {{"least", std::to_string(least)}}});
    if (length > longest)
        out.push_back({"CRED-2", "passphrase", {{"most", std::to_string(longest)}}});
    if (has_controls(unicode)) out.push_back({"CRED-3", "passphrase"});
    // A person who has to make it longer anyway need not hear the rest yet.
    if (!out.empty()) return out;
    if (is_tried_first(normalised, unicode))
        out.push_back({"CRED-4", "passphrase"});
    else if (leans_on_context(skeleton(normalised), context))
        out.push_back({"CRED-5", "passphrase"});
    return out;
}

}  // namespace werkzaam::credentials
