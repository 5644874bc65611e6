// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/table.h"

#include <map>
#include <string>
#include <vector>

namespace werkzaam {

/// A row of an import file that became a record.
template <class Record>
struct ImportedRow {
    std::string code;
    std::string fingerprint;  ///< see core/import_rules.h
    Record record;
};

/// Fingerprints of what is stored, by code.
using StoredRows = std::map<std::string, std::string>;

/// Hands every row that is new or changed to `upsert(row)` and reports what happened to each.
template <class Record, class Upsert>
ImportReport apply_rows(std::string kind, const std::vector<ImportedRow<Record>>& rows,
                        const StoredRows& stored, Upsert upsert) {
    ImportReport report{std::move(kind), {}, {}, {}};
    for (const auto& row : rows) {
        const auto before = stored.find(row.code);
        if (before != stored.end() && before->second == row.fingerprint) {
            report.unchanged.push_back(row.code);
            continue;
        }
        upsert(row);
        (before == stored.end() ? report.added : report.updated).push_back(row.code);
    }
    return report;
}

/// Values as one stored text, and back: "a|b".
[[nodiscard]] std::string joined(const std::vector<std::string>& values, char separator = '|');

}  // namespace werkzaam
