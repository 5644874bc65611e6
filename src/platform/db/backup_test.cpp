// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/backup.h"

#include "platform/db/database.h"
#include "platform/db/folder_lock.h"
#include "platform/db/migrate.h"
#include "platform/db/sql.h"
#include "platform/db/temporary_folder.h"

#include <atomic>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <thread>

namespace werkzaam::db {
namespace {

namespace fs = std::filesystem;
using Contents = std::map<std::string, std::vector<std::string>>;  // table -> its rows

std::string whole(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}
void put(const fs::path& file, const std::string& content) {
    fs::create_directories(file.parent_path());
    std::ofstream{file, std::ios::binary} << content;
}

std::string row_as_text(Transaction& tx, const std::string& table) {
    std::string parts;
    for (const auto& [column] : select<std::string>(
             tx, "SELECT name FROM pragma_table_info(:1) ORDER BY cid", {table}))
        parts += (parts.empty() ? "" : " || '|' || ") + ("quote(" + column + ")");
    return parts;
}

Contents contents(const fs::path& file) {
    Database database{file};
    const auto tx = database.read();
    Contents out;
    for (const auto& [table] :
         select<std::string>(*tx, "SELECT name FROM sqlite_schema WHERE type = 'table'"))
        for (const auto& [row] :
             select<std::string>(*tx, "SELECT rowid || ':' || " + row_as_text(*tx, table) +
                                          " FROM " + table + " ORDER BY rowid"))
            out[table].push_back(row);
    return out;
}

class Backup : public InTemporaryFolder {
protected:
    Backup() {
        migrate(database(), {{"db", migrations()}, {"test", {{"0001.sql", tables, tables}}}},
                data_ / "backups");
        for (int i = 0; i < 200; ++i) insert(i, "row " + std::to_string(i));
        remove(7);  // leaves a gap in the row numbers
        put(data_ / "files" / "ab" / "abc123", std::string(1000, 'x'));
        put(data_ / "files" / "empty", "");
    }
    static constexpr std::string_view tables =
        "CREATE TABLE item (code TEXT NOT NULL, n INTEGER, r REAL, words TEXT) STRICT;"
        "CREATE TABLE other (id INTEGER PRIMARY KEY, item INTEGER) STRICT;"
        "INSERT INTO other (item) VALUES (1), (NULL)";
    Database& database() {
        if (!database_) database_.emplace(database_file(data_));
        return *database_;
    }
    void insert(int number, const std::string& text) {
        const auto tx = database().write();
        execute(*tx, "INSERT INTO item VALUES (:1, :2, :3, :4)",
                {text, number, number / 3.0, number % 2 == 0 ? Value{} : Value{"é'|\n"}});
        tx->commit();
    }
    void remove(int number) {
        const auto tx = database().write();
        execute(*tx, "DELETE FROM item WHERE n = :1", {number});
        tx->commit();
    }
    void stop() { database_.reset(); }
    std::string refused(const fs::path& file) {
        const auto result = restore(data_, file);
        return result ? "restored" : result.error().code;
    }

