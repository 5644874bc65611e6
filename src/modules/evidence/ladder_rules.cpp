// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/ladder_rules.h"

#include <algorithm>

namespace werkzaam::evidence {

Ladder judge_ladder(const LadderFacts& facts) {
    Ladder out;
    out.steps = {
        // LAD-1: described: all seven blocks of the worksheet.
        {1, {{"LAD-1", "", facts.blocks_missing == 0}}},
        // LAD-2: a reason why it would work: elements that rest on research.
        {2, {{"LAD-2", "", facts.elements_with_source >= 1}}},
        // LAD-3: at least one study with an effect size.
        {3, {{"LAD-3", "", facts.studies_with_effect >= 1}}},
        // LAD-4: two studies or more that others did, with a comparison group.
        {4, {{"LAD-4", "", facts.independent_strong_studies >= 2}}},
    };
    for (const auto& step : out.steps) {
        const auto met = std::all_of(step.conditions.begin(), step.conditions.end(),
                                     [](const auto& condition) { return condition.met; });
        if (!met) break;
        out.reached = step.step;
    }
    return out;
}

}  // namespace werkzaam::evidence
