// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/clock.h"
#include "core/context.h"
#include "modules/interventions/interventions.h"
#include "platform/csv/csv.h"
#include "platform/db/audit_trail.h"
#include "platform/db/migrate.h"
#include "platform/db/test_database.h"

#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace werkzaam::interventions {

db::MigrationFiles migrations();

/// A day of our choice.
class FixedClock : public Clock {
public:
    Instant time{1'795'392'000'000'000};  // 2026-11-23
    [[nodiscard]] Instant now() const override { return time; }
};

using Cells = std::map<std::string, std::string>;

/// A table of the columns that the rows name; the first row stands on line 2.
inline Table table_of(const std::vector<Cells>& rows) {
    Table out;
    for (const auto& row : rows)
        for (const auto& [column, cell] : row)
            if (!out.find_column(column)) out.columns.push_back(column);
    for (const auto& row : rows) {
        Table::Row cells{static_cast<int>(out.rows.size()) + 2, {}};
        for (const auto& column : out.columns)
            cells.cells.push_back(row.contains(column) ? row.at(column) : "");
        out.rows.push_back(std::move(cells));
    }
    return out;
}

/// A file of data/ as it ships.
inline Table shipped(const std::string& file) {
    std::ifstream in(std::string(WZ_SOURCE_DIR) + "/data/" + file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    auto table = csv::parse(text.str());
    EXPECT_TRUE(table) << file;
    return table ? *table : Table{};
}

/// "IMP-3 name 2" for each violation.
inline std::vector<std::string> told(const Violations& violations) {
    std::vector<std::string> out;
    for (const auto& v : violations)
        out.push_back(v.rule + " " + v.field + " " + std::to_string(v.line));
    return out;
}

/// A migrated database of its own for each test, with a transaction that is never committed.
class InCatalogue : public db::InTestDatabase {
protected:
    InCatalogue() {
        db::migrate(database_, {{"db", db::migrations()}, {"interventions", migrations()}},
                    folder());
        begin();
    }
    Context context() { return {*tx_, *audit_, operator_, clock_}; }
    /// As somebody who may see nothing.
    Context outsider() { return {*tx_, *audit_, nobody_, clock_}; }
    /// Makes what was done so far visible to others.
    void commit() {
        tx_->commit();
        audit_.reset();
        tx_.reset();
    }
    void begin() {
        tx_ = database_.write();
        audit_ = std::make_unique<db::StoredAuditTrail>(*tx_, clock_);
    }
    void import_shipped() {
        auto inside = context();
        ASSERT_TRUE(import_sources(inside, shipped("sources.csv")));
        ASSERT_TRUE(import_elements(inside, shipped("elements.csv")));
        ASSERT_TRUE(import_interventions(inside, shipped("interventions.csv")));
    }

    FixedClock clock_;
    Actor operator_ = operator_of_this_server("operator");
    Actor nobody_ = {};
    db::Database database_{address()};
    std::unique_ptr<db::Transaction> tx_;
    std::unique_ptr<AuditTrail> audit_;
};

}  // namespace werkzaam::interventions
