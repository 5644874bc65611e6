// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/evaluations.h"

#include "core/import_rules.h"
#include "modules/access/access.h"
#include "modules/evaluations/effect_import.h"
#include "modules/evaluations/effect_store.h"
#include "modules/evaluations/evaluation_actions.h"
#include "modules/evaluations/evaluation_import.h"
#include "modules/evaluations/evaluation_store.h"
#include "modules/evaluations/outcome_import.h"
#include "modules/evaluations/outcome_store.h"
#include "modules/interventions/interventions.h"

#include <algorithm>
#include <map>

namespace werkzaam::evaluations {

namespace {

// Every evaluation that the filter asks for, with the names of what it refers to.
std::vector<Evaluation> read_all(Context& context, const EvaluationFilter& filter) {
    auto all =
        list_evaluation_page(context.tx, context.scope(), filter, {1, 1'000'000}).items;
    add_names(context, all);
    return all;
}

std::set<std::string> codes_of(const StoredRows& rows) {
    std::set<std::string> out;
    for (const auto& [code, print] : rows) out.insert(code);
    return out;
}

void check_into(Violations& violations, const Table& table, std::string_view column,
                const std::set<std::string>& known) {
    for (auto& fault : check_references(table, column, known))
        violations.push_back(std::move(fault));
}

// IMP-10 for codes inside cells "code:word" or "name=number".
template <class Codes>
void check_inside(Violations& violations, const Table& table, std::string_view column,
                  const std::set<std::string>& known, Codes codes_in) {
    for (const auto& row : table.rows) {
        RowReader reader{table, row, violations};
        for (const auto& code : codes_in(reader.text(column)))
            if (!known.contains(code)) reader.refuse("IMP-10", column, {{"value", code}});
    }
}

std::vector<std::string> names_in(const std::string& cell) {
    std::vector<std::string> out;
    for (const auto& part : split(cell, '|')) out.push_back(part.substr(0, part.find('=')));
    return out;
}

std::set<std::string> known_elements(Context& context) {
    std::set<std::string> out;
    for (const auto& element : interventions::list_all_elements(context)) out.insert(element.code);
    return out;
}

Result<ImportReport> finished(Context& context, ImportReport report) {
    context.audit.record(context.actor, {"import", report.kind});
    return report;
}

Result<ImportReport> finished(Context& context, ImportReport report, EvidenceListener& listener,
                              const EvidenceChange& change) {
    if (!change.evaluations.empty()) {
        auto told = listener.evidence_changed(context, change);
        if (!told) return std::move(told).error();
    }
    return finished(context, std::move(report));
}

void check_evaluation_references(Context& context, const Table& table, Violations& violations) {
    std::set<std::string> interventions;
    for (const auto& entry : interventions::list_entries(context)) interventions.insert(entry.code);
    std::set<std::string> sources;
    for (const auto& source : interventions::list_all_sources(context)) sources.insert(source.code);
    check_into(violations, table, "interventions", interventions);
    check_into(violations, table, "sources", sources);
    check_into(violations, table, "outcomes",
               codes_of(find_stored_outcomes(context.tx, context.scope())));
    check_inside(violations, table, "element_links", known_elements(context), linked_elements);
}

void check_effect_references(Context& context, const Table& table, Violations& violations) {
    check_into(violations, table, "evaluation",
               codes_of(find_stored_evaluations(context.tx, context.scope())));
    check_into(violations, table, "outcome",
               codes_of(find_stored_outcomes(context.tx, context.scope())));
    check_into(violations, table, "elements", known_elements(context));
    check_inside(violations, table, "moderators",
                 codes_of(find_stored_moderators(context.tx, context.scope())), names_in);
}

}  // namespace

std::vector<StudyEffect> find_effects_of(Context& context, const std::set<std::string>& ids) {
    EvaluationFilter filter;
    filter.ids = ids;
    const auto outcomes = list_outcomes(context.tx, context.scope());
    std::vector<StudyEffect> out;
    if (ids.empty()) return out;
    for (const auto& evaluation : read_all(context, filter))
        for (auto& effect :
             find_effects_of_evaluation(context.tx, context.scope(), evaluation.id.value)) {
            const auto& outcome = outcomes.at(effect.outcome.value);
            out.push_back({evaluation, std::move(effect), outcome});
        }
    return out;
}

std::vector<StudyEffect> find_effects_on(Context& context, const std::string& construct,
                                         bool reference) {
    EvaluationFilter filter;
    filter.construct = construct;
    filter.reference = reference;
    std::map<std::string, Evaluation> evaluations;
    for (auto& evaluation : read_all(context, filter))
        evaluations[evaluation.id.value] = std::move(evaluation);
    const auto outcomes = list_outcomes(context.tx, context.scope());
    std::vector<StudyEffect> out;
    for (auto& effect : find_effects_on_construct(context.tx, context.scope(), construct)) {
        const auto at = evaluations.find(effect.evaluation.value);
        if (at == evaluations.end()) continue;
        const auto& outcome = outcomes.at(effect.outcome.value);
        out.push_back({at->second, std::move(effect), outcome});
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
        return a.evaluation.year.value_or(9999) < b.evaluation.year.value_or(9999);
    });
    return out;
}

