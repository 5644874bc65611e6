// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/pool_rules.h"

#include "core/id.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace werkzaam::evidence {

namespace {

std::string kind_name(SubjectKind kind) {
    switch (kind) {
        case SubjectKind::intervention:
            return "intervention";
        case SubjectKind::element:
            return "element";
        case SubjectKind::outcome:
            break;
    }
    return "outcome";
}

bool has_subject(const std::vector<Subject>& subjects, const std::string& code) {
    return std::any_of(subjects.begin(), subjects.end(),
                       [&](const Subject& s) { return s.code == code; });
}

Pool pool_of(SubjectKind kind, const Subject& subject, const Candidate& candidate) {
    Pool pool;
    pool.subject_kind = kind;
    pool.subject_id = subject.id;
    pool.subject_code = subject.code;
    pool.subject_name = subject.name;
    pool.construct = candidate.outcome.construct;
    pool.construct_name = candidate.outcome.construct_name;
    pool.metric = candidate.metric;
    pool.reference = candidate.reference;
    pool.higher_is_better = candidate.outcome.higher_is_better;
    pool.not_measured = candidate.outcome.not_measured;
    pool.outcome_kind = candidate.outcome.kind;
    pool.id = stable_id<PoolId>("pool", pool_key(pool));
    return pool;
}

/// The smallest relevant effect counts for a pool on the scale it was set on, and only when the
/// outcomes of the construct that give one agree: software does not choose between yardsticks.
void set_smallest_relevant_effect(Pool& pool, std::span<const Candidate> candidates) {
    std::map<double, LocalText> given;
    for (const auto& candidate : candidates) {
        const auto& outcome = candidate.outcome;
        if (concerns(pool, candidate) && outcome.family == pool.metric &&
            outcome.smallest_relevant_effect && *outcome.smallest_relevant_effect > 0)
            given.emplace(*outcome.smallest_relevant_effect, outcome.smallest_relevant_reason);
    }
    if (given.size() != 1) return;
    pool.smallest_relevant_effect = given.begin()->first;
    pool.smallest_relevant_reason = given.begin()->second;
}

/// When all effects are on one outcome, its own name says best what was measured: "not reoffending"
/// reads the right way round where the construct is called reoffending.
void set_name(Pool& pool, std::span<const Candidate> candidates) {
    std::map<std::string, LocalText> outcomes;
    for (const auto& candidate : candidates)
        if (concerns(pool, candidate) && candidate.metric == pool.metric)
            outcomes.emplace(candidate.outcome.code, candidate.outcome.name);
    if (outcomes.size() == 1 && !outcomes.begin()->second.nl.empty())
        pool.construct_name = outcomes.begin()->second;
}

/// Why one effect cannot be in the pool, or nothing.
std::string fault(const Pool& pool, const Candidate& candidate) {
    // POOL-1: only evaluations of effects; plan and process evaluations have no effect to pool.
    if (!candidate.effect_evaluation) return "POOL-1";
    // POOL-2: a synthesis is never put together with studies, which may be its own.
    if (candidate.synthesis) return "POOL-2";
    // POOL-3: worked examples from other fields and the Dutch catalogue are never mixed.
    if (candidate.reference != pool.reference) return "POOL-3";
    // POOL-4: one construct.
    if (candidate.outcome.construct != pool.construct) return "POOL-4";
    // POOL-5: one scale; a change within one group (SMCC) is no difference between two (SMD).
    if (candidate.metric != pool.metric) return "POOL-5";
    // POOL-6: an effect and its sampling variance, finite, the variance above zero.
    if (!candidate.yi || !candidate.vi || !std::isfinite(*candidate.yi) ||
        !std::isfinite(*candidate.vi) || *candidate.vi <= 0)
        return "POOL-6";
    // POOL-7: the same direction; turning figures round is for people, not for software.
    if (candidate.outcome.higher_is_better != pool.higher_is_better) return "POOL-7";
    // POOL-8: a difference between groups needs a comparison group. In the catalogue it must be
    // known to be there; published data sets of worked examples are taken as their authors coded.
    const bool between_groups = pool.metric != "smcc";
    const auto& comparison = candidate.study.comparison;
    if (between_groups && (comparison == "no" || (comparison == "unknown" && !pool.reference)))
        return "POOL-8";
    return {};
}

/// The order in which the effects of one evaluation come up for its single place: primary first,
/// then after the programme before follow-up, then nearest to the end, then by code.
auto precedence(const Candidate& c) {
    return std::tuple(!c.primary, c.follow_up, c.months.value_or(c.follow_up ? 1e9 : 0.0),
                      c.study.effect_code);
}

LeftOut left_out(const Candidate& candidate, std::string rule) {
    return {candidate.study.effect_id,
            candidate.study.effect_code,
            candidate.study.label,
            std::move(rule),
            {}};
}

PooledStudy pooled(const Candidate& candidate) {
    auto study = candidate.study;
    study.yi = *candidate.yi;
    study.vi = *candidate.vi;
    return study;
}

}  // namespace

