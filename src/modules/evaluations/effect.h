// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evaluations/ids.h"

#include <boost/describe.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace werkzaam::evaluations {

enum class Timing { post, follow_up };
BOOST_DESCRIBE_ENUM(Timing, post, follow_up)

/// What a report prints about one comparison; empty is not reported. n1, m1, sd1, a and b are the
/// group with the intervention, n2, m2, sd2, c and d the group without; a and c are the people with
/// the event.
struct PrintedStatistics {
    std::optional<double> n1, m1, sd1, n2, m2, sd2;
    std::optional<double> a, b, c, d;
    std::optional<double> t, f, p;
    std::optional<double> estimate, se, ci_lb, ci_ub, ci_level;
    std::optional<double> r;  ///< correlation between first and second measurement
    std::optional<double> yi, vi;
};
BOOST_DESCRIBE_STRUCT(PrintedStatistics, (),
                      (n1, m1, sd1, n2, m2, sd2, a, b, c, d, t, f, p, estimate, se, ci_lb, ci_ub,
                       ci_level, r, yi, vi))

/// One effect of one evaluation on one outcome, with what was printed and what was made of it.
struct Effect {
    EffectId id;
    std::string code;
    EvaluationId evaluation;
    OutcomeId outcome;
    std::string label;
    Timing timing = Timing::post;
    std::optional<double> months;
    bool primary = false;  ///< the one that counts when an evaluation has several
    std::string measure;   ///< as imported: "SMD", "OR", "logOR", "d", ...
    PrintedStatistics printed;
    std::optional<double> yi;  ///< effect on the pooled scale; empty when it cannot be computed
    std::optional<double> vi;  ///< its sampling variance
    std::string metric;        ///< scale of yi: "smd", "smcc", "log_odds", ...
    std::string conversion;    ///< how yi and vi were obtained: "means", "two_by_two", "given", ...
    std::vector<std::string> warnings;  ///< codes of plausibility questions (GUARD-...)
    std::map<std::string, double> moderators;
    std::vector<std::string> elements;  ///< codes of effective elements present in the programme
    std::string note;
};
BOOST_DESCRIBE_STRUCT(Effect, (),
                      (id, code, evaluation, outcome, label, timing, months, primary, measure,
                       printed, yi, vi, metric, conversion, warnings, moderators, elements, note))

/// A property of studies that can explain differences between them.
struct Moderator {
    std::string name;
    std::string label_nl;
    std::string label_en;
    std::string set;
};
BOOST_DESCRIBE_STRUCT(Moderator, (), (name, label_nl, label_en, set))

}  // namespace werkzaam::evaluations
