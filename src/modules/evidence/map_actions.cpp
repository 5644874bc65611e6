// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/map_actions.h"

#include "core/enum_text.h"
#include "core/import_flow.h"
#include "core/import_rules.h"
#include "modules/evaluations/evaluations.h"
#include "modules/evidence/map_rules.h"
#include "modules/evidence/synthesis_import.h"
#include "modules/evidence/synthesis_store.h"
#include "modules/interventions/interventions.h"

#include <map>
#include <set>

namespace werkzaam::evidence {

namespace {

std::vector<MapIntervention> rows(Context& context) {
    std::vector<MapIntervention> out;
    for (const auto& entry : interventions::list_entries(context))
        out.push_back({{entry.code, {entry.name, {}}},
                       entry.collection == interventions::Collection::reference,
                       entry.settings});
    return out;
}

MapEvaluation map_evaluation(const evaluations::Evaluation& from) {
    MapEvaluation out;
    out.id = from.id.value;
    out.kind = text_of(from.kind);
    out.reference = from.reference;
    out.maryland_level = from.maryland_level;
    out.direction = text_of(from.direction);
    for (const auto& intervention : from.interventions)
        out.interventions.push_back(intervention.code);
    std::set<std::string> constructs;  // two outcomes on one construct count once
    for (const auto& outcome : from.outcomes)
        if (constructs.insert(outcome.construct).second)
            out.constructs.push_back({outcome.construct, outcome.construct_name});
    return out;
}

std::vector<MapEvaluation> evaluated(Context& context) {
    std::vector<MapEvaluation> out;
    for (const bool reference : {false, true})
        for (const auto& evaluation : evaluations::list_evaluations(context, reference))
            out.push_back(map_evaluation(evaluation));
    return out;
}

std::set<std::string> codes_of(const std::vector<interventions::Source>& sources) {
    std::set<std::string> out;
    for (const auto& source : sources) out.insert(source.code);
    return out;
}

void check_into(Violations& violations, const Table& table, std::string_view column,
                const std::set<std::string>& known) {
    for (auto& fault : check_references(table, column, known))
        violations.push_back(std::move(fault));
}

}  // namespace

EvidenceMap read_map(Context& context, const MapFilter& filter) {
    return evidence_map(rows(context), evaluated(context), filter);
}

TextTable export_map(Context& context, const MapFilter& filter) {
    TextTable out{{"intervention", "construct", "evaluations", "effect_studies",
                   "best_maryland_level", "directions", "evaluation_ids"},
                  {}};
    for (const auto& cell : read_map(context, filter).cells)
        out.rows.push_back(
            {cell.intervention, cell.construct, std::to_string(cell.evaluations),
             std::to_string(cell.effect_studies),
             cell.best_maryland_level ? std::to_string(*cell.best_maryland_level) : "",
             joined(cell.directions), joined(cell.evaluation_ids)});
    return out;
}

std::vector<Synthesis> read_syntheses(Context& context) {
    std::map<std::string, interventions::Source> sources;
    for (auto& source : interventions::list_all_sources(context)) sources[source.code] = source;
    std::vector<Synthesis> out;
    for (auto& record : list_syntheses(context.tx, context.scope())) {
        auto synthesis = std::move(record.synthesis);
        const auto& source = sources[record.source];
        synthesis.citation = source.citation;
        synthesis.url = source.url.empty() && !source.doi.empty() ? "https://doi.org/" + source.doi
                                                                  : source.url;
        out.push_back(std::move(synthesis));
    }
    return out;
}

Result<ImportReport> store_syntheses(Context& context, const Table& table) {
    Violations violations;
    const auto rows_read = syntheses_from_table(table, violations);
    check_into(violations, table, "source", codes_of(interventions::list_all_sources(context)));
    const auto stored = find_stored_syntheses(context.tx, context.scope());
    std::set<std::string> nests;
    for (const auto& [code, print] : stored) nests.insert(code);
    for (const auto& row : rows_read) nests.insert(row.code);
    check_into(violations, table, "nested_in", nests);
    std::set<std::string> known;
    for (const auto& entry : interventions::list_entries(context)) known.insert(entry.code);
    check_into(violations, table, "interventions", known);
    if (!violations.empty()) return refused_import(std::move(violations));
    auto report = apply_rows("syntheses", rows_read, stored,
                             [&](const auto& row) { upsert_synthesis(context.tx, row); });
    context.audit.record(context.actor, {"import", report.kind});
    return report;
}

}  // namespace werkzaam::evidence
