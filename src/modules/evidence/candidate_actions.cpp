// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/candidate_actions.h"

#include "core/enum_text.h"
#include "modules/evaluations/evaluations.h"
#include "modules/interventions/interventions.h"

#include <set>

namespace werkzaam::evidence {

namespace {

using evaluations::StudyEffect;

OutcomeFacts outcome_facts(const evaluations::Outcome& outcome) {
    return {outcome.code,
            outcome.name,
            outcome.construct,
            outcome.construct_name,
            outcome.direction == evaluations::Direction::higher_is_better,
            text_of(outcome.kind),
            text_of(outcome.measure_family),
            outcome.smallest_relevant_effect,
            outcome.smallest_relevant_reason,
            outcome.not_measured};
}

/// Elements the programme had in it: what the effect says, and what the evaluation found for or
/// against. An element that is only mentioned need not have been there.
std::set<std::string> present_elements(const StudyEffect& study) {
    std::set<std::string> out(study.effect.elements.begin(), study.effect.elements.end());
    for (const auto& link : study.evaluation.element_links)
        if (link.stance != evaluations::ElementStance::mentions) out.insert(link.element);
    return out;
}

/// People in the comparison, or else in the evaluation at its end or start.
std::optional<double> participants(const StudyEffect& study) {
    const auto& printed = study.effect.printed;
    if (printed.n1 && printed.n2) return *printed.n1 + *printed.n2;
    if (printed.n1) return printed.n1;
    if (printed.a && printed.b && printed.c && printed.d)
        return *printed.a + *printed.b + *printed.c + *printed.d;
    if (study.evaluation.n_end) return *study.evaluation.n_end;
    if (study.evaluation.n_start) return *study.evaluation.n_start;
    return {};
}

PooledStudy study_of(const StudyEffect& from, const std::set<std::string>& elements) {
    const auto& evaluation = from.evaluation;
    PooledStudy out;
    out.effect_id = from.effect.id.value;
    out.effect_code = from.effect.code;
    out.evaluation_id = evaluation.id.value;
    out.evaluation_code = evaluation.code;
    out.label = from.effect.label.empty() ? evaluation.title : from.effect.label;
    out.year = evaluation.year;
    out.country = evaluation.country;
    out.dutch_municipality = evaluation.country == "NL" && !evaluation.municipalities.empty();
    out.n = participants(from);
    out.design = text_of(evaluation.design);
    out.maryland_level = evaluation.maryland_level;
    out.randomised = text_of(evaluation.randomised);
    out.independence = text_of(evaluation.independence);
    for (const auto& judgement : evaluation.quality)
        out.quality[judgement.criterion] = text_of(judgement.answer);
    out.moderators = from.effect.moderators;
    out.warnings = from.effect.warnings;
    out.elements = {elements.begin(), elements.end()};
    out.comparison = text_of(evaluation.comparison);
    return out;
}

Candidate candidate_of(const StudyEffect& from, const ElementNames& names) {
    const auto elements = present_elements(from);
    Candidate out;
    out.study = study_of(from, elements);
    out.yi = from.effect.yi;
    out.vi = from.effect.vi;
    out.outcome = outcome_facts(from.outcome);
    out.metric = from.effect.metric.empty() ? out.outcome.family : from.effect.metric;
    out.reference = from.evaluation.reference;
    out.effect_evaluation = from.evaluation.kind == evaluations::EvaluationKind::effect;
    out.synthesis = from.evaluation.design == evaluations::Design::desk_study;
    out.primary = from.effect.primary;
    out.follow_up = from.effect.timing == evaluations::Timing::follow_up;
    out.months = from.effect.months;
    for (const auto& intervention : from.evaluation.interventions)
        out.interventions.push_back({intervention.id, intervention.code, {intervention.name, {}}});
    for (const auto& code : elements) {
        const auto known = names.find(code);
        out.elements.push_back(known == names.end() ? Subject{code, code, {code, {}}}
                                                    : known->second);
    }
    return out;
}

}  // namespace

ElementNames element_names(Context& context) {
    ElementNames out;
    for (const auto& element : interventions::list_all_elements(context))
        out[element.code] = {element.id.value, element.code, element.title};
    return out;
}

std::vector<Candidate> candidates_on(Context& context, const std::string& construct, bool reference,
                                     const ElementNames& elements) {
    std::vector<Candidate> out;
    for (const auto& study : evaluations::find_effects_on(context, construct, reference))
        out.push_back(candidate_of(study, elements));
    return out;
}

}  // namespace werkzaam::evidence