std::string pool_key(const Pool& pool) {
    return kind_name(pool.subject_kind) + ":" + pool.subject_code + ":" + pool.construct + ":" +
           pool.metric + ":" + (pool.reference ? "reference" : "catalogue");
}

bool concerns(const Pool& pool, const Candidate& candidate) {
    if (candidate.reference != pool.reference || candidate.outcome.construct != pool.construct)
        return false;
    switch (pool.subject_kind) {
        case SubjectKind::intervention:
            return has_subject(candidate.interventions, pool.subject_code);
        case SubjectKind::element:
            return has_subject(candidate.elements, pool.subject_code);
        case SubjectKind::outcome:
            break;
    }
    return true;
}

std::vector<Pool> pools_in(std::span<const Candidate> candidates) {
    std::map<std::string, Pool> pools;
    const auto add = [&](SubjectKind kind, const Subject& subject, const Candidate& candidate) {
        auto pool = pool_of(kind, subject, candidate);
        pools.try_emplace(pool_key(pool), std::move(pool));
    };
    for (const auto& candidate : candidates) {
        if (candidate.metric.empty() || candidate.metric == "none") continue;
        for (const auto& subject : candidate.interventions)
            add(SubjectKind::intervention, subject, candidate);
        for (const auto& subject : candidate.elements)
            add(SubjectKind::element, subject, candidate);
        const auto& outcome = candidate.outcome;
        add(SubjectKind::outcome, {outcome.construct, outcome.construct, outcome.construct_name},
            candidate);
    }
    std::vector<Pool> out;
    for (auto& [key, pool] : pools) {
        set_smallest_relevant_effect(pool, candidates);
        set_name(pool, candidates);
        out.push_back(std::move(pool));
    }
    return out;
}

Selection select(const Pool& pool, std::span<const Candidate> candidates) {
    Selection selection;
    std::map<std::string, const Candidate*> chosen;  // by evaluation
    for (const auto& candidate : candidates) {
        if (!fault(pool, candidate).empty()) continue;
        const auto [place, first] = chosen.try_emplace(candidate.study.evaluation_id, &candidate);
        if (!first && precedence(candidate) < precedence(*place->second))
            place->second = &candidate;
    }
    for (const auto& candidate : candidates) {
        if (const auto rule = fault(pool, candidate); !rule.empty())
            selection.left_out.push_back(left_out(candidate, rule));
        // POOL-9: one effect of each evaluation, or its participants would count more than once.
        else if (chosen.at(candidate.study.evaluation_id) != &candidate)
            selection.left_out.push_back(left_out(candidate, "POOL-9"));
        else
            selection.studies.push_back(pooled(candidate));
    }
    return selection;
}

std::vector<std::string> usable_moderators(std::span<const PooledStudy> studies) {
    std::map<std::string, std::multiset<double>> values;
    for (const auto& study : studies)
        for (const auto& [name, value] : study.moderators) values[name].insert(value);
    std::vector<std::string> names;
    for (const auto& [name, known] : values)
        if (known.size() == studies.size() && *known.begin() != *known.rbegin())
            names.push_back(name);
    return names;
}

}  // namespace werkzaam::evidence
