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

/// A module's migrations as embedded by the build: file name ("0001_tables.sql") and SQL.
using MigrationFiles = std::vector<std::pair<std::string_view, std::string_view>>;
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

/// Brings the database up to date: forward only, one transaction for each file, checked by the
/// SHA-256 of what ran before. A database that was not empty is first backed up into `backups`.
/// Throws SchemaTooNew for a database of a newer program, ChangedMigration when a migration that
/// already ran has another content now.
MigrationReport migrate(Database& database, const Migrations& migrations,
                        const std::filesystem::path& backups);

}  // namespace werkzaam::db
