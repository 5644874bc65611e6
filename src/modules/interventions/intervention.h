// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/text.h"
#include "modules/interventions/element.h"
#include "modules/interventions/ids.h"
#include "modules/interventions/source.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::interventions {

/// Where a record stands: the Dutch catalogue, or worked examples from other fields and countries,
/// which are never mixed into it.
enum class Collection { catalogue, reference };
BOOST_DESCRIBE_ENUM(Collection, catalogue, reference)

/// How far a description has come. None of these is a mark of quality.
enum class InterventionStatus {
    practice_example,
    described,
    ready_for_assessment,  ///< all seven blocks of the worksheet are filled in (INT-1)
    studied,
    innovative  ///< little evidence yet, with a plan to evaluate
};
BOOST_DESCRIBE_ENUM(InterventionStatus, practice_example, described, ready_for_assessment, studied,
                    innovative)

enum class CostBand { unknown, low, middle, high };
BOOST_DESCRIBE_ENUM(CostBand, unknown, low, middle, high)

/// A recognition level as its own scheme words it, copied with source and date; levels of different
/// schemes are never merged.
enum class RecognitionScheme { nji, justice, effect_ladder };
BOOST_DESCRIBE_ENUM(RecognitionScheme, nji, justice, effect_ladder)
enum class RecognitionState { in_force, expires_soon, expired };
BOOST_DESCRIBE_ENUM(RecognitionState, in_force, expires_soon, expired)

struct Recognition {
    RecognitionScheme scheme = RecognitionScheme::nji;
    std::string level = {};
    std::optional<Date> awarded_on = {};
    std::optional<Date> expires_on = {};  ///< Five years after the award.
    std::optional<RecognitionState> state = {};  ///< On the day of reading; soon: within 6 months.
    std::optional<Source> source;
};
BOOST_DESCRIBE_STRUCT(Recognition, (), (scheme, level, awarded_on, expires_on, state, source))

/// What the pooled evaluations show, written only by the evidence module: a summary for lists and
/// facets, never an overall score.
enum class EvidenceState {
    no_effect_figures,  ///< no evaluation with usable figures
    too_few_studies,    ///< figures, but too few to pool
    favourable,
    no_relevant_difference,
    unfavourable,
    uncertain,
    not_reviewed  ///< there is an answer, but nobody approved it yet
};
BOOST_DESCRIBE_ENUM(EvidenceState, no_effect_figures, too_few_studies, favourable,
                    no_relevant_difference, unfavourable, uncertain, not_reviewed)

struct EvidenceSummary {
    EvidenceState state = EvidenceState::no_effect_figures;
    int evaluations = 0;       ///< all kinds
    int effect_studies = 0;    ///< with figures that can be pooled
    /// Distinct directions that evaluations report ("favourable", "unfavourable", ...): what each
    /// says of itself, before any pooling.
    std::vector<std::string> reported = {};
};
BOOST_DESCRIBE_STRUCT(EvidenceSummary, (), (state, evaluations, effect_studies, reported))

/// An intervention: a planned, described activity. Everything unknown is empty.
struct Intervention {
    InterventionId id;
    std::string code;
    std::string name;
    Collection collection = Collection::catalogue;
    InterventionStatus status = InterventionStatus::practice_example;
    std::string owner;  ///< organisation code, or empty
    std::string owner_name;
    LocalText summary;
    LocalText goal;
    LocalText sub_goals;  ///< one a line
    std::vector<std::string> target_groups;
    std::optional<int> age_min;
    std::optional<int> age_max;
    std::vector<std::string> phases;
    std::vector<std::string> settings;
    std::vector<std::string> phenomena;
    std::vector<std::string> themes;  ///< polarisation stands apart from the phenomena
    LocalText approach;
    LocalText duration;
    LocalText expertise;
    CostBand cost_band = CostBand::unknown;
    LocalText cost_text;
    std::vector<std::string> languages;
    std::string manual_url;
    LocalText quality_control;
    LocalText preconditions;
    LocalText risks;
    std::vector<std::string> used_in;  ///< municipality codes
    LocalText letter_says;             ///< what the letter to parliament says
    std::optional<Source> letter_source;
    LocalText research_says;  ///< what the research shows
    std::vector<Source> research_sources;
    std::vector<Source> sources;
    std::vector<Recognition> recognitions;
    std::vector<ElementSummary> elements;
    EvidenceSummary evidence;
    std::string updated_at;  ///< instant, ISO 8601
    int blocks_complete = 0;  ///< of the seven blocks of the worksheet (INT-1)
    std::vector<std::string> blocks_missing;
};
BOOST_DESCRIBE_STRUCT(Intervention, (),
                      (id, code, name, collection, status, owner, owner_name, summary, goal,
                       sub_goals, target_groups, age_min, age_max, phases, settings, phenomena,
                       themes, approach, duration, expertise, cost_band, cost_text, languages,
                       manual_url, quality_control, preconditions, risks, used_in, letter_says,
                       letter_source, research_says, research_sources, sources, recognitions,
                       elements, evidence, updated_at, blocks_complete, blocks_missing))

/// An intervention as a list shows it: three signals side by side, never one score.
struct InterventionSummary {
    InterventionId id;
    std::string code;
    std::string name;
    Collection collection = Collection::catalogue;
    InterventionStatus status = InterventionStatus::practice_example;
    LocalText summary;
    std::vector<std::string> target_groups;
    std::vector<std::string> settings;
    CostBand cost_band = CostBand::unknown;
    EvidenceSummary evidence;
    std::vector<Recognition> recognitions;
};
BOOST_DESCRIBE_STRUCT(InterventionSummary, (),
                      (id, code, name, collection, status, summary, target_groups, settings,
                       cost_band, evidence, recognitions))

}  // namespace werkzaam::interventions
