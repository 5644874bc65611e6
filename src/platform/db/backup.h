// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"

#include <filesystem>

namespace werkzaam::db {

class Database;

/// Where a data folder keeps its database.
[[nodiscard]] std::filesystem::path database_file(const std::filesystem::path& data);

/// Writes the whole data folder, as it is at one moment while others write, to one new file: a tar
/// archive with werkzaam.sqlite, files/ and SHA256SUMS. The file appears only when it is complete
/// and on disk. Throws Unavailable.
void backup(Database& database, const std::filesystem::path& data,
            const std::filesystem::path& file);

/// Puts back what `backup` wrote, or a bare SQLite file as is written before migrating. Everything
/// is checked before anything is replaced; what was there is kept in backups/before-restore-*.
/// Problems: backup.in_use while any process works in the folder; backup.damaged with {fault}.
/// Throws Unavailable.
[[nodiscard]] Result<Done> restore(const std::filesystem::path& data,
                                   const std::filesystem::path& file);

}  // namespace werkzaam::db
