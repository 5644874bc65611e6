// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"
#include "platform/db/address.h"

#include <filesystem>

namespace werkzaam::db {

class Database;

/// Where a data folder keeps its database.
[[nodiscard]] std::filesystem::path database_file(const std::filesystem::path& data);

/// Writes the whole data folder, as it is at one moment while others write, to one new file: a tar
/// archive with werkzaam.sqlite or werkzaam.pgdump (then `database` is the owner's), files/ and
/// SHA256SUMS. The file appears only when it is complete and on disk. Throws Unavailable.
void backup(Database& database, const std::filesystem::path& data,
            const std::filesystem::path& file);

/// Puts back what `backup` wrote, or a bare copy of the database as is written before migrating.
/// Everything is checked before anything is replaced; what was there is kept in
/// backups/before-restore-*. On PostgreSQL the roles have no rights afterwards: see grant_rights.
/// Problems: backup.in_use while any process works in the folder or the database; backup.damaged
/// with {fault}, also for a database of the other engine. Throws Unavailable.
[[nodiscard]] Result<Done> restore(const Address& database, const std::filesystem::path& data,
                                   const std::filesystem::path& file);
/// The same for the SQLite file in the folder.
[[nodiscard]] Result<Done> restore(const std::filesystem::path& data,
                                   const std::filesystem::path& file);

}  // namespace werkzaam::db
