// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/db/database.h"
#include "platform/db/sql.h"
#include "platform/db/temporary_folder.h"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <string>

namespace werkzaam::db {

/// The engine that this run of the tests is about: SQLite, or with WZ_TEST_DB (set by
/// tests/postgres/server.py) PostgreSQL. CTest runs every program that tests a database twice.
[[nodiscard]] inline Engine tested_engine() {
    return std::getenv("WZ_TEST_DB") == nullptr ? Engine::sqlite : Engine::postgres;
}

/// An empty database of its own for each test, gone afterwards: a file, or a schema that the
/// sessions find their tables in.
class InTestDatabase : public InTemporaryFolder {
protected:
    InTestDatabase() {
        if (tested_engine() == Engine::postgres) run("CREATE SCHEMA " + schema_);
    }
    ~InTestDatabase() override {
        if (tested_engine() == Engine::postgres) run("DROP SCHEMA " + schema_ + " CASCADE");
    }
    [[nodiscard]] Address address() const {
        if (tested_engine() == Engine::sqlite) return sqlite_file(folder() / "werkzaam.sqlite");
        return postgres_url(std::string(std::getenv("WZ_TEST_DB")) +
                            "&options=-csearch_path%3D" + schema_);
    }
    /// SQL of one engine or the other, where a test cannot be written in both.
    [[nodiscard]] static std::string either(std::string sqlite, std::string postgres) {
        return tested_engine() == Engine::sqlite ? std::move(sqlite) : std::move(postgres);
    }

    [[nodiscard]] const std::string& schema() const { return schema_; }

private:
    static void run(const std::string& statement) {
        Database database{postgres_url(std::getenv("WZ_TEST_DB"))};
        const auto tx = database.write();
        run_script(*tx, statement);
        tx->commit();
    }
    static std::string name() {
        static std::atomic<int> count{0};
        return "test_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
    }
    const std::string schema_ = name();
};

}  // namespace werkzaam::db
