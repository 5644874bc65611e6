// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/text.h"
#include "modules/evidence/ids.h"

#include <boost/describe.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace werkzaam::evidence {

/// What a pool is about: all effects on one construct, on one scale, of one intervention, of
/// interventions with one element, or of everything in the collection.
enum class SubjectKind { intervention, element, outcome };
BOOST_DESCRIBE_ENUM(SubjectKind, intervention, element, outcome)

/// A question to the evidence: whose effects, on which construct, on which scale. Pools exist as
/// soon as one effect belongs to them.
struct Pool {
    PoolId id;  ///< UUIDv5 of "subject kind:subject code:construct:metric:collection"
    SubjectKind subject_kind = SubjectKind::intervention;
    std::string subject_id;
    std::string subject_code;
    LocalText subject_name;
    std::string construct;
    LocalText construct_name;
    std::string metric;  ///< "smd", "log_odds", ...
    bool higher_is_better = true;
    bool reference = false;  ///< worked example from another field or country
    std::optional<double> smallest_relevant_effect;
    LocalText smallest_relevant_reason;
    LocalText not_measured;
    std::string outcome_kind;             ///< "attitude", "behaviour", ...
    std::vector<std::string> moderators;  ///< names that vary between its studies
};
BOOST_DESCRIBE_STRUCT(Pool, (),
                      (id, subject_kind, subject_id, subject_code, subject_name, construct,
                       construct_name, metric, higher_is_better, reference,
                       smallest_relevant_effect, smallest_relevant_reason, not_measured,
                       outcome_kind, moderators))

/// One study in a pool as it was when the pool was computed.
struct PooledStudy {
    std::string effect_id;
    std::string effect_code;
    std::string evaluation_id;
    std::string evaluation_code;
    std::string label;
    std::optional<int> year;
    std::string country;
    bool dutch_municipality = false;
    double yi = 0;
    double vi = 0;
    std::optional<double> n;
    std::string design;
    std::optional<int> maryland_level;
    std::string randomised;
    std::string independence;
    std::map<std::string, std::string> quality;  ///< criterion -> answer
    std::map<std::string, double> moderators;
    std::vector<std::string> warnings;
    std::vector<std::string> elements = {};  ///< codes present in the programme; empty: not coded
    std::string comparison = {};             ///< "yes", "partly", "no", "unknown"
};
BOOST_DESCRIBE_STRUCT(PooledStudy, (),
                      (effect_id, effect_code, evaluation_id, evaluation_code, label, year, country,
                       dutch_municipality, yi, vi, n, design, maryland_level, randomised,
                       independence, quality, moderators, warnings, elements, comparison))

/// A study left out, with the rule that says why (POOL-...).
struct LeftOut {
    std::string effect_id;
    std::string effect_code;
    std::string label;
    std::string rule;
    std::string reason;  ///< the rule's sentence, filled when shown
};
BOOST_DESCRIBE_STRUCT(LeftOut, (), (effect_id, effect_code, label, rule, reason))

/// How a pool is computed; every choice is written out.
struct PoolMethod {
    std::string tau2_method = "REML";
    std::string test = "adhoc";  ///< Knapp-Hartung with the max(1, q) safeguard
    double level = 0.95;
    std::vector<std::string> moderators = {};
    std::string engine_version = {};
    std::string id = "random-effects-1";  ///< name and edition of the rules in docs/policy/
};
BOOST_DESCRIBE_STRUCT(PoolMethod, (), (tau2_method, test, level, moderators, engine_version, id))

/// One line of the answer: the pooled effect, or a difference by a moderator.
struct Coefficient {
    std::string name;  ///< "intercept" or the moderator
    double estimate = 0;
    double se = 0;
    double ci_lb = 0;
    double ci_ub = 0;
    std::optional<double> wald_ci_lb;
    std::optional<double> wald_ci_ub;
    std::optional<double> p;
};
BOOST_DESCRIBE_STRUCT(Coefficient, (),
                      (name, estimate, se, ci_lb, ci_ub, wald_ci_lb, wald_ci_ub, p))

