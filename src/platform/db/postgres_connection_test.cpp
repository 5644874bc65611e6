// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/migrate.h"
#include "platform/db/test_database.h"

#include <thread>

namespace werkzaam::db {
namespace {

class Postgres : public InTestDatabase {
protected:
    void SetUp() override {
        ASSERT_EQ(tested_engine(), Engine::postgres) << "run with tests/postgres/server.py";
        database_.emplace(address(), 1);
        const auto tx = database_->write();
        run_script(*tx, "CREATE TABLE note (id BIGINT PRIMARY KEY, words TEXT)");
        tx->commit();
    }
    void TearDown() override { database_.reset(); }
    template <class T>
    static T answer(Transaction& tx, const std::string& sql, const Values& values = {}) {
        return std::get<0>(*select_one<T>(tx, sql, values));
    }
    int backend() {
        return answer<int>(*database_->read(), "SELECT pg_backend_pid()");
    }
    // Ends a session as an administrator or a crash would.
    static void hang_up(int ended) {
        Database other{postgres_url(std::getenv("WZ_TEST_DB"))};
        const auto tx = other.write();
        (void)select<bool>(*tx, "SELECT pg_terminate_backend(CAST(:1 AS integer), 5000)", {ended});
    }
    std::optional<Database> database_;
};

TEST_F(Postgres, AReaderSeesOneMomentAndAWriterTheLastCommit) {
    const auto reading = database_->read();
    EXPECT_EQ(answer<std::string>(*reading, "SELECT current_setting('transaction_isolation')"),
              "repeatable read");
    EXPECT_TRUE(answer<bool>(*reading, "SELECT CAST(current_setting('transaction_read_only') AS "
                                       "boolean)"));
    const auto writing = database_->write();
    EXPECT_EQ(answer<std::string>(*writing, "SELECT current_setting('transaction_isolation')"),
              "read committed");
}

TEST_F(Postgres, ASessionComesBackClean) {
    {
        const auto tx = database_->write();
        execute(*tx, "SET work_mem = '1MB'");
        execute(*tx, "CREATE TEMPORARY TABLE left_behind (id BIGINT)");
        run_script(*tx, "SET application_name = 'somebody else'");
        execute(*tx, "INSERT INTO note VALUES (1, 'not committed')");
    }
    const auto tx = database_->write();
    EXPECT_NE(answer<std::string>(*tx, "SELECT current_setting('work_mem')"), "1MB");
    EXPECT_EQ(answer<std::string>(*tx, "SELECT current_setting('application_name')"), "werkzaam");
    EXPECT_EQ(answer<int>(*tx, "SELECT count(to_regclass('left_behind'))"), 0);
    EXPECT_EQ(answer<int>(*tx, "SELECT count(*) FROM note"), 0);
    EXPECT_EQ(answer<std::string>(*tx, "SELECT current_schema()"), schema());
}

TEST_F(Postgres, ASessionThatWasCommittedIsCleanedAsWell) {
    {
        const auto tx = database_->write();
        execute(*tx, "SET work_mem = '1MB'");
        tx->commit();
    }
    const auto tx = database_->write();
    EXPECT_NE(answer<std::string>(*tx, "SELECT current_setting('work_mem')"), "1MB");
}

TEST_F(Postgres, StatementsArePreparedOnceForEachSession) {
    for (int i = 0; i < 3; ++i) {
        const auto tx = database_->write();
        execute(*tx, "INSERT INTO note VALUES (:1, :2)", {i, i == 1 ? Value{} : Value{"x"}});
        tx->commit();
    }
    const auto tx = database_->write();
    EXPECT_EQ(answer<int>(*tx, "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE "
                               "'INSERT INTO note%'"),
              1);
}

TEST_F(Postgres, ThousandsOfStatementsDoNotFillTheSession) {
    const auto tx = database_->write();
    for (int i = 0; i < 1200; ++i)
        EXPECT_EQ(answer<int>(*tx, "SELECT " + std::to_string(i)), i);
    EXPECT_LT(answer<int>(*tx, "SELECT count(*) FROM pg_prepared_statements"), 510);
}

TEST_F(Postgres, ADeadSessionIsReplacedBeforeATransactionAndNeverInside) {
    const auto idle = backend();
    hang_up(idle);
    EXPECT_NE(backend(), idle) << "replaced without anybody noticing";
    const auto tx = database_->write();
    execute(*tx, "INSERT INTO note VALUES (1, 'half')");
    hang_up(answer<int>(*tx, "SELECT pg_backend_pid()"));
    EXPECT_THROW(execute(*tx, "INSERT INTO note VALUES (2, 'half')"), Unavailable);
    EXPECT_THROW(tx->commit(), Unavailable);
    EXPECT_EQ(answer<int>(*database_->read(), "SELECT count(*) FROM note"), 0);
}

TEST_F(Postgres, ATransactionWithAFailedStatementCannotPassForCommitted) {
    const auto tx = database_->write();
    execute(*tx, "INSERT INTO note VALUES (1, '')");
    EXPECT_THROW(execute(*tx, "INSERT INTO note VALUES (1, '')"), BrokenInvariant)
        << "a key that is there already is no outage";
    EXPECT_THROW(tx->commit(), BrokenInvariant);
    EXPECT_EQ(answer<int>(*database_->read(), "SELECT count(*) FROM note"), 0);
}

TEST_F(Postgres, WhoWaitsTooLongForALockIsTold) {
    const auto first = database_->write();
    lock(*first, "x");
    Database other{address(), 1};
    const auto tx = other.write();
    run_script(*tx, "SET LOCAL lock_timeout = '20ms'");
    EXPECT_THROW(lock(*tx, "x"), Unavailable);
}

TEST_F(Postgres, AFullDiskIsToldApart) {
    const auto tx = database_->write();
    EXPECT_THROW(run_script(*tx, "DO $$ BEGIN RAISE 'no space' USING ERRCODE = '53100'; END $$"),
                 DiskFull);
}

TEST_F(Postgres, WritersOfTwoSessionsWorkAtTheSameTime) {
    Database other{address(), 1};
    const auto first = database_->write();
    const auto second = other.write();
    execute(*first, "INSERT INTO note VALUES (1, '')");
    execute(*second, "INSERT INTO note VALUES (2, '')");
    first->commit();
    second->commit();
    EXPECT_EQ(answer<int>(*database_->read(), "SELECT count(*) FROM note"), 2);
}

TEST_F(Postgres, AMigrationGivesUpOnATableInUseInsteadOfHoldingUpEverybodyBehindIt) {
    const std::string_view seen = "CREATE TABLE seen AS SELECT current_setting('lock_timeout') AS t";
    EXPECT_EQ(migrate(*database_, {{"a", {{"0001_x.sql", "-", seen}}}}, folder()).applied.size(), 1U);
    EXPECT_EQ(answer<std::string>(*database_->read(), "SELECT t FROM seen"), "5s");
}

TEST_F(Postgres, ADatabaseThatSortsAsPeopleDoIsRefused) {
    const std::string base = std::getenv("WZ_TEST_DB");
    const auto name = schema() + "_dutch";
    {
        Database server{postgres_url(base)};
        // CREATE DATABASE cannot run inside a transaction; the script ends ours first.
        const auto tx = server.write();
        run_script(*tx, "ROLLBACK");
        run_script(*tx, "CREATE DATABASE " + name +
                            " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'nl-NL'");
    }
    const auto at = base.find("/postgres?");
    ASSERT_NE(at, std::string::npos);
    EXPECT_THROW(Database{postgres_url("postgres:///" + name + base.substr(at + 9))}, Unavailable);
    Database server{postgres_url(base)};
    const auto tx = server.write();
    run_script(*tx, "ROLLBACK");
    run_script(*tx, "DROP DATABASE " + name);
}

TEST_F(Postgres, AnAddressIsShownAndAFailureToldWithoutThePassword) {
    const std::string url = "postgres://sam:secret@127.0.0.1:1/nowhere";
    EXPECT_EQ(shown(postgres_url(url)),
              "postgres: dbname=nowhere host=127.0.0.1 port=1 user=sam");
    for (const auto& wrong : {url, std::string("postgres://sam:sec/ret@h:secret/x"),
                              std::string("nonsense=secret")}) {
        try {
            Database database{postgres_url(wrong)};
            ADD_FAILURE() << wrong;
        } catch (const Unavailable& error) {
            EXPECT_EQ(std::string(error.what()).find("secret"), std::string::npos) << error.what();
        }
    }
}

}  // namespace
}  // namespace werkzaam::db
