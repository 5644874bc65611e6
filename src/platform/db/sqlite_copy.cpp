// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/sqlite_copy.h"

#include "platform/db/durable_file.h"
#include "platform/db/sql.h"

// The only file that includes SQLite itself: SOCI wraps this header in a name space, so the two
// cannot be in one file.
#include <sqlite3.h>

#include <memory>

namespace werkzaam::db {

namespace {

struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close(connection); }
};
using Native = std::unique_ptr<sqlite3, Close>;

[[noreturn]] void fail(const std::filesystem::path& file, sqlite3* connection) {
    throw Unavailable(file.string() + ": " + sqlite3_errmsg(connection));
}

Native opened(const std::filesystem::path& file, int flags) {
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &connection, flags, nullptr);
    Native owner{connection};
    if (code != SQLITE_OK) fail(file, connection);
    sqlite3_busy_timeout(connection, 5000);
    return owner;
}

int first_column(void* out, int count, char** values, char**) {
    if (count > 0 && values[0] != nullptr)
        static_cast<std::vector<std::string>*>(out)->emplace_back(values[0]);
    return 0;
}

// The first column of every row.
std::vector<std::string> asked(sqlite3* connection, const std::filesystem::path& file,
                               const char* sql) {
    std::vector<std::string> out;
    if (sqlite3_exec(connection, sql, first_column, &out, nullptr) != SQLITE_OK)
        fail(file, connection);
    return out;
}

void copy_pages(sqlite3* from, sqlite3* to, const std::filesystem::path& file) {
    auto* backup = sqlite3_backup_init(to, "main", from, "main");
    if (backup == nullptr) fail(file, to);
    // All pages in one step: one read lock, so one moment in time.
    const int step = sqlite3_backup_step(backup, -1);
    const int finish = sqlite3_backup_finish(backup);
    if (step != SQLITE_DONE || finish != SQLITE_OK) fail(file, to);
}

}  // namespace

void copy_database(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (std::filesystem::exists(to)) throw Unavailable(to.string() + " already exists");
    {
        const auto source = opened(from, SQLITE_OPEN_READWRITE);
        const auto target = opened(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        copy_pages(source.get(), target.get(), to);
        asked(target.get(), to, "PRAGMA journal_mode=DELETE");
    }
    sync_to_disk(to);
}

std::vector<std::string> database_faults(const std::filesystem::path& file) {
    try {
        const auto connection = opened(file, SQLITE_OPEN_READWRITE);
        auto faults = asked(connection.get(), file, "PRAGMA integrity_check");
        if (faults == std::vector<std::string>{"ok"}) faults.clear();
        for (const auto& table : asked(connection.get(), file, "PRAGMA foreign_key_check"))
            faults.push_back("a row of " + table + " refers to a row that does not exist");
        if (asked(connection.get(), file,
                  "SELECT name FROM sqlite_schema WHERE name = 'schema_migration'").empty())
            faults.emplace_back("it is not a database of this program");
        return faults;
    } catch (const Unavailable& error) {
        return {error.what()};
    }
}

}  // namespace werkzaam::db
