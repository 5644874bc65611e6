// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace werkzaam::db {

class Database;
class Transaction;

/// One step of a module, for each engine in its own SQL: migrations/sqlite/0001_tables.sql and
/// migrations/postgres/0001_tables.sql. A step that one engine does not need is a comment there.
struct MigrationFile {
    std::string_view name;
    std::string_view sqlite;
    std::string_view postgres;
};
/// A module's migrations as embedded by the build, in order of name.
using MigrationFiles = std::vector<MigrationFile>;
/// All modules' migrations in the order of wiring: library name and its files.
using Migrations = std::vector<std::pair<std::string, MigrationFiles>>;

/// The database holds migrations that this program does not know: it belongs to a newer one.
class SchemaTooNew : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};
/// A migration that already ran has another content now, or a new one comes before it.
class ChangedMigration : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// This library's own: the audit trail. Comes first.
[[nodiscard]] MigrationFiles migrations();

/// What migrating did.
struct MigrationReport {
    std::vector<std::string> applied;                ///< "interventions/0001_tables.sql"
    std::optional<std::filesystem::path> backup;     ///< written first when there was data
};

/// True when migrations were ever run on the database.
[[nodiscard]] bool is_migrated(Transaction& tx);

/// Brings the database up to date: forward only, one transaction for each file, checked by the
/// SHA-256 of what ran before. Several processes may do so at once: each file runs once. A database
/// that was not empty is first backed up into `backups`.
/// Throws SchemaTooNew for a database of a newer program, ChangedMigration when a migration that
/// already ran has another content now.
MigrationReport migrate(Database& database, const Migrations& migrations,
                        const std::filesystem::path& backups);

}  // namespace werkzaam::db
