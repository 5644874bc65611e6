// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/ladder.h"

namespace werkzaam::evidence {

/// What the records say of an intervention, counted.
struct LadderFacts {
    int blocks_missing = 7;           ///< of the seven blocks of the worksheet
    int elements_with_source = 0;     ///< elements resting on an evaluation or a synthesis (a to c)
    int studies_with_effect = 0;      ///< effect evaluations with an effect size
    int independent_strong_studies = 0;  ///< of those: not by the owner, Maryland level 3 or higher
};

/// The steps with their conditions judged; texts are left empty.
///
/// Source: docs/policy/ladder.md, rules LAD-1 to LAD-4, after the effect ladder of Van Yperen and
/// Veerman.
[[nodiscard]] Ladder judge_ladder(const LadderFacts& facts);

}  // namespace werkzaam::evidence
