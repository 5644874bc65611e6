// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/text.h"
#include "modules/evaluations/ids.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>

namespace werkzaam::evaluations {

enum class Direction { higher_is_better, lower_is_better };
BOOST_DESCRIBE_ENUM(Direction, higher_is_better, lower_is_better)

enum class OutcomeKind { attitude, behaviour, knowledge, skill, process, harm };
BOOST_DESCRIBE_ENUM(OutcomeKind, attitude, behaviour, knowledge, skill, process, harm)

/// The scale on which effects on this outcome may be put together; scales are never mixed.
enum class MeasureFamily { smd, log_odds, difference, correlation, none };
BOOST_DESCRIBE_ENUM(MeasureFamily, smd, log_odds, difference, correlation, none)

/// Something that an evaluation measures.
struct Outcome {
    OutcomeId id;
    std::string code;
    LocalText name;
    std::string construct;  ///< only outcomes of one construct are pooled
    LocalText construct_name;
    Direction direction = Direction::higher_is_better;
    OutcomeKind kind = OutcomeKind::attitude;
    MeasureFamily measure_family = MeasureFamily::none;
    std::optional<double> scale_min;
    std::optional<double> scale_max;
    LocalText scale_text;
    /// On the pooled scale (d, log odds, points); the yardstick for "a difference that matters".
    std::optional<double> smallest_relevant_effect;
    LocalText smallest_relevant_reason;
    LocalText not_measured;  ///< what a result on this outcome does not show
};
BOOST_DESCRIBE_STRUCT(Outcome, (),
                      (id, code, name, construct, construct_name, direction, kind, measure_family,
                       scale_min, scale_max, scale_text, smallest_relevant_effect,
                       smallest_relevant_reason, not_measured))

}  // namespace werkzaam::evaluations
