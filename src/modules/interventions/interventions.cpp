// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/interventions.h"

#include "core/import_rules.h"
#include "modules/interventions/element_import.h"
#include "modules/interventions/element_store.h"
#include "modules/interventions/intervention_actions.h"
#include "modules/interventions/intervention_import.h"
#include "modules/interventions/intervention_store.h"
#include "modules/interventions/source_import.h"
#include "modules/interventions/source_store.h"

#include <set>

namespace werkzaam::interventions {

namespace {

Result<ImportReport> finished(Context& context, ImportReport report) {
    context.audit.record(context.actor, {"import", report.kind});
    return report;
}

std::set<std::string> codes_of(const StoredRows& rows) {
    std::set<std::string> out;
    for (const auto& [code, print] : rows) out.insert(code);
    return out;
}

void check_references_into(Violations& violations, const Table& table, std::string_view column,
                           const std::set<std::string>& known) {
    for (auto& fault : check_references(table, column, known))
        violations.push_back(std::move(fault));
}

void check_recognition_sources(Violations& violations, const Table& table,
                               const std::set<std::string>& known) {
    for (const auto& row : table.rows) {
        RowReader reader{table, row, violations};
        for (const auto& code : recognition_sources(reader.text("recognitions")))
            if (!known.contains(code)) reader.refuse("IMP-10", "recognitions", {{"value", code}});
    }
}

}  // namespace

std::vector<CatalogueEntry> list_entries(Context& context) {
    auto links = list_element_links(context.tx, context.scope());
    std::vector<CatalogueEntry> out;
    for (auto& one : list_names(context.tx, context.scope()))
        out.push_back({one.id, one.code, one.name, one.collection, std::move(one.settings),
                       std::move(links[one.code])});
    return out;
}

std::vector<CatalogueEntry> find_entries(Context& context, const std::set<std::string>& codes) {
    std::vector<CatalogueEntry> out;
    for (auto& one : list_names(context.tx, context.scope(), codes))
        out.push_back({one.id, one.code, one.name, one.collection, std::move(one.settings), {}});
    return out;
}

std::optional<Intervention> find_description(Context& context, const std::string& id) {
    auto found = read_one_intervention(context, id);
    if (!found) return {};
    return *std::move(found);
}

std::vector<ElementSummary> list_all_elements(Context& context) {
    return list_elements(context.tx, context.scope(), {}, {1, 100'000}).items;
}

std::vector<Source> list_all_sources(Context& context) {
    std::vector<Source> out;
    for (auto& [code, source] : list_sources(context.tx, context.scope()))
        out.push_back(std::move(source));
    return out;
}

void write_evidence_summary(Context& context, const std::string& intervention_code,
                            const EvidenceSummary& summary) {
    update_evidence(context.tx, intervention_code, summary);
}

Result<ImportReport> import_sources(Context& context, const Table& table) {
    Violations violations;
    const auto rows = sources_from_table(table, violations);
    if (!violations.empty()) return refused_import(std::move(violations));
    const auto stored = find_stored_sources(context.tx, context.scope());
    return finished(context, apply_rows("sources", rows, stored,
                                        [&](const auto& row) { upsert_source(context.tx, row); }));
}

Result<ImportReport> import_elements(Context& context, const Table& table) {
    Violations violations;
    const auto rows = elements_from_table(table, violations);
    check_references_into(violations, table, "sources",
                          codes_of(find_stored_sources(context.tx, context.scope())));
    if (!violations.empty()) return refused_import(std::move(violations));
    const auto stored = find_stored_elements(context.tx, context.scope());
    return finished(context, apply_rows("elements", rows, stored, [&](const auto& row) {
                        upsert_element(context.tx, row.record.element, row.record.source_codes,
                                       row.fingerprint);
                    }));
}

Result<ImportReport> import_interventions(Context& context, const Table& table) {
    Violations violations;
    const auto rows = interventions_from_table(table, violations);
    const auto sources = codes_of(find_stored_sources(context.tx, context.scope()));
    for (const auto* column : {"sources", "research_sources", "letter_source"})
        check_references_into(violations, table, column, sources);
    check_recognition_sources(violations, table, sources);
    check_references_into(violations, table, "elements",
                          codes_of(find_stored_elements(context.tx, context.scope())));
    if (!violations.empty()) return refused_import(std::move(violations));
    const auto stored = find_stored_interventions(context.tx, context.scope());
    return finished(context, apply_rows("interventions", rows, stored, [&](const auto& row) {
                        store_intervention(context, row);
                    }));
}

}  // namespace werkzaam::interventions
