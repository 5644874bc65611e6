// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/text.h"
#include "modules/evidence/pool.h"

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::evidence {

/// Something an effect can be counted under: an intervention or an element, with its name.
struct Subject {
    std::string id;
    std::string code;
    LocalText name;
};

/// What the outcome of an effect says about the pools it may join.
struct OutcomeFacts {
    std::string code;
    LocalText name;
    std::string construct;
    LocalText construct_name;
    bool higher_is_better = true;
    std::string kind;    ///< "attitude", "behaviour", ...
    std::string family;  ///< scale on which its smallest relevant effect is expressed
    std::optional<double> smallest_relevant_effect;
    LocalText smallest_relevant_reason;
    LocalText not_measured;
};

/// One effect of one evaluation, as the rules of pooling see it.
struct Candidate {
    PooledStudy study;         ///< yi and vi are filled by the rules, from those below
    std::optional<double> yi;  ///< empty when the report does not allow to compute it
    std::optional<double> vi;
    std::string metric;  ///< scale of yi; the outcome's family when nothing was computed
    OutcomeFacts outcome;
    bool reference = false;
    bool effect_evaluation = false;
    bool synthesis = false;  ///< puts the studies of others together
    bool primary = false;
    bool follow_up = false;
    std::optional<double> months;  ///< after the end of the programme
    std::vector<Subject> interventions;
    std::vector<Subject> elements;
};

/// What a pool is made of: the studies in it, and those left out with the rule that says why.
struct Selection {
    std::vector<PooledStudy> studies;
    std::vector<LeftOut> left_out;
};

}  // namespace werkzaam::evidence
