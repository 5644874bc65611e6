// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/migrate.h"

#include "core/clock.h"
#include "platform/db/audit_trail.h"
#include "platform/db/test_database.h"

#include <fstream>
#include <thread>

namespace werkzaam::db {
namespace {

using Names = std::vector<std::string>;

class Migrate : public InTestDatabase {
protected:
    MigrationReport run(const Migrations& migrations) {
        return migrate(database_, migrations, folder() / "backups");
    }
    int count(const std::string& table) {
        const auto tx = database_.read();
        return std::get<0>(*select_one<int>(*tx, "SELECT count(*) FROM " + table));
    }
    // Whether there is a table of this name.
    bool has(const std::string& table) {
        const auto tx = database_.read();
        return std::get<0>(*select_one<bool>(
            *tx,
            either("SELECT count(*) FROM sqlite_schema WHERE name = :1",
                   "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND "
                   "tablename = :1"),
            {table}));
    }
    static MigrationFile file(std::string_view name, std::string_view sql) {
        return {name, sql, sql};
    }
    Database database_{address()};
    const MigrationFile one_ = file("0001_one.sql", "CREATE TABLE one (id INTEGER);"
                                                    "INSERT INTO one VALUES (1);");
    const MigrationFile two_ = file("0002_two.sql", "CREATE TABLE two (id INTEGER)");
};

TEST_F(Migrate, RunsEachFileOnceAndBacksUpOnlyADatabaseThatHeldSomething) {
    const auto first = run({{"a", {one_}}});
    EXPECT_EQ(first.applied, Names{"a/0001_one.sql"});
    EXPECT_FALSE(first.backup);
    EXPECT_TRUE(run({{"a", {one_}}}).applied.empty());
    const auto second = run({{"a", {one_, two_}}});
    EXPECT_EQ(second.applied, Names{"a/0002_two.sql"});
    EXPECT_TRUE(second.backup);
}

TEST_F(Migrate, AnUpToDateDatabaseWaitsForNoWriter) {
    run({{"a", {one_}}});
    Database other{address()};
    const auto writing = other.write();
    EXPECT_TRUE(run({{"a", {one_}}}).applied.empty());
}

TEST_F(Migrate, AFailingFileLeavesNothingBehind) {
    const auto broken =
        file("0002_broken.sql", "CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1)");
    EXPECT_THROW(run({{"a", {one_, broken}}}), BrokenInvariant);
    EXPECT_EQ(count("one"), 1);
    EXPECT_FALSE(has("half"));
    EXPECT_EQ(count("schema_migration"), 1);
}

TEST_F(Migrate, TheBackupHoldsTheDatabaseAsItWas) {
    run({{"a", {one_}}});
    const auto report = run({{"a", {one_, two_}}});
    ASSERT_TRUE(report.backup);
    if (tested_engine() == Engine::postgres) {
        std::ifstream in{*report.backup, std::ios::binary};
        const std::string dump{std::istreambuf_iterator<char>{in}, {}};
        EXPECT_TRUE(dump.starts_with("PGDMP"));
        EXPECT_NE(dump.find("CREATE TABLE " + schema() + ".one "), std::string::npos);
        EXPECT_EQ(dump.find("CREATE TABLE " + schema() + ".two "), std::string::npos);
        return;
    }
    Database before{*report.backup};
    const auto tx = before.read();
    EXPECT_EQ(select_one<int>(*tx, "SELECT id FROM one"), std::tuple{1});
    EXPECT_FALSE(select_one<int>(*tx, "SELECT 1 FROM sqlite_schema WHERE name = 'two'"));
}

TEST_F(Migrate, RefusesADatabaseOfANewerProgram) {
    run({{"a", {one_, two_}}});
    EXPECT_THROW(run({{"a", {one_}}}), SchemaTooNew);
    EXPECT_THROW(run({{"b", {}}}), SchemaTooNew);
}

TEST_F(Migrate, RefusesAMigrationThatChangedOrSlippedInBetween) {
    run({{"a", {two_}}});
    EXPECT_THROW(run({{"a", {file(two_.name, "CREATE TABLE other (id INTEGER)")}}}),
                 ChangedMigration);
    EXPECT_THROW(run({{"a", {one_, two_}}}), ChangedMigration);
}

TEST_F(Migrate, AStepThatOneEngineMissesIsRefused) {
    EXPECT_THROW(run({{"a", {{"0001_half.sql", "", ""}}}}), BrokenInvariant);
}

TEST_F(Migrate, SeveralThatStartAtOnceRunEachFileOnce) {
    std::atomic<int> ran{0};
    std::vector<std::thread> starters;
    for (int i = 0; i < 4; ++i)
        starters.emplace_back([&] {
            Database mine{address()};
            const auto report = migrate(mine, {{"a", {one_, two_}}}, folder() / "backups");
            ran += static_cast<int>(report.applied.size());
        });
    for (auto& starter : starters) starter.join();
    EXPECT_EQ(ran, 2);
    EXPECT_EQ(count("one"), 1);
    EXPECT_EQ(count("schema_migration"), 2);
}

// In the same millisecond as well: with the time alone as its name, the second found a file there.
TEST_F(Migrate, BackupsOfSeveralThatStartAtOnceHaveNamesOfTheirOwn) {
    run({{"a", {one_}}});
    const auto report = run({{"a", {one_, two_}}});
    ASSERT_TRUE(report.backup);
    const auto stem = report.backup->stem().string();
    ASSERT_GT(stem.size(), 13U);
    const auto own = stem.substr(stem.size() - 13);
    EXPECT_EQ(own[0], '-') << stem;
    EXPECT_EQ(own.find_first_not_of("0123456789abcdef", 1), std::string::npos) << stem;
}

TEST_F(Migrate, TheAuditTrailIsOnlyEverAddedTo) {
    run({{"db", migrations()}});
    {
        const auto tx = database_.write();
        const SystemClock clock;
        StoredAuditTrail{*tx, clock}.record(operator_of_this_server("Sam"), {"import", "elements"});
        EXPECT_EQ((select_one<std::string, std::string, std::string>(
                      *tx, "SELECT a.name, e.action, o.name FROM audit_entry e JOIN audit_name a "
                           "ON a.token = e.actor JOIN audit_name o ON o.token = e.object")),
                  std::make_tuple("Sam", "import", "elements"));
        tx->commit();
    }
    {
        const auto tx = database_.write();
        execute(*tx, "INSERT INTO audit_leaf VALUES (0, 1, 'h')");
        execute(*tx, "INSERT INTO audit_head VALUES (1, 'r', 0, 'k', 's')");
        tx->commit();
    }
    for (const auto* sql :
         {"UPDATE audit_entry SET actor = 'x'", "DELETE FROM audit_entry",
          "UPDATE audit_leaf SET hash = 'x'", "DELETE FROM audit_leaf",
          "UPDATE audit_head SET root = 'x'", "DELETE FROM audit_head",
          "UPDATE audit_name SET name = 'x'"}) {
        const auto tx = database_.write();
        EXPECT_THROW(execute(*tx, sql), BrokenInvariant) << sql;
    }
    EXPECT_EQ(count("audit_entry"), 1);
}

}  // namespace
}  // namespace werkzaam::db
