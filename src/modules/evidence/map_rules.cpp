// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/map_rules.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace werkzaam::evidence {

namespace {

bool fits(const MapEvaluation& evaluation, const MapFilter& filter) {
    if (evaluation.reference && !filter.include_reference) return false;
    if (!filter.kind.empty() && evaluation.kind != filter.kind) return false;
    return !filter.min_maryland || evaluation.maryland_level.value_or(0) >= *filter.min_maryland;
}

bool fits(const MapIntervention& intervention, const MapFilter& filter) {
    if (intervention.reference && !filter.include_reference) return false;
    const auto& settings = intervention.settings;
    return filter.setting.empty() ||
           std::find(settings.begin(), settings.end(), filter.setting) != settings.end();
}

void count(MapCell& cell, const MapEvaluation& evaluation) {
    cell.evaluations += 1;
    cell.effect_studies += evaluation.kind == "effect" ? 1 : 0;
    if (evaluation.maryland_level && evaluation.maryland_level > cell.best_maryland_level)
        cell.best_maryland_level = evaluation.maryland_level;
    auto& directions = cell.directions;
    if (std::find(directions.begin(), directions.end(), evaluation.direction) == directions.end())
        directions.push_back(evaluation.direction);
    cell.evaluation_ids.push_back(evaluation.id);
}

}  // namespace

EvidenceMap evidence_map(std::span<const MapIntervention> interventions,
                         std::span<const MapEvaluation> evaluations, const MapFilter& filter) {
    EvidenceMap map;
    std::set<std::string> rows;
    for (const auto& intervention : interventions) {
        if (!fits(intervention, filter)) continue;
        rows.insert(intervention.axis.code);
        map.interventions.push_back(intervention.axis);
    }
    // Columns come from the whole collection, so that a filter empties cells and hides no gap.
    std::map<std::string, MapAxis> constructs;
    std::map<std::pair<std::string, std::string>, MapCell> cells;
    for (const auto& evaluation : evaluations) {
        if (evaluation.reference && !filter.include_reference) continue;
        for (const auto& construct : evaluation.constructs) {
            constructs.try_emplace(construct.code, construct);
            if (!fits(evaluation, filter)) continue;
            for (const auto& code : evaluation.interventions) {
                if (!rows.contains(code)) continue;
                auto& cell = cells[{code, construct.code}];
                cell.intervention = code;
                cell.construct = construct.code;
                count(cell, evaluation);
            }
        }
    }
    for (auto& [code, axis] : constructs) map.constructs.push_back(std::move(axis));
    for (auto& [place, cell] : cells) {
        std::sort(cell.directions.begin(), cell.directions.end());
        map.cells.push_back(std::move(cell));
    }
    return map;
}

}  // namespace werkzaam::evidence
