// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/database.h"
#include "platform/db/sql.h"
#include "platform/db/temporary_folder.h"

#include <chrono>
#include <cstdio>
#include <limits>
#include <thread>

namespace werkzaam::db {
namespace {

class Sql : public InTemporaryFolder {
protected:
    Sql() {
        const auto tx = database_.write();
        run_script(*tx,
                   "CREATE TABLE parent (id TEXT PRIMARY KEY) STRICT;"
                   "CREATE TABLE item (id INTEGER PRIMARY KEY, parent TEXT REFERENCES parent (id),"
                   " whole INTEGER, real_number REAL, words TEXT) STRICT;"
                   "INSERT INTO parent VALUES ('a')");
        tx->commit();
    }
    // "folder with space" proves that file names need no care.
    Database database_{folder() / "folder with space" / "test.sqlite"};
};

TEST_F(Sql, KeepsEveryValueAsItIs) {
    constexpr std::int64_t beyond_int = 9'007'199'254'740'993;
    const auto tx = database_.write();
    execute(*tx, "INSERT INTO item (whole, real_number, words) VALUES (:1, :2, :3)",
            {beyond_int, 0.1, "Één ‘woord’; -- '\""});
    execute(*tx, "INSERT INTO item (whole, real_number, words) VALUES (:1, :2, :3)",
            {std::numeric_limits<std::int64_t>::min(), 5e-324, ""});
    const auto rows = select<std::int64_t, double, std::string>(
        *tx, "SELECT whole, real_number, words FROM item ORDER BY id");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0], std::make_tuple(beyond_int, 0.1, "Één ‘woord’; -- '\""));
    EXPECT_EQ(rows[1], std::make_tuple(std::numeric_limits<std::int64_t>::min(), 5e-324, ""));
}

TEST_F(Sql, KeepsUnknownApartFromZeroAndEmpty) {
    const auto tx = database_.write();
    const std::string insert = "INSERT INTO item (whole, real_number, words) VALUES (:1, :2, :3)";
    execute(*tx, insert, {Value{}, Value{}, Value{}});
    execute(*tx, insert, {0, 0.0, ""});
    execute(*tx, insert, {std::optional<int>{}, std::optional<double>{1.5}, Value{}});
    const auto rows =
        select<std::optional<std::int64_t>, std::optional<double>, std::optional<std::string>>(
            *tx, "SELECT whole, real_number, words FROM item ORDER BY id");
    using Row = std::tuple<std::optional<std::int64_t>, std::optional<double>,
                           std::optional<std::string>>;
    EXPECT_EQ(rows[0], Row(std::nullopt, std::nullopt, std::nullopt));
    EXPECT_EQ(rows[1], Row(0, 0.0, ""));
    EXPECT_EQ(rows[2], Row(std::nullopt, 1.5, std::nullopt));
}

TEST_F(Sql, ReadsCountsAndSumsAsWholeNumbers) {
    const auto tx = database_.read();
    EXPECT_EQ(select_one<std::int64_t>(*tx, "SELECT count(*) FROM parent"), std::tuple{1});
    EXPECT_EQ(select_one<bool>(*tx, "SELECT count(*) > 0 FROM parent"), std::tuple{true});
    EXPECT_EQ(select_one<int>(*tx, "SELECT whole FROM item"), std::nullopt);
}

TEST_F(Sql, NumberedPlaceholdersMayRepeatAndComeInAnyOrder) {
    const auto tx = database_.read();
    const auto row = select_one<std::int64_t, std::int64_t, std::int64_t>(
        *tx, "SELECT :2 * 1, :1 * 1, :2 + :1", {3, 4});
    EXPECT_EQ(row, std::make_tuple(4, 3, 7));
}

TEST_F(Sql, TheSameStatementTakesAnotherTypeTheNextTime) {
    const auto tx = database_.read();
    const std::string_view sql = "SELECT typeof(:1)";
    EXPECT_EQ(std::get<0>(*select_one<std::string>(*tx, sql, {Value{}})), "null");
    EXPECT_EQ(std::get<0>(*select_one<std::string>(*tx, sql, {1})), "integer");
    EXPECT_EQ(std::get<0>(*select_one<std::string>(*tx, sql, {1.5})), "real");
    EXPECT_EQ(std::get<0>(*select_one<std::string>(*tx, sql, {"x"})), "text");
    EXPECT_EQ(std::get<0>(*select_one<std::string>(*tx, sql, {Value{}})), "null");
}

