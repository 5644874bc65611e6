// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/db/bound_statement.h"
#include "platform/db/connection.h"

#include <filesystem>
#include <functional>
#include <unordered_map>

namespace werkzaam::db {

/// A connection to a SQLite file, with its cache of prepared statements.
class SqliteConnection : public Connection {
public:
    /// Opens or creates the file. Throws Unavailable.
    SqliteConnection(const std::filesystem::path& file, Use use);
    [[nodiscard]] Engine engine() const override { return Engine::sqlite; }

    void begin(Use use) override;
    void commit() override;
    void clean_up() noexcept override;
    [[nodiscard]] bool broken() const override { return false; }

    void run(const std::string& script) override;
    std::int64_t execute(const std::string& sql, const Values& values) override;
    [[nodiscard]] std::vector<std::vector<Value>> fetch(
        const std::string& sql, const Values& values,
        const std::vector<ColumnType>& types) override;
    void scan(const std::string& sql, const Values& values, const RowVisitor& visit) override;

private:
    BoundStatement& prepared(const std::string& key, const std::string& sql, const Values& values,
                             const std::vector<ColumnType>& types);
    /// Turns every SOCI error into Unavailable or BrokenInvariant; forgets the statement.
    void guarded(const std::string& key, const std::string& sql,
                 const std::function<void()>& work);

    std::unique_ptr<soci::session> session_;
    std::unordered_map<std::string, std::unique_ptr<BoundStatement>> statements_;
    bool open_ = false;
};

}  // namespace werkzaam::db
