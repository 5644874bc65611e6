// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/summary_rules.h"

#include <set>

namespace werkzaam::evidence {

namespace {

std::string state_of(Conclusion conclusion) {
    switch (conclusion) {
        case Conclusion::favourable:
            return "favourable";
        case Conclusion::no_relevant_difference:
            return "no_relevant_difference";
        case Conclusion::unfavourable:
            return "unfavourable";
        case Conclusion::too_few_studies:
            return "too_few_studies";
        case Conclusion::no_studies:
            return "no_effect_figures";
        case Conclusion::uncertain:
            break;
    }
    return "uncertain";
}

}  // namespace

std::string summary_state(std::span<const FrontAnswer> fronts) {
    std::set<Conclusion> answers;
    bool too_few = false;
    bool approved = true;
    for (const auto& front : fronts) {
        if (front.conclusion == Conclusion::too_few_studies) {
            too_few = true;
        } else if (front.conclusion != Conclusion::no_studies) {
            answers.insert(front.conclusion);
            approved = approved && front.approved;
        }
    }
    if (answers.empty()) return too_few ? "too_few_studies" : "no_effect_figures";
    // What nobody looked at yet is not shown as an answer, whatever it says.
    if (!approved) return "not_reviewed";
    return answers.size() == 1 ? state_of(*answers.begin()) : "uncertain";
}

}  // namespace werkzaam::evidence