TEST_F(Sql, OurOwnMistakesAreBrokenInvariants) {
    const auto tx = database_.write();
    EXPECT_THROW(execute(*tx, "SELEKT 1"), BrokenInvariant);
    EXPECT_THROW(execute(*tx, "DELETE FROM item WHERE id = :1"), BrokenInvariant);
    EXPECT_THROW(execute(*tx, "DELETE FROM item WHERE id = :1", {1, 2}), BrokenInvariant);
    EXPECT_THROW((void)select<std::string>(*tx, "SELECT id, id FROM parent"), BrokenInvariant);
    EXPECT_THROW((void)select<std::string>(*tx, "SELECT NULL"), BrokenInvariant);
    EXPECT_THROW(execute(*tx, "INSERT INTO parent VALUES ('a')"), BrokenInvariant);
    EXPECT_THROW(execute(*tx, "INSERT INTO item (whole) VALUES ('text')"), BrokenInvariant);
    EXPECT_EQ(execute(*tx, "INSERT INTO parent VALUES ('b')"), 1) << "usable after a failure";
}

TEST_F(Sql, AReferenceToNothingIsRefused) {
    const auto tx = database_.write();
    EXPECT_THROW(execute(*tx, "INSERT INTO item (parent) VALUES ('nobody')"), BrokenInvariant);
}

TEST_F(Sql, AnErrorNamesTheStatementButNeverTheValues) {
    const auto tx = database_.write();
    try {
        execute(*tx, "INSERT INTO parent VALUES (:1)", {"a"});
        execute(*tx, "INSERT INTO item (whole) VALUES (:1)", {"secret"});
        FAIL();
    } catch (const BrokenInvariant& error) {
        EXPECT_EQ(std::string(error.what()).find("secret"), std::string::npos);
        EXPECT_NE(std::string(error.what()).find("INSERT"), std::string::npos);
    }
}

TEST_F(Sql, WhatIsNotCommittedIsGone) {
    execute(*database_.write(), "DELETE FROM parent");
    EXPECT_EQ(std::get<0>(*select_one<int>(*database_.read(), "SELECT count(*) FROM parent")), 1);
    const auto tx = database_.write();
    execute(*tx, "DELETE FROM parent");
    tx->commit();
    EXPECT_EQ(std::get<0>(*select_one<int>(*database_.read(), "SELECT count(*) FROM parent")), 0);
}

TEST_F(Sql, AReadTransactionSeesOneMomentAndCannotWrite) {
    const auto reader = database_.read();
    EXPECT_EQ(std::get<0>(*select_one<int>(*reader, "SELECT count(*) FROM parent")), 1);
    {
        const auto tx = database_.write();
        execute(*tx, "INSERT INTO parent VALUES ('b')");
        tx->commit();
    }
    EXPECT_EQ(std::get<0>(*select_one<int>(*reader, "SELECT count(*) FROM parent")), 1);
    EXPECT_THROW(execute(*reader, "DELETE FROM parent"), Unavailable);
}

TEST_F(Sql, WritersOfTwoProcessesWaitForEachOther) {
    Database other{database_.file()};
    auto first = database_.write();
    std::thread second{[&] {
        const auto tx = other.write();
        execute(*tx, "INSERT INTO parent VALUES ('second')");
        tx->commit();
    }};
    execute(*first, "INSERT INTO parent VALUES ('first')");
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
    first->commit();
    first.reset();
    second.join();
    EXPECT_EQ(std::get<0>(*select_one<int>(*database_.read(), "SELECT count(*) FROM parent")), 3);
}

TEST_F(Sql, ManyThreadsReadAndWriteWithoutLosingAnything) {
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 25; ++i) {
                const auto tx = database_.write();
                execute(*tx, "INSERT INTO item (whole) VALUES (:1)", {t * 100 + i});
                tx->commit();
                (void)select<std::int64_t>(*database_.read(), "SELECT whole FROM item");
            }
        });
    for (auto& thread : threads) thread.join();
    const auto row =
        select_one<int, int>(*database_.read(), "SELECT count(*), count(DISTINCT whole) FROM item");
    EXPECT_EQ(row, std::make_tuple(100, 100));
}

TEST_F(Sql, RunsWithFullSynchronisationAndTheWriteAheadLog) {
    const auto tx = database_.write();
    EXPECT_EQ(std::get<0>(*select_one<int>(*tx, "PRAGMA synchronous")), 2);
    EXPECT_EQ(std::get<0>(*select_one<std::string>(*tx, "PRAGMA journal_mode")), "wal");
    EXPECT_EQ(std::get<0>(*select_one<int>(*tx, "PRAGMA foreign_keys")), 1);
}

TEST(Database, AFileThatIsNoDatabaseOrCannotBeMadeIsUnavailable) {
    EXPECT_THROW(Database{"/proc/nowhere/x.sqlite"}, Unavailable);
    EXPECT_THROW(Database{"/dev/zero"}, Unavailable);
}

TEST(Placeholders, AreNumberedFromWhereTheyStart) {
    EXPECT_EQ(placeholders(0), "");
    EXPECT_EQ(placeholders(1), ":1");
    EXPECT_EQ(placeholders(3, 2), ":2, :3, :4");
}

}  // namespace
}  // namespace werkzaam::db
