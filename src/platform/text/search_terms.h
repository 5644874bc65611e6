// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace werkzaam::text {

/// Lower case without diacritics and with typographic quotes made plain: "Één" -> "een".
[[nodiscard]] std::string folded(std::string_view text);

/// The words of a text as they are indexed: folded, joined with the field's synonyms, stemmed for
/// Dutch. "interventie" and "interventies" give the same term, which Snowball alone does not.
[[nodiscard]] std::vector<std::string> search_terms(std::string_view text);

/// The same, joined by spaces: what goes into a full-text column, on any database.
[[nodiscard]] std::string indexed(std::string_view text);

/// A word to look for: the term as it is indexed, or any word that begins like this. One of the two
/// may be empty, then only the other counts. Letters and digits only.
struct SoughtWord {
    std::string term = {};
    std::string beginning = {};
};

/// What somebody typed as words that must all occur, the last one also as the beginning of a longer
/// word. Nothing special in the input is ever an operator. Empty when there is no word in it.
[[nodiscard]] std::vector<SoughtWord> sought_words(std::string_view typed);

}  // namespace werkzaam::text
