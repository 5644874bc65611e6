// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

namespace werkzaam {

/// Values that a sentence needs, by name ("count" -> "3"); the sentence itself is in i18n/.
using Parameters = std::map<std::string, std::string>;

/// One thing a person has to change before a rule is met. Not an error: forms and imports show all
/// of them at once. The sentence shown is i18n key `rule.<rule>`.
struct Violation {
    std::string rule;        ///< Rule id as in docs/policy/ ("IMP-3").
    std::string field = {};  ///< "effects[1].yi" or a column name; empty when it is about the whole.
    Parameters parameters = {};
    int line = 0;  ///< Line in an imported file, counted from 1; 0 outside imports.
};
using Violations = std::vector<Violation>;

}  // namespace werkzaam
