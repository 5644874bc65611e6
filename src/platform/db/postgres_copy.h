// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/db/postgres_link.h"

#include <filesystem>
#include <string>

namespace werkzaam::db {

/// Writes the database, as it is at one moment while others write, to the new file `to` with
/// pg_dump (custom format, without owners and rights) and syncs it to disk. Throws Unavailable.
void dump_postgres(const std::string& url, const std::filesystem::path& to);

/// What is wrong with a file of dump_postgres; empty when pg_restore can read it and it is a
/// database of this program. Throws Unavailable when pg_restore cannot be started.
[[nodiscard]] std::string dump_fault(const std::filesystem::path& dump);

/// Keeps everybody else out of a database as long as it lives.
class AloneInDatabase {
public:
    explicit AloneInDatabase(const std::string& url);
    /// False when somebody works in it: then nobody is kept out.
    [[nodiscard]] bool alone() const { return alone_; }

private:
    PostgresLink link_;
    bool alone_;
};

/// Replaces everything in the database by what the dump holds, in one transaction: all or nothing.
/// `work` is a folder for what is needed meanwhile. Throws Unavailable.
void restore_postgres(const std::string& url, const std::filesystem::path& dump,
                      const std::filesystem::path& work);

}  // namespace werkzaam::db
