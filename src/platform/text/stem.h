// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace werkzaam::text {

/// The stem of one folded word: Snowball's Dutch stemmer after own rules for the two families it
/// does not join, -ie / -ies ("interventie", "interventies") and -atie / -eren / -ering
/// ("polarisatie", "polariseren", "polariserend").
[[nodiscard]] std::string stem(std::string_view word);

/// The word that stands for a group of words of this field that mean the same to somebody who
/// searches ("jeugd" for "jongeren"), stemmed; the stem itself when there is no group.
[[nodiscard]] std::string term_of(std::string_view word);

/// True for a word that says nothing about the subject ("de", "van", "the").
[[nodiscard]] bool is_stop_word(std::string_view word);

}  // namespace werkzaam::text
