// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/pool.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::evidence {

/// The five domains of GRADE.
enum class CertaintyDomain {
    risk_of_bias,
    inconsistency,
    indirectness,
    imprecision,
    publication_bias
};
BOOST_DESCRIBE_ENUM(CertaintyDomain, risk_of_bias, inconsistency, indirectness, imprecision,
                    publication_bias)

enum class Seriousness { not_serious, serious, very_serious };
BOOST_DESCRIBE_ENUM(Seriousness, not_serious, serious, very_serious)

/// A domain: what the software proposes (only inconsistency and imprecision, and the floor for
/// indirectness that rules give) and what a person judged, with the reason.
struct DomainJudgement {
    CertaintyDomain domain = CertaintyDomain::risk_of_bias;
    std::optional<Seriousness> proposed;
    std::string proposal_reason;  ///< in the language asked for
    std::optional<Seriousness> judged;
    std::string judged_by;
    std::string judged_at;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DomainJudgement, (),
                      (domain, proposed, proposal_reason, judged, judged_by, judged_at, reason))

enum class CertaintyLevel { not_determined, very_low, low, moderate, high };
BOOST_DESCRIBE_ENUM(CertaintyLevel, not_determined, very_low, low, moderate, high)

struct Certainty {
    CertaintyLevel level = CertaintyLevel::not_determined;
    std::string start_reason;  ///< why it starts high or low
    std::vector<DomainJudgement> domains;
};
BOOST_DESCRIBE_STRUCT(Certainty, (), (level, start_reason, domains))

/// What a visitor reads about one pool: the version that a person approved in front, and beside it
/// the newer recomputation that nobody judged yet.
struct GuidanceCard {
    Pool pool;
    std::string state;  ///< "published", "provisional_only"
    std::optional<PoolVersion> published;
    std::optional<PoolVersion> provisional;
    Certainty certainty;
    int versions = 0;
};
BOOST_DESCRIBE_STRUCT(GuidanceCard, (), (pool, state, published, provisional, certainty, versions))

/// A card as a list shows it: the version in front, without its studies.
struct GuidanceCardSummary {
    Pool pool;
    std::string state;
    int k = 0;
    std::optional<double> estimate;
    std::optional<double> ci_lb;
    std::optional<double> ci_ub;
    std::optional<double> pi_lb;
    std::optional<double> pi_ub;
    Conclusion conclusion = Conclusion::no_studies;
    CertaintyLevel certainty = CertaintyLevel::not_determined;
    bool recomputed = false;  ///< a newer provisional version stands beside it
    std::vector<SentenceView> sentences;
};
BOOST_DESCRIBE_STRUCT(GuidanceCardSummary, (),
                      (pool, state, k, estimate, ci_lb, ci_ub, pi_lb, pi_ub, conclusion, certainty,
                       recomputed, sentences))

/// A reader's own look: other studies, method or moderators.
struct ExplorationRequest {
    std::vector<std::string> exclude;  ///< effect ids
    std::string tau2_method = "REML";
    std::string test = "adhoc";
    double level = 0.95;
    std::vector<std::string> moderators;
    bool override_guard = false;  ///< compute below ten studies a moderator, with the warning
};
BOOST_DESCRIBE_STRUCT(ExplorationRequest, (),
                      (exclude, tau2_method, test, level, moderators, override_guard))

/// The difference between studies with and without an element; no cause.
struct Contribution {
    std::string name;
    LocalText label;
    int studies_with = 0;
    int studies_without = 0;
    std::string state;  ///< "shown", "too_few_studies"
    std::optional<double> difference;
    std::optional<double> ci_lb;
    std::optional<double> ci_ub;
    std::optional<double> p_adjusted;  ///< Holm over the elements shown
    /// The most its certainty can be: "low", "very_low"; "not_determined" without a number.
    std::string certainty_at_most = "not_determined";
};
BOOST_DESCRIBE_STRUCT(Contribution, (),
                      (name, label, studies_with, studies_without, state, difference, ci_lb, ci_ub,
                       p_adjusted, certainty_at_most))
struct Contributions {
    std::vector<Contribution> items;  ///< by name, never by size
    std::vector<SentenceView> sentences;
};
BOOST_DESCRIBE_STRUCT(Contributions, (), (items, sentences))

/// A published pooled result of others, shown with its citation and never pooled with its own
/// studies.
struct Synthesis {
    std::string id;
    std::string code;
    std::string citation;
    std::string url;
    LocalText scope;
    std::optional<int> k;
    std::string measure;
    double estimate = 0;
    double se = 0;
    std::string nested_in;
    LocalText note;
    std::string construct = {};
    std::vector<std::string> interventions = {};  ///< codes
};
BOOST_DESCRIBE_STRUCT(Synthesis, (),
                      (id, code, citation, url, scope, k, measure, estimate, se, nested_in, note,
                       construct, interventions))

/// A cell of the evidence-gap map.
struct MapCell {
    std::string intervention;  ///< code
    std::string construct;
    int evaluations = 0;
    int effect_studies = 0;
    std::optional<int> best_maryland_level;
    std::vector<std::string> directions;  ///< distinct FindingDirection values
    std::vector<std::string> evaluation_ids;
};
BOOST_DESCRIBE_STRUCT(MapCell, (),
                      (intervention, construct, evaluations, effect_studies, best_maryland_level,
                       directions, evaluation_ids))
struct MapAxis {
    std::string code;
    LocalText name;
};
BOOST_DESCRIBE_STRUCT(MapAxis, (), (code, name))
/// Interventions by constructs: where evidence is, and where it is missing.
struct EvidenceMap {
    std::vector<MapAxis> interventions;
    std::vector<MapAxis> constructs;
    std::vector<MapCell> cells;
};
BOOST_DESCRIBE_STRUCT(EvidenceMap, (), (interventions, constructs, cells))

}  // namespace werkzaam::evidence