std::vector<Evaluation> list_evaluations(Context& context, bool reference) {
    EvaluationFilter filter;
    filter.reference = reference;
    return read_all(context, filter);
}

std::vector<Evaluation> list_evaluations_of(Context& context, const std::string& intervention,
                                            bool reference) {
    EvaluationFilter filter;
    filter.intervention = intervention;
    filter.reference = reference;
    return read_all(context, filter);
}

std::vector<Moderator> list_all_moderators(Context& context) {
    return list_moderators(context.tx, context.scope());
}

Result<ImportReport> import_outcomes(Context& context, const Table& table) {
    Violations violations;
    const auto rows = outcomes_from_table(table, violations);
    if (!violations.empty()) return refused_import(std::move(violations));
    const auto stored = find_stored_outcomes(context.tx, context.scope());
    return finished(context, apply_rows("outcomes", rows, stored,
                                        [&](const auto& row) { upsert_outcome(context.tx, row); }));
}

Result<ImportReport> import_moderators(Context& context, const Table& table) {
    Violations violations;
    const auto rows = moderators_from_table(table, violations);
    if (!violations.empty()) return refused_import(std::move(violations));
    const auto stored = find_stored_moderators(context.tx, context.scope());
    return finished(context, apply_rows("moderators", rows, stored, [&](const auto& row) {
                        upsert_moderator(context.tx, row);
                    }));
}

Result<ImportReport> import_evaluations(Context& context, const Table& table,
                                        EvidenceListener& listener) {
    Violations violations;
    const auto directory = access::read_directory(context);
    const auto rows = evaluations_from_table(
        table, [&](const std::string& name) { return directory.find_code(name); }, violations);
    check_evaluation_references(context, table, violations);
    if (!violations.empty()) return refused_import(std::move(violations));
    const auto stored = find_stored_evaluations(context.tx, context.scope());
    EvidenceChange change;
    auto report = apply_rows("evaluations", rows, stored, [&](const auto& row) {
        upsert_evaluation(context.tx, row.record.evaluation, row.record.interventions,
                          row.record.sources, row.fingerprint);
        change.evaluations.insert(row.record.evaluation.id.value);
    });
    return finished(context, std::move(report), listener, change);
}

Result<ImportReport> import_effects(Context& context, const Table& table,
                                    EvidenceListener& listener) {
    Violations violations;
    std::map<std::string, Outcome> outcomes;
    for (auto& [id, outcome] : list_outcomes(context.tx, context.scope()))
        outcomes[outcome.code] = outcome;
    const auto rows = effects_from_table(table, outcomes, violations);
    check_effect_references(context, table, violations);
    if (!violations.empty()) return refused_import(std::move(violations));
    const auto stored = find_stored_effects(context.tx, context.scope());
    EvidenceChange change;
    auto report = apply_rows("effects", rows, stored, [&](const auto& row) {
        upsert_effect(context.tx, row);
        change.evaluations.insert(row.record.evaluation.value);
    });
    return finished(context, std::move(report), listener, change);
}

}  // namespace werkzaam::evaluations
