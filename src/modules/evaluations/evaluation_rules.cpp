// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/evaluation_rules.h"

namespace werkzaam::evaluations {

Violations check(const Evaluation& evaluation, int line) {
    Violations violations;
    // EVAL-1: nobody finishes who did not start.
    if (evaluation.n_start && evaluation.n_end && *evaluation.n_end > *evaluation.n_start)
        violations.push_back({"EVAL-1", "n_end", {}, line});
    // EVAL-2: the Maryland scale exists in two wordings; a level without its wording says nothing.
    if (evaluation.maryland_level && evaluation.maryland_variant.empty())
        violations.push_back({"EVAL-2", "maryland_variant", {}, line});
    // EVAL-3: level 5 is an experiment, and an experiment is randomised.
    if (evaluation.maryland_level == 5 && evaluation.randomised == Answer::no)
        violations.push_back({"EVAL-3", "maryland_level", {}, line});
    // EVAL-4: who reports a direction says what was measured.
    const auto reports_direction = evaluation.direction != FindingDirection::unknown &&
                                   evaluation.direction != FindingDirection::not_measured;
    if (evaluation.kind == EvaluationKind::effect && reports_direction &&
        evaluation.outcomes.empty())
        violations.push_back({"EVAL-4", "outcomes", {}, line});
    // EVAL-5: figures of fewer than ten people stay inside, unless they were published and are cited.
    const auto published = !evaluation.url.empty() || !evaluation.sources.empty();
    if (evaluation.n_end && *evaluation.n_end < 10 && !published)
        violations.push_back({"EVAL-5", "n_end", {}, line});
    return violations;
}

}  // namespace werkzaam::evaluations
