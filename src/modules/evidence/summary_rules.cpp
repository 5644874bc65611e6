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
            return "no_difference_shown";
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

std::string summary_state(std::span<const Conclusion> conclusions) {
    std::set<Conclusion> answers;
    bool too_few = false;
    for (const auto conclusion : conclusions) {
        if (conclusion == Conclusion::too_few_studies)
            too_few = true;
        else if (conclusion != Conclusion::no_studies)
            answers.insert(conclusion);
    }
    if (answers.empty()) return too_few ? "too_few_studies" : "no_effect_figures";
    return answers.size() == 1 ? state_of(*answers.begin()) : "uncertain";
}

}  // namespace werkzaam::evidence
