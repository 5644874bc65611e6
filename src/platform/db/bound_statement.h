// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/db/sql.h"

#include <soci/soci.h>

#include <string>
#include <vector>

namespace werkzaam::db {

/// A prepared statement with its own places for what goes in and what comes out, so that a cached
/// one is bound once and then only refilled. Private to this library, like connection.h.
class BoundStatement {
public:
    /// Prepares `sql` for values of the types of `inputs` and reads columns as `outputs`.
    BoundStatement(soci::session& session, const std::string& sql, const Values& inputs,
                   const std::vector<ColumnType>& outputs);
    BoundStatement(const BoundStatement&) = delete;
    BoundStatement& operator=(const BoundStatement&) = delete;

    /// True when the values fit the types this statement was prepared for (NULL fits all).
    [[nodiscard]] bool accepts(const Values& values) const;
    /// Runs without reading rows; the number of rows changed.
    std::int64_t execute(const Values& values);
    /// Runs and reads every row.
    [[nodiscard]] std::vector<std::vector<Value>> fetch(const Values& values);

private:
    struct Cell {
        ColumnType type = ColumnType::text;
        soci::indicator indicator = soci::i_null;
        long long whole = 0;
        double real = 0;
        std::string text = {};
    };
    void attach_input(Cell& cell, const std::string& name);
    void attach_output(Cell& cell);
    void check_counts(const std::string& sql);
    void fill(const Values& values);
    [[nodiscard]] std::vector<Value> row() const;

    // SOCI keeps the addresses of the cells: the vectors never grow after construction.
    std::vector<Cell> inputs_;
    std::vector<Cell> outputs_;
    soci::statement statement_;
};

}  // namespace werkzaam::db
