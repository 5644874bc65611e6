// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/evidence_listener.h"
#include "core/result.h"
#include "core/table.h"
#include "modules/evaluations/evaluation.h"

#include <set>
#include <string>
#include <vector>

namespace werkzaam::evaluations {

/// An effect with the evaluation and the outcome it belongs to (the evaluation without its list of
/// effects and outcomes).
struct StudyEffect {
    Evaluation evaluation;
    Effect effect;
    Outcome outcome;
};

/// All effects of these evaluations (ids), whether or not they could be computed.
[[nodiscard]] std::vector<StudyEffect> find_effects_of(Context& context,
                                                       const std::set<std::string>& evaluations);
/// All effects on outcomes of one construct in one collection, in order of year and code.
[[nodiscard]] std::vector<StudyEffect> find_effects_on(Context& context,
                                                       const std::string& construct,
                                                       bool reference);
/// All evaluations of one collection, without effects, with the outcomes they measured.
[[nodiscard]] std::vector<Evaluation> list_evaluations(Context& context, bool reference);
/// Those of one intervention (code).
[[nodiscard]] std::vector<Evaluation> list_evaluations_of(Context& context,
                                                          const std::string& intervention,
                                                          bool reference);
/// All moderators by name.
[[nodiscard]] std::vector<Moderator> list_all_moderators(Context& context);

/// Imports; all or nothing, every fault at once. The listener is told, in the same transaction,
/// which evaluations changed.
Result<ImportReport> import_outcomes(Context& context, const Table& table);
Result<ImportReport> import_moderators(Context& context, const Table& table);
Result<ImportReport> import_evaluations(Context& context, const Table& table,
                                        EvidenceListener& listener);
Result<ImportReport> import_effects(Context& context, const Table& table,
                                    EvidenceListener& listener);

}  // namespace werkzaam::evaluations
