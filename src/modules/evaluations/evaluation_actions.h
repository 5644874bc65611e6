// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/page.h"
#include "core/result.h"
#include "modules/evaluations/evaluation.h"

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::evaluations {

/// What a visitor asks of the list; empty members do not limit.
struct EvaluationQuestion {
    std::string intervention;
    std::string element;
    std::string outcome;
    std::string construct;
    std::vector<std::string> kinds;
    std::vector<std::string> directions;
    bool include_reference = false;
};

/// Fills in id and name of the interventions and sources that evaluations refer to by code.
void add_names(Context& context, std::vector<Evaluation>& evaluations);

/// Evaluations, the newest first, with names of interventions and sources.
[[nodiscard]] Page<Evaluation> find_evaluations(Context& context, const EvaluationQuestion& question,
                                                const PageRequest& page);
/// By id or code, with its effects; Problem "evaluations.not_found".
[[nodiscard]] Result<Evaluation> read_evaluation(Context& context, const std::string& id);
/// All outcomes by name.
[[nodiscard]] Page<Outcome> find_outcomes(Context& context, const PageRequest& page);
/// By id or code; Problem "outcomes.not_found".
[[nodiscard]] Result<Outcome> read_outcome(Context& context, const std::string& id);
[[nodiscard]] std::vector<Moderator> find_moderators(Context& context);

}  // namespace werkzaam::evaluations
