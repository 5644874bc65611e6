// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/evaluation_actions.h"

#include "modules/evaluations/effect_store.h"
#include "modules/evaluations/evaluation_store.h"
#include "modules/evaluations/outcome_store.h"
#include "modules/interventions/interventions.h"

#include <algorithm>
#include <map>
#include <set>

namespace werkzaam::evaluations {

void add_names(Context& context, std::vector<Evaluation>& evaluations) {
    std::set<std::string> named;
    for (const auto& evaluation : evaluations)
        for (const auto& reference : evaluation.interventions) named.insert(reference.code);
    std::map<std::string, NamedReference> interventions;
    for (const auto& entry : interventions::find_entries(context, named))
        interventions[entry.code] = {entry.id.value, entry.code, entry.name};
    std::map<std::string, NamedReference> sources;
    for (const auto& source : interventions::list_all_sources(context))
        sources[source.code] = {source.id.value, source.code, source.citation};
    for (auto& evaluation : evaluations) {
        for (auto& reference : evaluation.interventions)
            if (interventions.contains(reference.code))
                reference = interventions[reference.code];
        for (auto& reference : evaluation.sources)
            if (sources.contains(reference.code)) reference = sources[reference.code];
    }
}

Page<Evaluation> find_evaluations(Context& context, const EvaluationQuestion& question,
                                  const PageRequest& page) {
    EvaluationFilter filter;
    filter.intervention = question.intervention;
    filter.element = question.element;
    filter.outcome = question.outcome;
    filter.construct = question.construct;
    filter.kinds = question.kinds;
    filter.directions = question.directions;
    // A question about one intervention shows its evaluations wherever it stands.
    if (!question.include_reference && question.intervention.empty()) filter.reference = false;
    auto out = list_evaluation_page(context.tx, context.scope(), filter, page);
    add_names(context, out.items);
    return out;
}

Result<Evaluation> read_evaluation(Context& context, const std::string& id) {
    auto found = find_evaluation(context.tx, context.scope(), id);
    if (!found) return not_found("evaluations.not_found");
    std::vector<Evaluation> one{std::move(*found)};
    add_names(context, one);
    one.front().effects =
        find_effects_of_evaluation(context.tx, context.scope(), one.front().id.value);
    return std::move(one.front());
}

Page<Outcome> find_outcomes(Context& context, const PageRequest& page) {
    std::vector<Outcome> all;
    for (auto& [id, outcome] : list_outcomes(context.tx, context.scope()))
        all.push_back(std::move(outcome));
    std::sort(all.begin(), all.end(),
              [](const auto& a, const auto& b) { return a.name.nl < b.name.nl; });
    Page<Outcome> out{{}, page.number, page.size, static_cast<std::int64_t>(all.size())};
    const auto from = std::min(static_cast<std::size_t>(page.offset()), all.size());
    const auto to = std::min(from + static_cast<std::size_t>(page.size), all.size());
    for (auto i = from; i < to; ++i) out.items.push_back(std::move(all[i]));
    return out;
}

Result<Outcome> read_outcome(Context& context, const std::string& id) {
    for (auto& [key, outcome] : list_outcomes(context.tx, context.scope()))
        if (key == id || outcome.code == id) return std::move(outcome);
    return not_found("outcomes.not_found");
}

std::vector<Moderator> find_moderators(Context& context) {
    return list_moderators(context.tx, context.scope());
}

}  // namespace werkzaam::evaluations
