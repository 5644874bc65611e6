// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/pool_actions.h"

#include "core/enum_text.h"
#include "core/sha256.h"
#include "modules/evaluations/evaluations.h"
#include "modules/evidence/candidate_actions.h"
#include "modules/evidence/conclusion_rules.h"
#include "modules/evidence/figures_rules.h"
#include "modules/evidence/guard_rules.h"
#include "modules/evidence/inputs_rules.h"
#include "modules/evidence/pool_rules.h"
#include "modules/evidence/pool_store.h"
#include "modules/evidence/summary_rules.h"
#include "modules/evidence/wording_rules.h"
#include "modules/interventions/interventions.h"

#include <utility>

namespace werkzaam::evidence {

namespace {

/// A construct in one collection: what is recomputed together.
using Topic = std::pair<std::string, bool>;
constexpr PageRequest everything{1, 1'000'000};

FrozenVersion computed(Pool pool, Selection selection, std::string hash) {
    FrozenVersion out;
    auto& version = out.version;
    version.method = standard_method();
    version.inputs_hash = std::move(hash);
    version.figures = compute(selection.studies, version.method).figures;
    version.studies = std::move(selection.studies);
    version.left_out = std::move(selection.left_out);
    version.conclusion = conclude(pool, version.figures);
    out.warnings = warnings(pool, version.studies, version.method);
    out.sentences = words(pool, version);
    out.pool = std::move(pool);
    return out;
}

void supersede(Context& context, FrozenVersion& frozen) {
    frozen.version.state = VersionState::superseded;
    update_version_state(context.tx, frozen.pool.id.value, frozen.version);
}

void add_version(Context& context, CurrentVersions& current, FrozenVersion frozen) {
    if (current.provisional) supersede(context, *current.provisional);
    frozen.version.number = current.versions + 1;
    frozen.version.state = VersionState::provisional;
    frozen.version.computed_at = iso(context.clock.now());
    if (current.published)
        frozen.version.difference = difference(current.published->pool, current.published->version,
                                               frozen.pool, frozen.version);
    insert_version(context.tx, frozen);
    context.audit.record(
        context.actor,
        {"evidence.recompute",
         "pool/" + frozen.pool.id.value + "/versions/" + std::to_string(frozen.version.number)});
}

/// Back to what was published: a provisional version that differs is no longer true.
bool unchanged(Context& context, CurrentVersions& current, const std::string& hash) {
    if (current.provisional && current.provisional->version.inputs_hash == hash) return true;
    if (!current.published || current.published->version.inputs_hash != hash) return false;
    if (current.provisional) supersede(context, *current.provisional);
    return true;
}

void recompute_pool(Context& context, Pool pool, const std::vector<Candidate>& candidates) {
    std::vector<Candidate> mine;
    std::set<std::string> evaluations;
    for (const auto& candidate : candidates) {
        if (!concerns(pool, candidate)) continue;
        mine.push_back(candidate);
        evaluations.insert(candidate.study.evaluation_id);
    }
    auto selection = select(pool, mine);
    pool.moderators = usable_moderators(selection.studies);
    save_pool(context.tx, pool);
    save_pool_evaluations(context.tx, pool.id.value, evaluations);
    auto hash = sha256_hex(inputs_text(pool, selection, standard_method()));
    auto current = find_current_versions(context.tx, context.scope(), pool.id.value);
    if (unchanged(context, current, hash)) return;
    add_version(context, current, computed(std::move(pool), std::move(selection), std::move(hash)));
}

/// Recomputes the pools of a topic, those that lost their last effect included; the interventions
/// they are about.
std::set<std::string> recompute_topic(Context& context, const Topic& topic,
                                      const ElementNames& elements) {
    const auto& [construct, reference] = topic;
    const auto candidates = candidates_on(context, construct, reference, elements);
    auto pools = pools_in(candidates);
    std::set<std::string> known;
    for (const auto& pool : pools) known.insert(pool.id.value);
    const PoolFilter filter{.construct = construct, .reference = reference};
    for (auto& pool : list_pools(context.tx, context.scope(), filter, everything).items)
        if (!known.contains(pool.id.value)) pools.push_back(std::move(pool));
    std::set<std::string> interventions;
    for (auto& pool : pools) {
        if (pool.subject_kind == SubjectKind::intervention) interventions.insert(pool.subject_code);
        recompute_pool(context, std::move(pool), candidates);
    }
    return interventions;
}

Result<Done> recompute_topics(Context& context, const std::set<Topic>& topics,
                              std::set<std::string> interventions) {
    const auto elements = element_names(context);
    for (const auto& topic : topics)
        for (const auto& code : recompute_topic(context, topic, elements))
            interventions.insert(code);
    write_summaries(context, interventions);
    return Done{};
}

std::vector<evaluations::Evaluation> all_evaluations(Context& context) {
    auto out = evaluations::list_evaluations(context, false);
    for (auto& evaluation : evaluations::list_evaluations(context, true))
        out.push_back(std::move(evaluation));
    return out;
}

/// Those the changed evaluations are about now, and those they were about before.
std::set<std::string> interventions_of(Context& context, const EvidenceChange& change) {
    auto out = find_counting_interventions(context.tx, context.scope(), change.evaluations);
    for (const auto& evaluation : all_evaluations(context))
        if (change.evaluations.contains(evaluation.id.value))
            for (const auto& intervention : evaluation.interventions) out.insert(intervention.code);
    return out;
}

/// The state and the number of studies that an intervention's pools have in front.
void add_pools(Context& context, const std::string& code, interventions::EvidenceSummary& summary) {
    std::vector<FrontAnswer> answers;
    std::set<std::string> pooled;
    const PoolFilter filter{.kind = SubjectKind::intervention, .subject = code};
    for (const auto& pool : list_pools(context.tx, context.scope(), filter, everything).items) {
        const auto current = find_current_versions(context.tx, context.scope(), pool.id.value);
        const auto* front = current.in_front();
        if (front == nullptr) continue;
        answers.push_back({front->version.conclusion, current.published.has_value()});
        for (const auto& study : front->version.studies) pooled.insert(study.evaluation_id);
    }
    summary.effect_studies = static_cast<int>(pooled.size());
    summary.state = stored_enum<interventions::EvidenceState>(summary_state(answers));
}

}  // namespace

void write_summaries(Context& context, const std::set<std::string>& interventions) {
    struct Reported {
        std::set<std::string> evaluations;
        std::set<std::string> directions;
    };
    std::map<std::string, Reported> reported;
    for (const auto& evaluation : all_evaluations(context))
        for (const auto& intervention : evaluation.interventions) {
            reported[intervention.code].evaluations.insert(evaluation.id.value);
            reported[intervention.code].directions.insert(text_of(evaluation.direction));
        }
    for (const auto& code : interventions) {
        const auto& [counted, directions] = reported[code];
        interventions::EvidenceSummary summary;
        summary.evaluations = static_cast<int>(counted.size());
        summary.reported = {directions.begin(), directions.end()};
        add_pools(context, code, summary);
        interventions::write_evidence_summary(context, code, summary);
        save_counted_evaluations(context.tx, code, counted);
    }
}

Result<Done> recompute(Context& context, const EvidenceChange& change) {
    take_turn(context.tx);
    std::set<Topic> topics;
    for (const auto& study : evaluations::find_effects_of(context, change.evaluations))
        topics.insert({study.outcome.construct, study.evaluation.reference});
    for (const auto& id : find_pools_with(context.tx, context.scope(), change.evaluations))
        if (const auto pool = find_pool(context.tx, context.scope(), id))
            topics.insert({pool->construct, pool->reference});
    return recompute_topics(context, topics, interventions_of(context, change));
}

Result<Done> recompute_all(Context& context) {
    take_turn(context.tx);
    std::set<Topic> topics;
    std::set<std::string> codes;
    for (const auto& evaluation : all_evaluations(context))
        for (const auto& outcome : evaluation.outcomes)
            topics.insert({outcome.construct, evaluation.reference});
    for (const auto& pool : list_pools(context.tx, context.scope(), {}, everything).items)
        topics.insert({pool.construct, pool.reference});
    for (const auto& entry : interventions::list_entries(context)) codes.insert(entry.code);
    return recompute_topics(context, topics, std::move(codes));
}

}  // namespace werkzaam::evidence
