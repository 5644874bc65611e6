// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/outcome_rules.h"

namespace werkzaam::evaluations {

Violations check(const Outcome& outcome, int line) {
    Violations violations;
    // OUT-1: a scale runs from low to high.
    if (outcome.scale_min && outcome.scale_max && *outcome.scale_max <= *outcome.scale_min)
        violations.push_back({"OUT-1", "scale_max", {}, line});
    // OUT-2: the smallest relevant effect is a size, and says where it comes from.
    if (outcome.smallest_relevant_effect &&
        (*outcome.smallest_relevant_effect <= 0 || outcome.smallest_relevant_reason.nl.empty()))
        violations.push_back({"OUT-2", "smallest_relevant_effect", {}, line});
    return violations;
}

}  // namespace werkzaam::evaluations
