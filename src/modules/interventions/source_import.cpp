// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/source_import.h"

#include "core/import_rules.h"

namespace werkzaam::interventions {

namespace {

const std::vector<ImportColumn> columns = {
    {"code", true}, {"citation", true}, {"url"},     {"doi"},
    {"published_on"}, {"note_nl"},      {"note_en"},
};

}  // namespace

std::vector<ImportedRow<Source>> sources_from_table(const Table& table, Violations& violations) {
    violations = check_table(table, columns);
    std::vector<ImportedRow<Source>> rows;
    if (lacks_columns(violations)) return rows;
    for (const auto& row : table.rows) {
        RowReader reader{table, row, violations};
        Source source;
        source.code = reader.code();
        source.id = stable_id<SourceId>("source", source.code);
        source.citation = reader.required("citation");
        source.url = reader.web_address("url");
        source.doi = reader.text("doi");
        source.published_on = reader.text("published_on");
        source.note = reader.local("note");
        rows.push_back({source.code, fingerprint(table, row), std::move(source)});
    }
    return rows;
}

}  // namespace werkzaam::interventions
