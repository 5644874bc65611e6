// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/synthesis_import.h"

#include "core/id.h"
#include "core/import_rules.h"
#include "modules/evidence/synthesis_rules.h"

namespace werkzaam::evidence {

namespace {

const std::vector<ImportColumn> columns = {
    {"code", true},    {"source", true},   {"scope_nl", true}, {"scope_en"},  {"k"},
    {"measure", true}, {"estimate", true}, {"se", true},       {"nested_in"}, {"construct"},
    {"interventions"}, {"note_nl"},        {"note_en"},
};

SynthesisRecord record_of(RowReader& reader) {
    SynthesisRecord out;
    auto& synthesis = out.synthesis;
    synthesis.code = reader.code();
    synthesis.id = stable_uuid("synthesis", synthesis.code);
    out.source = reader.required("source");
    reader.required("scope_nl");
    synthesis.scope = reader.local("scope");
    synthesis.k = reader.whole("k", 1, 100'000);
    synthesis.measure = reader.required("measure");
    reader.required("estimate");
    reader.required("se");
    synthesis.estimate = reader.real("estimate").value_or(0);
    synthesis.se = reader.real("se").value_or(1);
    synthesis.nested_in = reader.text("nested_in");
    synthesis.construct = reader.text("construct");
    synthesis.interventions = reader.list("interventions");
    synthesis.note = reader.local("note");
    for (const auto& violation : check(synthesis)) reader.refuse(violation.rule, violation.field);
    return out;
}

}  // namespace

std::vector<ImportedRow<SynthesisRecord>> syntheses_from_table(const Table& table,
                                                               Violations& violations) {
    violations = check_table(table, columns);
    std::vector<ImportedRow<SynthesisRecord>> rows;
    if (lacks_columns(violations)) return rows;
    for (const auto& row : table.rows) {
        RowReader reader{table, row, violations};
        auto record = record_of(reader);
        auto code = record.synthesis.code;
        rows.push_back({std::move(code), fingerprint(table, row), std::move(record)});
    }
    return rows;
}

}  // namespace werkzaam::evidence
