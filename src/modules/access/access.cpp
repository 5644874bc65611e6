// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/access.h"

#include "core/import_rules.h"
#include "modules/access/municipality_import.h"
#include "modules/access/municipality_store.h"
#include "modules/access/organisation_import.h"
#include "modules/access/organisation_store.h"
#include "platform/text/search_terms.h"

namespace werkzaam::access {

namespace {

Result<ImportReport> finished(Context& context, ImportReport report) {
    context.audit.record(context.actor, "import", report.kind);
    return report;
}

}  // namespace

std::set<std::string> list_municipality_codes(Context& context) {
    std::set<std::string> out;
    for (const auto& municipality : list_municipalities(context.tx, context.scope()))
        out.insert(municipality.code);
    return out;
}

std::string find_municipality_code(Context& context, const std::string& name) {
    const auto wanted = text::folded(name);
    std::string ended;
    for (const auto& municipality : list_municipalities(context.tx, context.scope())) {
        auto same = municipality.code == name || text::folded(municipality.name) == wanted;
        for (const auto& alias : municipality.aliases)
            same = same || text::folded(alias) == wanted;
        if (!same) continue;
        if (!municipality.valid_to) return municipality.code;
        ended = municipality.code;
    }
    return ended;
}

Result<ImportReport> import_municipalities(Context& context, const Table& table) {
    Violations violations;
    const auto rows = municipalities_from_table(table, violations);
    if (!violations.empty()) return refused_import(std::move(violations));
    const auto stored = find_stored_municipalities(context.tx, context.scope());
    return finished(context, apply_rows("municipalities", rows, stored, [&](const auto& row) {
                        upsert_municipality(context.tx, row);
                    }));
}

Result<ImportReport> import_municipality_changes(Context& context, const Table& table) {
    Violations violations;
    const auto rows = changes_from_table(table, violations);
    const auto known = list_municipality_codes(context);
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
