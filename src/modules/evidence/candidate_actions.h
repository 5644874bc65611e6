// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "modules/evidence/candidate.h"

#include <map>
#include <string>
#include <vector>

namespace werkzaam::evidence {

/// Names of the elements by code, to label what effects say they had in them.
using ElementNames = std::map<std::string, Subject>;
[[nodiscard]] ElementNames element_names(Context& context);

/// All effects on one construct of one collection, as the rules see them.
[[nodiscard]] std::vector<Candidate> candidates_on(Context& context, const std::string& construct,
                                                   bool reference, const ElementNames& elements);

}  // namespace werkzaam::evidence
