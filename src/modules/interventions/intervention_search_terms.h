// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace werkzaam::interventions {

/// The words an intervention is found by, folded and stemmed: its name, and everything else.
struct SearchTerms {
    std::string name;
    std::string body;
};

}  // namespace werkzaam::interventions
