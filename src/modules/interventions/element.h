// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/text.h"
#include "modules/interventions/ids.h"
#include "modules/interventions/source.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace werkzaam::interventions {

/// What an element says: it helps, something must be in place first, it has a limit, or it can do
/// harm.
enum class ElementKind { works, precondition, limit, risk };
BOOST_DESCRIBE_ENUM(ElementKind, works, precondition, limit, risk)

/// What the statement rests on: an evaluation with outcome data (a), interviews or self-report (b),
/// a synthesis or guideline (c), one expert or the press (d).
enum class EvidenceLabel { a, b, c, d };
BOOST_DESCRIBE_ENUM(EvidenceLabel, a, b, c, d)

/// An effective element (werkzaam element): a part of an approach about which something is known.
struct Element {
    ElementId id;
    std::string code;
    ElementKind kind = ElementKind::works;
    LocalText title;
    LocalText text;
    std::string practice;  ///< Kind of approach it was seen in: "theatre".
    EvidenceLabel evidence_label = EvidenceLabel::d;
    LocalText note;
    std::vector<Source> sources;
};
BOOST_DESCRIBE_STRUCT(Element, (),
                      (id, code, kind, title, text, practice, evidence_label, note, sources))

/// An element as a list shows it.
struct ElementSummary {
    ElementId id;
    std::string code;
    ElementKind kind = ElementKind::works;
    LocalText title;
    std::string practice;
    EvidenceLabel evidence_label = EvidenceLabel::d;
    int interventions = 0;  ///< How many interventions have it.
};
BOOST_DESCRIBE_STRUCT(ElementSummary, (),
                      (id, code, kind, title, practice, evidence_label, interventions))

}  // namespace werkzaam::interventions
