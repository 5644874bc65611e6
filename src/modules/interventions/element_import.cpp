// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/element_import.h"

#include "core/import_rules.h"

namespace werkzaam::interventions {

namespace {

const std::vector<ImportColumn> columns = {
    {"code", true},     {"kind", true},           {"title_nl", true}, {"title_en"},
    {"text_nl", true},  {"text_en"},              {"practice"},       {"evidence_label", true},
    {"sources"},        {"note_nl"},              {"note_en"},
};

ElementRecord element_from(RowReader& reader) {
    ElementRecord out;
    auto& element = out.element;
    element.code = reader.code();
    element.id = stable_id<ElementId>("element", element.code);
    reader.required("kind");
    element.kind = reader.choice("kind", ElementKind::works);
    reader.required("title_nl");
    element.title = reader.local("title");
    reader.required("text_nl");
    element.text = reader.local("text");
    element.practice = reader.text("practice");
    reader.required("evidence_label");
    element.evidence_label = reader.choice("evidence_label", EvidenceLabel::d);
    element.note = reader.local("note");
    out.source_codes = reader.list("sources");
    return out;
}

}  // namespace

std::vector<ImportedRow<ElementRecord>> elements_from_table(const Table& table,
                                                            Violations& violations) {
    violations = check_table(table, columns);
    std::vector<ImportedRow<ElementRecord>> rows;
    if (lacks_columns(violations)) return rows;
    for (const auto& row : table.rows) {
        RowReader reader{table, row, violations};
        auto record = element_from(reader);
        rows.push_back({record.element.code, fingerprint(table, row), std::move(record)});
    }
    return rows;
}

}  // namespace werkzaam::interventions
