// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/exploration_actions.h"

#include "core/sha256.h"
#include "modules/evaluations/evaluations.h"
#include "modules/evidence/candidate_actions.h"
#include "modules/evidence/conclusion_rules.h"
#include "modules/evidence/contribution_rules.h"
#include "modules/evidence/figures_rules.h"
#include "modules/evidence/guard_rules.h"
#include "modules/evidence/inputs_rules.h"
#include "modules/evidence/pool_rules.h"
#include "modules/evidence/pool_store.h"
#include "modules/evidence/r_script.h"
#include "modules/evidence/reading_actions.h"
#include "modules/evidence/wording_rules.h"

#include <algorithm>
#include <utility>

namespace werkzaam::evidence {

namespace {

Result<FrozenVersion> front_of(Context& context, const std::string& id) {
    WZ_TRY(const auto pool, read_pool(context, id));
    const auto current = find_current_versions(context.tx, context.scope(), pool.id.value);
    const auto* front = current.in_front();
    if (front == nullptr) return not_found("evidence.version_not_found");
    return *front;
}

PoolMethod method_of(const ExplorationRequest& request) {
    auto method = standard_method();
    method.tau2_method = request.tau2_method;
    method.test = request.test;
    method.level = request.level;
    method.moderators = request.moderators;
    return method;
}

std::vector<PooledStudy> without(const std::vector<PooledStudy>& studies,
                                 const std::vector<std::string>& left_out) {
    std::vector<PooledStudy> out;
    std::copy_if(studies.begin(), studies.end(), std::back_inserter(out), [&](const auto& study) {
        return std::find(left_out.begin(), left_out.end(), study.effect_id) == left_out.end();
    });
    return out;
}

Labels labels_of(Context& context) {
    Labels out;
    for (const auto& moderator : evaluations::list_all_moderators(context))
        out[moderator.name] = {moderator.label_nl, moderator.label_en};
    return out;
}

Result<FrozenVersion> explored(Context& context, const std::string& id,
                               const ExplorationRequest& request) {
    WZ_TRY(const auto front, front_of(context, id));
    const auto& studies = front.version.studies;
    if (auto found = faults(request, studies, usable_moderators(studies)); !found.empty())
        return invalid("evidence.exploration_invalid", std::move(found));
    FrozenVersion out;
    out.pool = front.pool;
    auto& version = out.version;
    version.number = 0;
    version.computed_at = iso(context.clock.now());
    version.method = method_of(request);
    version.studies = without(studies, request.exclude);
    version.left_out = front.version.left_out;
    version.inputs_hash =
        sha256_hex(inputs_text(out.pool, {version.studies, version.left_out}, version.method));
    auto computation = compute(version.studies, version.method);
    if (!computation.refusal.empty())
        return conflict("evidence.not_computable", {{"reason", computation.refusal}});
    version.figures = std::move(computation.figures);
    version.conclusion = conclude(out.pool, version.figures);
    out.sentences = exploration_words(request);
    for (auto& sentence : words(out.pool, version, labels_of(context)))
        out.sentences.push_back(std::move(sentence));
    out.warnings = warnings(out.pool, version.studies, version.method);
    return out;
}

}  // namespace

Result<PoolVersion> explore(Context& context, const std::string& id,
                            const ExplorationRequest& request, Language language) {
    WZ_TRY(const auto version, explored(context, id, request));
    return shown(version, language, false);
}

Result<TextTable> explore_study_table(Context& context, const std::string& id,
                                      const ExplorationRequest& request) {
    WZ_TRY(const auto version, explored(context, id, request));
    return study_table(version.pool, version.version);
}

Result<std::string> explore_script(Context& context, const std::string& id,
                                   const ExplorationRequest& request) {
    WZ_TRY(const auto version, explored(context, id, request));
    return r_script(version.pool, version.version);
}

Result<Contributions> read_contributions(Context& context, const std::string& id,
                                         Language language) {
    WZ_TRY(const auto front, front_of(context, id));
    auto labels = labels_of(context);
    for (const auto& [code, element] : element_names(context)) labels[code] = element.name;
    Contributions out;
    out.items = contributions(front.version.studies, labels);
    out.sentences =
        in_language(contribution_words(out.items, front.version.studies.size()), language);
    return out;
}

}  // namespace werkzaam::evidence
