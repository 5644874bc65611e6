// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/db/bound_statement.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

namespace werkzaam::db {

/// One SQLite connection with its cache of prepared statements. Not thread-safe; the pool in
/// database.cpp lends it to one transaction at a time.
class Connection {
public:
    enum class Use { reading, writing };
    /// Opens or creates the file. Throws Unavailable.
    Connection(const std::filesystem::path& file, Use use);

    /// Runs a script of several statements without values.
    void run(const std::string& script);
    std::int64_t execute(const std::string& sql, const Values& values);
    [[nodiscard]] std::vector<std::vector<Value>> fetch(const std::string& sql,
                                                        const Values& values,
                                                        const std::vector<ColumnType>& types);

private:
    BoundStatement& prepared(const std::string& key, const std::string& sql, const Values& values,
                             const std::vector<ColumnType>& types);
    /// Turns every SOCI error into Unavailable or BrokenInvariant; forgets the statement.
    void guarded(const std::string& key, const std::string& sql,
                 const std::function<void()>& work);

    std::unique_ptr<soci::session> session_;
    std::unordered_map<std::string, std::unique_ptr<BoundStatement>> statements_;
};

/// A transaction of this library: what sql.cpp runs statements on.
class ConnectionTransaction : public Transaction {
public:
    [[nodiscard]] virtual Connection& connection() = 0;
};

/// The connection behind a transaction handed out by Database.
[[nodiscard]] Connection& connection_of(Transaction& transaction);

}  // namespace werkzaam::db
