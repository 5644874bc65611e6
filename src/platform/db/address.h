// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>

namespace werkzaam::db {

/// The two databases that everything runs on.
enum class Engine { sqlite, postgres };

/// Where a database is: the file of SQLite, or the URL of PostgreSQL as libpq reads it.
struct Address {
    Engine engine = Engine::sqlite;
    std::string place = {};
};

[[nodiscard]] Address sqlite_file(const std::filesystem::path& file);
/// "postgres://user:password@host:port/name", or with a socket "postgres:///name?host=/run/...".
[[nodiscard]] Address postgres_url(std::string url);

/// The same without the password: what may be shown and logged.
[[nodiscard]] std::string shown(const Address& address);

}  // namespace werkzaam::db
