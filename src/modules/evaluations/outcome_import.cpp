// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/outcome_import.h"

#include "core/import_rules.h"
#include "modules/evaluations/outcome_rules.h"

namespace werkzaam::evaluations {

namespace {

const std::vector<ImportColumn> outcome_columns = {
    {"code", true},
    {"name_nl", true},
    {"name_en"},
    {"construct", true},
    {"construct_name_nl", true},
    {"construct_name_en"},
    {"direction", true},
    {"scale_min"},
    {"scale_max"},
    {"scale_text_nl"},
    {"scale_text_en"},
    {"kind", true},
    {"smallest_relevant_effect"},
    {"smallest_relevant_reason_nl"},
    {"smallest_relevant_reason_en"},
    {"measure_family", true},
    {"not_measured_nl"},
    {"not_measured_en"},
};
const std::vector<ImportColumn> moderator_columns = {
    {"name", true}, {"label_nl", true}, {"label_en"}, {"set"}};

Outcome outcome_from(RowReader& reader) {
    Outcome out;
    out.code = reader.code();
    out.id = stable_id<OutcomeId>("outcome", out.code);
    reader.required("name_nl");
    out.name = reader.local("name");
    out.construct = reader.code("construct");
    reader.required("construct_name_nl");
    out.construct_name = reader.local("construct_name");
    reader.required("direction");
    out.direction = reader.choice("direction", Direction::higher_is_better);
    reader.required("kind");
    out.kind = reader.choice("kind", OutcomeKind::attitude);
    reader.required("measure_family");
    out.measure_family = reader.choice("measure_family", MeasureFamily::none);
    out.scale_min = reader.real("scale_min");
    out.scale_max = reader.real("scale_max");
    out.scale_text = reader.local("scale_text");
    out.smallest_relevant_effect = reader.real("smallest_relevant_effect");
    out.smallest_relevant_reason = reader.local("smallest_relevant_reason");
    out.not_measured = reader.local("not_measured");
    return out;
}

}  // namespace

std::vector<ImportedRow<Outcome>> outcomes_from_table(const Table& table, Violations& violations) {
    violations = check_table(table, outcome_columns);
    std::vector<ImportedRow<Outcome>> rows;
    if (lacks_columns(violations)) return rows;
    for (const auto& row : table.rows) {
        RowReader reader{table, row, violations};
        auto record = outcome_from(reader);
        for (auto& fault : check(record, row.line)) violations.push_back(std::move(fault));
        rows.push_back({record.code, fingerprint(table, row), std::move(record)});
    }
    return rows;
}

std::vector<ImportedRow<Moderator>> moderators_from_table(const Table& table,
                                                          Violations& violations) {
    violations = check_table(table, moderator_columns, "name");
    std::vector<ImportedRow<Moderator>> rows;
    if (lacks_columns(violations)) return rows;
    for (const auto& row : table.rows) {
        RowReader reader{table, row, violations};
        Moderator record{reader.required("name"), reader.required("label_nl"),
                         reader.text("label_en"), reader.text("set")};
        rows.push_back({record.name, fingerprint(table, row), std::move(record)});
    }
    return rows;
}

}  // namespace werkzaam::evaluations
