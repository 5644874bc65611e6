// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace werkzaam::text {

/// Sentences of i18n/nl.json and i18n/en.json, formatted by ICU MessageFormat. Numbers arrive as
/// text parameters in English notation and are shown as the language writes them when the sentence
/// says {x, number}.
[[nodiscard]] std::string sentence(Language language, std::string_view key,
                                   const Parameters& parameters = {});
[[nodiscard]] std::string sentence(Language language, const Sentence& sentence);
/// True when the catalogue has the key.
[[nodiscard]] bool has_sentence(std::string_view key);
/// All keys, sorted; the same in both languages (a build check).
[[nodiscard]] std::vector<std::string> sentence_keys();

}  // namespace werkzaam::text
