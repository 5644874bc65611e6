// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/text.h"
#include "modules/evaluations/effect.h"
#include "modules/evaluations/ids.h"
#include "modules/evaluations/outcome.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::evaluations {

enum class EvaluationKind { plan, process, effect };
BOOST_DESCRIBE_ENUM(EvaluationKind, plan, process, effect)

enum class Design {
    satisfaction,
    change,
    norm,
    dose,
    quasi_experimental,
    experimental,
    case_study,
    interviews,
    desk_study,
    unknown
};
BOOST_DESCRIBE_ENUM(Design, satisfaction, change, norm, dose, quasi_experimental, experimental,
                    case_study, interviews, desk_study, unknown)

enum class Answer { yes, partly, no, unknown };
BOOST_DESCRIBE_ENUM(Answer, yes, partly, no, unknown)

enum class AllocationUnit { individual, group, school_class, school, area, none, unknown };
BOOST_DESCRIBE_ENUM(AllocationUnit, individual, group, school_class, school, area, none, unknown)

/// Who evaluated, seen from whose intervention it is.
enum class Independence { independent, partly, self, unknown };
BOOST_DESCRIBE_ENUM(Independence, independent, partly, self, unknown)

enum class EvaluationStatus { started, completed, published, not_delivered };
BOOST_DESCRIBE_ENUM(EvaluationStatus, started, completed, published, not_delivered)

/// What an evaluation reports of itself, before any pooling.
enum class FindingDirection {
    favourable,
    mixed,
    no_difference,
    unfavourable,
    not_measured,
    unknown
};
BOOST_DESCRIBE_ENUM(FindingDirection, favourable, mixed, no_difference, unfavourable, not_measured,
                    unknown)

enum class ElementStance { supports, contradicts, mentions };
BOOST_DESCRIBE_ENUM(ElementStance, supports, contradicts, mentions)

/// A criterion of quality and how this evaluation meets it; kept one by one, never added up.
struct QualityJudgement {
    std::string criterion;
    Answer answer = Answer::unknown;
};
BOOST_DESCRIBE_STRUCT(QualityJudgement, (), (criterion, answer))

struct ElementLink {
    std::string element;  ///< code
    ElementStance stance = ElementStance::mentions;
};
BOOST_DESCRIBE_STRUCT(ElementLink, (), (element, stance))

/// A reference to a record of another module, with its name for display.
struct NamedReference {
    std::string id;
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NamedReference, (), (id, code, name))

/// An evaluation of one or more interventions.
struct Evaluation {
    EvaluationId id;
    std::string code;
    std::string title;
    EvaluationKind kind = EvaluationKind::effect;
    bool reference = false;  ///< a worked example from another field or country
    std::vector<NamedReference> interventions;
    Design design = Design::unknown;
    std::optional<int> maryland_level;  ///< 1 to 5, internal validity only
    std::string maryland_variant;
    Answer randomised = Answer::unknown;
    AllocationUnit allocation_unit = AllocationUnit::unknown;
    Answer comparison = Answer::unknown;
    std::string country;                      ///< ISO 3166-1, two letters
    std::vector<std::string> municipalities;  ///< codes
    std::optional<int> year;
    std::optional<int> n_start;
    std::optional<int> n_end;
    std::string conducted_by;
    std::string commissioned_by;
    Independence independence = Independence::unknown;
    std::vector<QualityJudgement> quality;
    EvaluationStatus status = EvaluationStatus::published;
    LocalText finding;
    FindingDirection direction = FindingDirection::unknown;
    std::vector<ElementLink> element_links;
    std::vector<NamedReference> sources;  ///< name: the citation
    std::string url;
    std::vector<Outcome> outcomes;  ///< measured
    std::vector<Effect> effects;    ///< only when one evaluation is read
};
BOOST_DESCRIBE_STRUCT(Evaluation, (),
                      (id, code, title, kind, reference, interventions, design, maryland_level,
                       maryland_variant, randomised, allocation_unit, comparison, country,
                       municipalities, year, n_start, n_end, conducted_by, commissioned_by,
                       independence, quality, status, finding, direction, element_links, sources,
                       url, outcomes, effects))

}  // namespace werkzaam::evaluations
