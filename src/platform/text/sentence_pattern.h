// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/text.h"

#include <unicode/msgfmt.h>

#include <set>
#include <string>
#include <string_view>

namespace werkzaam::text {

/// One sentence pattern of the catalogue, parsed once. Not thread-safe, because ICU's formatter
/// fills caches inside itself; catalogue.cpp keeps one for each thread.
class SentencePattern {
public:
    /// Throws BrokenInvariant when the pattern is no ICU MessageFormat with named arguments.
    SentencePattern(Language language, std::string_view key, const std::string& pattern);
    /// Throws BrokenInvariant when a value is missing or is not a number where one is needed.
    [[nodiscard]] std::string filled(const Parameters& parameters) const;

private:
    [[nodiscard]] icu::Formattable argument(const std::string& name,
                                            const Parameters& parameters) const;
    [[nodiscard]] bool has_negative_number(const Parameters& parameters) const;

    std::string key_;
    icu::MessageFormat format_;
    std::set<std::string> names_;
    std::set<std::string> numbers_;  ///< names that the pattern uses as numbers
};

}  // namespace werkzaam::text
