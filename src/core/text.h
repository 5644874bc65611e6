// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/violation.h"

#include <string>
#include <vector>

namespace werkzaam {

enum class Language { nl, en };

/// A text of a record in both languages. Dutch is the source; an empty English text means that the
/// Dutch one is shown, marked as Dutch.
struct LocalText {
    std::string nl = {};
    std::string en = {};
    friend bool operator==(const LocalText&, const LocalText&) = default;
};

/// A computed sentence: the key of its text in i18n/ and the values in it. Kept in this form so
/// that a published result can be read in both languages and does not change when wording does.
struct Sentence {
    std::string key;
    Parameters parameters = {};
    friend bool operator==(const Sentence&, const Sentence&) = default;
};
using Sentences = std::vector<Sentence>;

}  // namespace werkzaam
