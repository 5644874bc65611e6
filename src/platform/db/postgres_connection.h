// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/db/connection.h"
#include "platform/db/postgres_link.h"

#include <unordered_map>

namespace werkzaam::db {

/// A session of PostgreSQL, with its cache of prepared statements. Values travel with their type,
/// so that a statement means here what it means on SQLite.
class PostgresConnection : public Connection {
public:
    /// Throws Unavailable, also for a database that sorts or encodes otherwise than SQLite does.
    explicit PostgresConnection(const std::string& url);
    [[nodiscard]] Engine engine() const override { return Engine::postgres; }

    /// Reading sees one moment (REPEATABLE READ); each statement of writing sees what others
    /// committed before it (READ COMMITTED), so who decides on what it read takes a lock (sql.h).
    void begin(Use use) override;
    void commit() override;
    void clean_up() noexcept override;
    [[nodiscard]] bool broken() const override { return unusable_ || link_.broken(); }

    void run(const std::string& script) override;
    std::int64_t execute(const std::string& sql, const Values& values) override;
    [[nodiscard]] std::vector<std::vector<Value>> fetch(
        const std::string& sql, const Values& values,
        const std::vector<ColumnType>& types) override;
    void scan(const std::string& sql, const Values& values, const RowVisitor& visit) override;

private:
    struct Statement {
        std::string name;
        std::size_t values = 0;
        std::vector<Oid> types;  ///< 0 until a value other than NULL was given
    };
    const Statement& prepared(const std::string& sql, const Values& values);
    PostgresLink::Answer asked(const std::string& sql, const Values& values);
    void forget_statements();
    void share_database();

    PostgresLink link_;
    std::unordered_map<std::string, Statement> statements_;
    std::int64_t names_ = 0;
    /// By a script, by a statement that is no plain query, or by one that failed.
    bool changed_session_ = false;
    bool unusable_ = false;
};

}  // namespace werkzaam::db
