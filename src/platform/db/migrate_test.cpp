// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/migrate.h"

#include "core/clock.h"
#include "platform/db/audit_trail.h"
#include "platform/db/database.h"
#include "platform/db/sql.h"
#include "platform/db/temporary_folder.h"

namespace werkzaam::db {
namespace {

using Names = std::vector<std::string>;

class Migrate : public InTemporaryFolder {
protected:
    MigrationReport run(const Migrations& migrations) {
        return migrate(database_, migrations, folder() / "backups");
    }
    int count(const std::string& table) {
        const auto tx = database_.read();
        return std::get<0>(*select_one<int>(*tx, "SELECT count(*) FROM " + table));
    }
    Database database_{folder() / "werkzaam.sqlite"};
    const std::pair<std::string_view, std::string_view> one_{
        "0001_one.sql", "CREATE TABLE one (id INTEGER) STRICT; INSERT INTO one VALUES (1);"};
    const std::pair<std::string_view, std::string_view> two_{
        "0002_two.sql", "CREATE TABLE two (id INTEGER) STRICT"};
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
    Database other{folder() / "werkzaam.sqlite"};
    const auto writing = other.write();
    EXPECT_TRUE(run({{"a", {one_}}}).applied.empty());
}

TEST_F(Migrate, AFailingFileLeavesNothingBehind) {
    const std::pair<std::string_view, std::string_view> broken{
        "0002_broken.sql", "CREATE TABLE half (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1)"};
    EXPECT_THROW(run({{"a", {one_, broken}}}), BrokenInvariant);
    EXPECT_EQ(count("one"), 1);
    EXPECT_EQ(count("sqlite_schema WHERE name = 'half'"), 0);
    EXPECT_EQ(count("schema_migration"), 1);
}

TEST_F(Migrate, TheBackupHoldsTheDatabaseAsItWas) {
    run({{"a", {one_}}});
    const auto report = run({{"a", {one_, two_}}});
    ASSERT_TRUE(report.backup);
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
    EXPECT_THROW(run({{"a", {{two_.first, "CREATE TABLE other (id INTEGER) STRICT"}}}}),
                 ChangedMigration);
    EXPECT_THROW(run({{"a", {one_, two_}}}), ChangedMigration);
}

TEST_F(Migrate, TheAuditTrailIsOnlyEverAddedTo) {
    run({{"db", migrations()}});
    const auto tx = database_.write();
    const SystemClock clock;
    StoredAuditTrail{*tx, clock}.record(operator_of_this_server("Sam"), "import", "elements");
    EXPECT_EQ((select_one<std::string, std::string, std::string>(
                  *tx, "SELECT actor, action, subject FROM audit_entry")),
              std::make_tuple("Sam", "import", "elements"));
    EXPECT_THROW(execute(*tx, "UPDATE audit_entry SET actor = 'x'"), BrokenInvariant);
    EXPECT_THROW(execute(*tx, "DELETE FROM audit_entry"), BrokenInvariant);
    EXPECT_EQ(std::get<0>(*select_one<int>(*tx, "SELECT count(*) FROM audit_entry")), 1);
}

}  // namespace
}  // namespace werkzaam::db
