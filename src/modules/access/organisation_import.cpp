// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/organisation_import.h"

#include "core/import_rules.h"

namespace werkzaam::access {

namespace {

const std::vector<ImportColumn> columns = {
    {"code", true},   {"name", true}, {"kind", true}, {"abbreviation"}, {"former_names"},
    {"tooi_uri"},     {"website"},    {"valid_from"}, {"valid_to"},
};

// Provinces and safety regions keep the code of the register (PV27, VR13).
std::string organisation_code(RowReader& reader) {
    const auto value = reader.text("code");
    const bool of_register = value.size() == 4 &&
                             (value.starts_with("PV") || value.starts_with("VR")) &&
                             value.find_first_not_of("0123456789", 2) == std::string::npos;
    return of_register ? value : reader.code();
}

Organisation organisation_from(RowReader& reader) {
    Organisation out;
    out.code = organisation_code(reader);
    out.id = stable_id<OrganisationId>("organisation", out.code);
    out.name = reader.required("name");
    reader.required("kind");
    out.kind = reader.choice("kind", OrganisationKind::support_body);
    out.abbreviation = reader.text("abbreviation");
    out.former_names = reader.list("former_names");
    out.tooi_uri = reader.web_address("tooi_uri");
    out.website = reader.web_address("website");
    out.valid_from = reader.date("valid_from");
    out.valid_to = reader.date("valid_to");
    if (out.valid_from && out.valid_to && *out.valid_to < *out.valid_from)
        reader.refuse("IMP-12", "valid_to");
    return out;
}

}  // namespace

std::vector<ImportedRow<Organisation>> organisations_from_table(const Table& table,
                                                                Violations& violations) {
    violations = check_table(table, columns);
    std::vector<ImportedRow<Organisation>> rows;
    if (lacks_columns(violations)) return rows;
    for (const auto& row : table.rows) {
        RowReader reader{table, row, violations};
        auto record = organisation_from(reader);
        rows.push_back({record.code, fingerprint(table, row), std::move(record)});
    }
    return rows;
}

}  // namespace werkzaam::access