    fs::path data_ = folder() / "data";
    fs::path file_ = folder() / "backup.tar";
    std::optional<Database> database_;
};

TEST_F(Backup, ARestoredInstanceIsTheSameRowByRowAndFileByFile) {
    backup(database(), data_, file_);
    stop();
    const auto before = contents(database_file(data_));
    ASSERT_EQ(before.at("item").size(), 199U);
    const auto other = folder() / "other";
    ASSERT_TRUE(restore(other, file_));
    EXPECT_EQ(contents(database_file(other)), before);
    EXPECT_EQ(whole(other / "files" / "ab" / "abc123"), std::string(1000, 'x'));
    EXPECT_TRUE(fs::exists(other / "files" / "empty"));
    EXPECT_FALSE(fs::exists(other / "restoring"));
}

TEST_F(Backup, IsOfOneMomentWhileOthersWrite) {
    std::atomic<bool> done{false};
    std::thread writer{[&] {
        Database mine{database_file(data_)};
        for (int i = 1000; !done; ++i) {
            const auto tx = mine.write();  // two rows that belong together
            execute(*tx, "INSERT INTO item (code, n) VALUES ('pair', :1)", {i});
            execute(*tx, "INSERT INTO other (item) VALUES (:1)", {i});
            tx->commit();
        }
    }};
    for (int i = 0; i < 5; ++i) {
        const auto file = folder() / ("b" + std::to_string(i));
        const auto copy = folder() / ("c" + std::to_string(i));
        backup(database(), data_, file);
        ASSERT_TRUE(restore(copy, file));
        Database restored{database_file(copy)};
        const auto tx = restored.read();
        EXPECT_EQ(select_one<int>(*tx, "SELECT (SELECT count(*) FROM item WHERE code = 'pair') - "
                                       "(SELECT count(*) FROM other WHERE item >= 1000)"),
                  std::tuple{0});
    }
    done = true;
    writer.join();
}

TEST_F(Backup, RestoringBringsBackWhatWasAndKeepsWhatIsReplaced) {
    backup(database(), data_, file_);
    insert(5000, "written after the backup");
    stop();
    const auto replaced = contents(database_file(data_));
    ASSERT_TRUE(restore(data_, file_));
    EXPECT_EQ(contents(database_file(data_)).at("item").size(), 199U);
    fs::path kept;
    for (const auto& entry : fs::directory_iterator(data_ / "backups")) kept = entry.path();
    EXPECT_EQ(contents(kept), replaced);
}

TEST_F(Backup, ABareDatabaseFileIsRestoredToo) {
    database().copy_to(folder() / "bare.sqlite");
    stop();
    const auto before = contents(database_file(data_));
    ASSERT_TRUE(restore(folder() / "other", folder() / "bare.sqlite"));
    EXPECT_EQ(contents(database_file(folder() / "other")), before);
}

TEST_F(Backup, NothingIsReplacedWhileTheFolderIsInUse) {
    backup(database(), data_, file_);
    const auto lock = FolderLock::take(data_, FolderLock::Kind::shared);
    ASSERT_TRUE(lock);
    EXPECT_TRUE(FolderLock::take(data_, FolderLock::Kind::shared)) << "sharing is fine";
    EXPECT_EQ(refused(file_), "backup.in_use");
}

TEST_F(Backup, NeverWritesOverAFile) {
    put(file_, "precious");
    EXPECT_THROW(backup(database(), data_, file_), Unavailable);
    EXPECT_EQ(whole(file_), "precious");
}

TEST_F(Backup, DamageAnywhereIsFoundBeforeAnythingIsReplaced) {
    backup(database(), data_, file_);
    stop();
    const auto before = contents(database_file(data_));
    const auto good = whole(file_);
    std::mt19937 random{1};
    int found = 0;
    for (int round = 0; round < 60; ++round) {
        auto bad = good;
        const auto at = random() % (bad.size() - 2048);  // the end is padding
        bad[at] = static_cast<char>(bad[at] ^ 0x10);
        put(folder() / "bad.tar", bad);
        const auto answer = refused(folder() / "bad.tar");
        if (answer == "backup.damaged") ++found;
        else ASSERT_EQ(contents(database_file(data_)), before) << "a flip in padding, at " << at;
    }
    EXPECT_GE(found, 50);
    EXPECT_EQ(contents(database_file(data_)), before);
}

TEST_F(Backup, RefusesWhatIsNoBackup) {
    stop();
    const std::string cases[] = {"", "no archive", std::string(2048, '\0'),
                                 "SQLite format 3" + std::string(600, '\0')};
    for (const auto& content : cases) {
        put(folder() / "bad", content);
        EXPECT_EQ(refused(folder() / "bad"), "backup.damaged") << content.size();
    }
    {
        Database empty{folder() / "foreign.sqlite"};
    }
    EXPECT_EQ(refused(folder() / "foreign.sqlite"), "backup.damaged");
    EXPECT_THROW((void)restore(data_, folder() / "missing"), Unavailable);
}

}  // namespace
}  // namespace werkzaam::db
