// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace werkzaam::db {

/// Copies the SQLite database `from` to the new file `to`, page by page (so that row numbers stay
/// what they are), as it is at one moment while others write, and syncs it to disk. The copy is one
/// file without a journal beside it. Throws Unavailable.
void copy_database(const std::filesystem::path& from, const std::filesystem::path& to);

/// What is wrong with a database file: SQLite's integrity check, broken foreign keys, or that it
/// is no database of this program. Empty when it is sound.
[[nodiscard]] std::vector<std::string> database_faults(const std::filesystem::path& file);

}  // namespace werkzaam::db
