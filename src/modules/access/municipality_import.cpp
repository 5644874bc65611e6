// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/municipality_import.h"

#include "core/import_rules.h"
#include "modules/access/municipality_rules.h"

#include <map>

namespace werkzaam::access {

namespace {

const std::vector<ImportColumn> municipality_columns = {
    {"code", true},   {"name", true}, {"tooi_uri"}, {"province_code", true}, {"safety_region_code"},
    {"valid_from"},   {"valid_to"},   {"aliases"},
};
const std::vector<ImportColumn> change_columns = {
    {"date", true}, {"kind", true}, {"ended"}, {"created"}, {"extended"},
};

// The register's codes: two capitals and digits, "GM0363".
std::string register_code(RowReader& reader, std::string_view column, std::string_view letters) {
    auto value = reader.required(column);
    const auto fits = value.size() > 2 && value.starts_with(letters) &&
                      value.find_first_not_of("0123456789", 2) == std::string::npos;
    if (!value.empty() && !fits)
        reader.refuse("IMP-7", column,
                      {{"value", value}, {"allowed", std::string(letters) + "0000"}});
    return value;
}

Municipality municipality_from(RowReader& reader) {
    Municipality out;
    out.code = register_code(reader, "code", "GM");
    out.name = reader.required("name");
    out.tooi_uri = reader.web_address("tooi_uri");
    out.province_code = register_code(reader, "province_code", "PV");
    if (!reader.text("safety_region_code").empty())
        out.safety_region_code = register_code(reader, "safety_region_code", "VR");
    out.valid_from = reader.date("valid_from");
    out.valid_to = reader.date("valid_to");
    out.aliases = reader.list("aliases");
    return out;
}

MunicipalityChange change_from(RowReader& reader) {
    MunicipalityChange out;
    reader.required("date");
    if (const auto date = reader.date("date")) out.date = *date;
    reader.required("kind");
    out.kind = reader.choice("kind", ChangeKind::merger);
    out.ended = reader.list("ended");
    out.created = reader.list("created");
    out.extended = reader.list("extended");
    return out;
}

}  // namespace

std::vector<ImportedRow<Municipality>> municipalities_from_table(const Table& table,
                                                                 Violations& violations) {
    violations = check_table(table, municipality_columns);
    std::vector<ImportedRow<Municipality>> rows;
    if (lacks_columns(violations)) return rows;
    for (const auto& row : table.rows) {
        RowReader reader{table, row, violations};
        auto record = municipality_from(reader);
        for (auto& fault : check(record, row.line)) violations.push_back(std::move(fault));
        rows.push_back({record.code, fingerprint(table, row), std::move(record)});
    }
    return rows;
}

std::vector<ImportedRow<MunicipalityChange>> changes_from_table(const Table& table,
                                                                Violations& violations) {
    violations = check_columns(table, change_columns);
    std::vector<ImportedRow<MunicipalityChange>> rows;
    if (lacks_columns(violations)) return rows;
    std::map<std::string, int> seen;
    for (const auto& row : table.rows) {
        RowReader reader{table, row, violations};
        auto record = change_from(reader);
        auto code = iso(record.date) + ":" + joined(record.ended) + ":" + joined(record.created) +
                    ":" + joined(record.extended);
        const auto [first, added] = seen.try_emplace(code, row.line);
        if (!added)
            reader.refuse("IMP-9", "date",
                          {{"value", code}, {"first", std::to_string(first->second)}});
        rows.push_back({std::move(code), fingerprint(table, row), std::move(record)});
    }
    return rows;
}

}  // namespace werkzaam::access
