// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/text/search_terms.h"

#include "platform/text/stem.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace werkzaam::text {

namespace {

// Words of a folded text. An apostrophe ends a word, so that "foto's" is "foto" and a loose "s".
std::vector<std::string> words_of(std::string_view folded_text) {
    std::vector<std::string> words;
    const auto text = icu::UnicodeString::fromUTF8(
        icu::StringPiece(folded_text.data(), static_cast<std::int32_t>(folded_text.size())));
    bool inside = false;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const auto c = text.char32At(at);
        const bool belongs = u_isalnum(c) != 0;
        if (belongs && !inside) words.emplace_back();
        if (belongs) icu::UnicodeString(c).toUTF8String(words.back());
        inside = belongs;
    }
    return words;
}

bool says_nothing(const std::string& word) {
    const bool loose_letter = word.size() == 1 && word[0] >= 'a' && word[0] <= 'z';
    return loose_letter || is_stop_word(word);
}

void add(std::string& out, const std::string& part, std::string_view between) {
    if (!out.empty()) out += between;
    out += part;
}

}  // namespace

std::vector<std::string> search_terms(std::string_view text) {
    std::vector<std::string> terms;
    for (const auto& word : words_of(folded(text)))
        if (!says_nothing(word)) terms.push_back(term_of(word));
    return terms;
}

std::string indexed(std::string_view text) {
    std::string out;
    for (const auto& word : words_of(folded(text))) {
        if (says_nothing(word)) continue;
        const auto term = term_of(word);
        add(out, term, " ");
        if (!term.starts_with(word)) add(out, word, " ");
    }
    return out;
}

std::vector<SoughtWord> sought_words(std::string_view typed) {
    const auto words = words_of(folded(typed));
    std::vector<SoughtWord> out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        const bool last = i + 1 == words.size();
        if (says_nothing(word) && !(last && out.empty())) continue;
        out.push_back({says_nothing(word) ? "" : term_of(word), last ? word : ""});
    }
    return out;
}

}  // namespace werkzaam::text
