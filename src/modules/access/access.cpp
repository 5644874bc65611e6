// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/access.h"

#include "core/import_rules.h"
#include "modules/access/municipality_actions.h"
#include "modules/access/municipality_import.h"
#include "modules/access/municipality_store.h"
#include "modules/access/organisation_import.h"
#include "modules/access/organisation_store.h"
#include "platform/text/search_terms.h"

#include <set>

namespace werkzaam::access {

namespace {

Result<ImportReport> finished(Context& context, ImportReport report) {
    context.audit.record(context.actor, {"import", report.kind});
    return report;
}

}  // namespace

MunicipalityDirectory::MunicipalityDirectory(const std::vector<Municipality>& municipalities) {
    // Two rounds, so that a name that an ended municipality shares leads to the existing one.
    for (const bool ended : {false, true})
        for (const auto& municipality : municipalities) {
            if (municipality.valid_to.has_value() != ended) continue;
            codes_.try_emplace(text::folded(municipality.code), municipality.code);
            codes_.try_emplace(text::folded(municipality.name), municipality.code);
            for (const auto& alias : municipality.aliases)
                codes_.try_emplace(text::folded(alias), municipality.code);
        }
}

std::string MunicipalityDirectory::find_code(const std::string& name) const {
    const auto at = codes_.find(text::folded(name));
    return at == codes_.end() ? std::string{} : at->second;
}

MunicipalityDirectory read_directory(Context& context) {
    return MunicipalityDirectory{list_municipalities(context.tx, context.scope())};
}

Result<ImportReport> import_municipalities(Context& context, const Table& table) {
    Violations violations;
    const auto rows = municipalities_from_table(table, violations);
    if (!violations.empty()) return refused_import(std::move(violations));
    const auto stored = find_stored_municipalities(context.tx, context.scope());
    return finished(context, apply_rows("municipalities", rows, stored, [&](const auto& row) {
                        upsert_municipality(context.tx, row, searched_names_of(row.record));
                    }));
}

Result<ImportReport> import_municipality_changes(Context& context, const Table& table) {
    Violations violations;
    const auto rows = changes_from_table(table, violations);
    std::set<std::string> known;
    for (const auto& municipality : list_municipalities(context.tx, context.scope()))
        known.insert(municipality.code);
    for (const auto* column : {"ended", "created", "extended"})
        for (auto& fault : check_references(table, column, known))
            violations.push_back(std::move(fault));
    if (!violations.empty()) return refused_import(std::move(violations));
    const auto stored = find_stored_changes(context.tx, context.scope());
    return finished(context, apply_rows("municipality-changes", rows, stored,
                                        [&](const auto& row) { upsert_change(context.tx, row); }));
}

Result<ImportReport> import_organisations(Context& context, const Table& table) {
    Violations violations;
    const auto rows = organisations_from_table(table, violations);
    if (!violations.empty()) return refused_import(std::move(violations));
    const auto stored = find_stored_organisations(context.tx, context.scope());
    return finished(context, apply_rows("organisations", rows, stored, [&](const auto& row) {
                        upsert_organisation(context.tx, row);
                    }));
}

}  // namespace werkzaam::access
