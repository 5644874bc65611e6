// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/ladder_actions.h"

#include "modules/evaluations/evaluations.h"
#include "modules/evidence/ladder_rules.h"
#include "modules/interventions/interventions.h"

#include <algorithm>
#include <set>

namespace werkzaam::evidence {

namespace {

bool strong_and_independent(const evaluations::Evaluation& evaluation) {
    return evaluation.independence == evaluations::Independence::independent &&
           evaluation.maryland_level.value_or(0) >= 3;
}

/// A reason why the approach would help that rests on research; a risk or a limit is none.
bool is_sourced_reason(const interventions::ElementSummary& element) {
    using interventions::EvidenceLabel;
    return element.kind == interventions::ElementKind::works &&
           (element.evidence_label == EvidenceLabel::a ||
            element.evidence_label == EvidenceLabel::c);
}

void count_studies(Context& context, const interventions::Intervention& intervention,
                   LadderFacts& facts) {
    const auto reference = intervention.collection == interventions::Collection::reference;
    std::set<std::string> ids;
    for (const auto& evaluation :
         evaluations::list_evaluations_of(context, intervention.code, reference))
        ids.insert(evaluation.id.value);
    std::set<std::string> with_effect;
    std::set<std::string> strong;
    for (const auto& study : evaluations::find_effects_of(context, ids)) {
        if (!study.effect.yi || study.evaluation.kind != evaluations::EvaluationKind::effect)
            continue;
        with_effect.insert(study.evaluation.id.value);
        if (strong_and_independent(study.evaluation)) strong.insert(study.evaluation.id.value);
    }
    facts.studies_with_effect = static_cast<int>(with_effect.size());
    facts.independent_strong_studies = static_cast<int>(strong.size());
}

}  // namespace

Result<Ladder> read_ladder(Context& context, const std::string& intervention) {
    const auto found = interventions::find_description(context, intervention);
    if (!found) return not_found("interventions.not_found");
    LadderFacts facts;
    facts.blocks_missing = static_cast<int>(found->blocks_missing.size());
    facts.elements_with_source = static_cast<int>(
        std::count_if(found->elements.begin(), found->elements.end(), is_sourced_reason));
    count_studies(context, *found, facts);
    auto out = judge_ladder(facts);
    out.intervention = found->code;
    return out;
}

}  // namespace werkzaam::evidence
