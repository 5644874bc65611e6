// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace werkzaam::evidence {

/// A condition of a step of the effect ladder, and whether the records meet it.
struct LadderCondition {
    std::string rule;  ///< LAD-...
    std::string text;  ///< the condition, in the language asked for
    bool met = false;
};
BOOST_DESCRIBE_STRUCT(LadderCondition, (), (rule, text, met))

struct LadderStep {
    int step = 0;  ///< 1 to 4
    std::vector<LadderCondition> conditions;
};
BOOST_DESCRIBE_STRUCT(LadderStep, (), (step, conditions))

/// On which step of the effect ladder (effectladder) an intervention can be put up for assessment.
/// Never a recognition: an assessor decides.
struct Ladder {
    std::string intervention;  ///< code
    int reached = 0;           ///< highest step whose conditions, and those below it, are all met
    std::string sentence;
    std::vector<LadderStep> steps;
};
BOOST_DESCRIBE_STRUCT(Ladder, (), (intervention, reached, sentence, steps))

}  // namespace werkzaam::evidence
