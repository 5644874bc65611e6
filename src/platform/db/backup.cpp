// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/backup.h"

#include "core/clock.h"
#include "platform/db/database.h"
#include "platform/db/digest.h"
#include "platform/db/durable_file.h"
#include "platform/db/folder_lock.h"
#include "platform/db/postgres_copy.h"
#include "platform/db/sqlite_connection.h"
#include "platform/db/sqlite_copy.h"
#include "platform/db/tar.h"

#include <fstream>
#include <map>
#include <optional>
#include <sstream>

namespace werkzaam::db {

namespace {

namespace fs = std::filesystem;

constexpr const char* sqlite_name = "werkzaam.sqlite";
constexpr const char* postgres_name = "werkzaam.pgdump";
constexpr const char* sums_name = "SHA256SUMS";

using Sums = std::map<std::string, std::string>;  // name -> SHA-256

// A folder that goes away with the object.
class WorkFolder {
public:
    explicit WorkFolder(fs::path path) : path_{std::move(path)} {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~WorkFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::string stamp() {
    auto text = iso(SystemClock{}.now());
    std::erase(text, ':');
    return text;
}

// Every plain file below `folder` except the list of sums, by its name in the archive.
std::map<std::string, fs::path> files_below(const fs::path& folder) {
    std::map<std::string, fs::path> files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        const auto name = fs::relative(entry.path(), folder).generic_string();
        if (name != sums_name) files.emplace(name, entry.path());
    }
    return files;
}

std::string written(const Sums& sums) {
    std::string text;
    for (const auto& [name, sum] : sums) text += sum + "  " + name + "\n";
    return text;
}

Sums sums_in(const fs::path& file) {
    Sums sums;
    std::ifstream in{file};
    std::string sum;
    std::string name;
    while (in >> sum >> name) sums[name] = sum;
    return sums;
}

void write_archive(const fs::path& archive, const std::map<std::string, fs::path>& files) {
    TarWriter tar{archive};
    Sums sums;
    for (const auto& [name, file] : files) {
        tar.add_file(name, file);
        sums[name] = sha256_of_file(file);
    }
    tar.add_text(sums_name, written(sums));
    tar.finish();
}

std::string name_of(Engine engine) {
    return engine == Engine::sqlite ? sqlite_name : postgres_name;
}

// The engine of a copy of a database alone, by how it begins.
std::optional<Engine> engine_of_bare(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::string start(15, '\0');
    in.read(start.data(), 15);
    if (in && start == "SQLite format 3") return Engine::sqlite;
    if (in && start.starts_with("PGDMP")) return Engine::postgres;
    return {};
}

void check_sums(const fs::path& folder) {
    const auto expected = sums_in(folder / sums_name);
    Sums found;
    for (const auto& [name, file] : files_below(folder)) found[name] = sha256_of_file(file);
    if (found != expected) throw BadArchive("the contents are not what was written");
}

void unpack(const fs::path& file, const fs::path& folder) {
    if (const auto engine = engine_of_bare(file)) {
        fs::copy_file(file, folder / name_of(*engine));
        return;
    }
    unpack_tar(file, folder);
    check_sums(folder);
}

std::string fault_of_database(Engine engine, const fs::path& folder) {
    const auto copy = folder / name_of(engine);
    const auto other = engine == Engine::sqlite ? Engine::postgres : Engine::sqlite;
    if (fs::exists(folder / name_of(other))) return "its database is of the other kind";
    if (!fs::exists(copy)) return "it holds no database";
    if (engine == Engine::postgres) return dump_fault(copy);
    const auto faults = database_faults(copy);
    return faults.empty() ? "" : faults.front();
}

// What is wrong with the file to restore, or nothing.
std::string fault_of(Engine engine, const fs::path& file, const fs::path& folder) {
    try {
        unpack(file, folder);
    } catch (const BadArchive& error) {
        return error.what();
    }
    return fault_of_database(engine, folder);
}

// Moves what the log holds into the database file, as far as that file is sound.
void settle(const fs::path& database) {
    try {
        SqliteConnection{database, Connection::Use::writing}.run("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const std::exception&) {
        // A broken database is a reason to restore; its files are kept as they are.
    }
}

// Where what was there is kept.
fs::path place_to_keep(const fs::path& data, const std::string& extension) {
    fs::create_directories(data / "backups");
    return data / "backups" / ("before-restore-" + stamp() + extension);
}

void keep_what_is_there(const fs::path& data) {
    const auto database = database_file(data);
    if (!fs::exists(database)) return;
    settle(database);
    const auto kept = place_to_keep(data, ".sqlite");
    fs::create_hard_link(database, kept);
    for (const std::string side : {"-wal", "-shm"})
        if (fs::exists(database.string() + side))
            fs::rename(database.string() + side, kept.string() + side);
}

// Files are named by their content, so those that are there already are the same.
void put_files(const fs::path& from, const fs::path& data) {
    for (const auto& [name, file] : files_below(from)) {
        if (!name.starts_with("files/") || fs::exists(data / name)) continue;
        fs::create_directories((data / name).parent_path());
        sync_to_disk(file);
        rename_durably(file, data / name);
    }
}

void swap_in_sqlite(const fs::path& from, const fs::path& data) {
    put_files(from, data);
    sync_to_disk(from / sqlite_name);
    keep_what_is_there(data);
    rename_durably(from / sqlite_name, database_file(data));
}

void swap_in_postgres(const std::string& url, const fs::path& from, const fs::path& data) {
    put_files(from, data);
    dump_postgres(url, place_to_keep(data, ".pgdump"));
    restore_postgres(url, from / postgres_name, from);
}

}  // namespace

fs::path database_file(const fs::path& data) {
    return data / sqlite_name;
}

void backup(Database& database, const fs::path& data, const fs::path& file) {
    if (fs::exists(file)) throw Unavailable(file.string() + " already exists");
    try {
        const WorkFolder work{file.string() + ".part"};
        const auto copy = name_of(database.address().engine);
        database.copy_to(work.path() / copy);
        std::map<std::string, fs::path> files{{copy, work.path() / copy}};
        for (const auto& [name, path] : files_below(data / "files")) files["files/" + name] = path;
        write_archive(work.path() / "archive", files);
        rename_durably(work.path() / "archive", file);
    } catch (const fs::filesystem_error& error) {
        throw Unavailable(error.what());
    }
}

Result<Done> restore(const Address& database, const fs::path& data, const fs::path& file) {
    const auto lock = FolderLock::take(data, FolderLock::Kind::exclusive);
    if (!lock) return conflict("backup.in_use");
    std::optional<AloneInDatabase> alone;
    if (database.engine == Engine::postgres) alone.emplace(database.place);
    if (alone && !alone->alone()) return conflict("backup.in_use");
    try {
        const WorkFolder work{data / "restoring"};
        const auto fault = fault_of(database.engine, file, work.path());
        if (!fault.empty()) return invalid("backup.damaged", {}, {{"fault", fault}});
        if (alone) swap_in_postgres(database.place, work.path(), data);
        else swap_in_sqlite(work.path(), data);
    } catch (const fs::filesystem_error& error) {
        throw Unavailable(error.what());
    }
    return Done{};
}

Result<Done> restore(const fs::path& data, const fs::path& file) {
    return restore(sqlite_file(database_file(data)), data, file);
}

}  // namespace werkzaam::db