/// What each study does to the answer. Order and length as the studies of the version.
struct StudyFigures {
    std::string effect_id;
    double weight = 0;  ///< percent
    double ci_lb = 0;   ///< of the study itself
    double ci_ub = 0;
    std::optional<double> estimate_without;  ///< pooled effect without this study
    std::optional<double> ci_lb_without;
    std::optional<double> ci_ub_without;
    std::optional<double> tau2_without;
    std::optional<double> residual;  ///< studentised deleted residual
    std::optional<double> cooks_distance;
    bool influential = false;
    std::optional<double> cumulative_estimate;  ///< in order of year
    std::optional<double> cumulative_ci_lb;
    std::optional<double> cumulative_ci_ub;
};
BOOST_DESCRIBE_STRUCT(StudyFigures, (),
                      (effect_id, weight, ci_lb, ci_ub, estimate_without, ci_lb_without,
                       ci_ub_without, tau2_without, residual, cooks_distance, influential,
                       cumulative_estimate, cumulative_ci_lb, cumulative_ci_ub))

/// The numbers of a pool.
struct PoolFigures {
    int k = 0;
    std::vector<Coefficient> coefficients;
    std::optional<double> pi_lb;  ///< prediction interval, t with pi_df degrees of freedom
    std::optional<double> pi_ub;
    std::optional<double> pi_df;
    std::optional<double> ddf;  ///< degrees of freedom of the confidence interval
    double tau2 = 0;
    std::optional<double> tau2_ci_lb;
    std::optional<double> tau2_ci_ub;
    std::optional<double> i2;
    std::optional<double> q;
    std::optional<double> q_df;
    std::optional<double> q_p;
    std::optional<double> r2;
    std::vector<StudyFigures> studies;
};
BOOST_DESCRIBE_STRUCT(PoolFigures, (),
                      (k, coefficients, pi_lb, pi_ub, pi_df, ddf, tau2, tau2_ci_lb, tau2_ci_ub, i2,
                       q, q_df, q_p, r2, studies))

/// What the figures allow one to say, by a rule set beforehand on the interval against the smallest
/// relevant effect; never on p.
enum class Conclusion {
    no_studies,
    too_few_studies,
    favourable,              ///< whole interval on the good side, relevant size possible
    no_relevant_difference,  ///< whole interval within the smallest relevant effect
    unfavourable,
    uncertain
};
BOOST_DESCRIBE_ENUM(Conclusion, no_studies, too_few_studies, favourable, no_relevant_difference,
                    unfavourable, uncertain)

/// A computed sentence as it is shown.
struct SentenceView {
    std::string key;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(SentenceView, (), (key, text))

enum class VersionState { provisional, published, superseded };
BOOST_DESCRIBE_ENUM(VersionState, provisional, published, superseded)

/// How one version differs from the one published before it.
struct VersionDifference {
    int from_version = 0;
    std::vector<std::string> added;  ///< effect codes
    std::vector<std::string> removed;
    std::vector<std::string> changed;
    std::optional<double> estimate_before;
    std::optional<double> estimate_after;
    Conclusion conclusion_before = Conclusion::no_studies;
    Conclusion conclusion_after = Conclusion::no_studies;
    bool conclusion_changed = false;
};
BOOST_DESCRIBE_STRUCT(VersionDifference, (),
                      (from_version, added, removed, changed, estimate_before, estimate_after,
                       conclusion_before, conclusion_after, conclusion_changed))

/// A frozen result: inputs, method, numbers and words as they were.
struct PoolVersion {
    int number = 0;
    VersionState state = VersionState::provisional;
    std::string computed_at;  ///< instant, ISO 8601
    std::string approved_at;  ///< empty while provisional
    std::string approved_by;
    std::string approval_reason;
    PoolMethod method;
    std::string inputs_hash;  ///< SHA-256 of the frozen studies and method
    std::vector<PooledStudy> studies;
    std::vector<LeftOut> left_out;
    std::optional<PoolFigures> figures;  ///< empty when there is nothing to compute
    Conclusion conclusion = Conclusion::no_studies;
    std::vector<SentenceView> sentences;  ///< the answer in words, in the language asked for
    std::vector<SentenceView> warnings;
    std::optional<VersionDifference> difference;
};
BOOST_DESCRIBE_STRUCT(PoolVersion, (),
                      (number, state, computed_at, approved_at, approved_by, approval_reason,
                       method, inputs_hash, studies, left_out, figures, conclusion, sentences,
                       warnings, difference))

}  // namespace werkzaam::evidence
