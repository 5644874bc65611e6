// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/migrate.h"

#include "core/clock.h"
#include "core/id.h"
#include "platform/db/database.h"
#include "platform/db/digest.h"
#include "platform/db/sql.h"

#include <algorithm>
#include <map>

namespace werkzaam::db {

namespace {

using Applied = std::map<std::string, std::string>;  // "library/file" -> SHA-256

struct Step {
    std::string library;
    std::string file;
    std::string_view sql;
    [[nodiscard]] std::string name() const { return library + "/" + file; }
};

std::vector<Step> steps_of(const Migrations& migrations, Engine engine) {
    std::vector<Step> steps;
    for (const auto& [library, files] : migrations)
        for (const auto& file : files) {
            const auto sql = engine == Engine::sqlite ? file.sqlite : file.postgres;
            if (sql.empty())
                throw BrokenInvariant(library + "/" + std::string(file.name) +
                                      " is missing for one of the engines");
            steps.push_back({library, std::string(file.name), sql});
        }
    return steps;
}

// Whoever migrates holds this until the end of its transaction. Waiting for another who migrates
// takes as long as that needs; waiting for a table that is in use would hold up everybody behind
// it.
void wait_for_turn(Transaction& tx) {
    const bool postgres = engine_of(tx) == Engine::postgres;
    if (postgres) run_script(tx, "SET LOCAL lock_timeout = 0");
    lock(tx, "migrate");
    if (postgres) run_script(tx, "SET LOCAL lock_timeout = '5s'");
}

// Only when it is not there: opening an up-to-date database waits for no writer.
void make_table(Database& database) {
    if (is_migrated(*database.read())) return;
    const auto tx = database.write();
    wait_for_turn(*tx);
    const bool postgres = engine_of(*tx) == Engine::postgres;
    run_script(*tx,
               std::string("CREATE TABLE IF NOT EXISTS schema_migration(library TEXT NOT NULL, "
                           "file TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at ") +
                   (postgres ? "BIGINT" : "INTEGER") + " NOT NULL, PRIMARY KEY (library, file))" +
                   (postgres ? "" : " STRICT"));
    if (postgres) run_script(*tx, "COMMENT ON TABLE schema_migration IS 'application: select'");
    tx->commit();
}

Applied applied_in(Transaction& tx) {
    Applied applied;
    const auto rows = select<std::string, std::string, std::string>(
        tx, "SELECT library, file, sha256 FROM schema_migration");
    for (const auto& [library, file, hash] : rows) applied[library + "/" + file] = hash;
    return applied;
}

void refuse_newer(const std::vector<Step>& steps, const Applied& applied) {
    for (const auto& [name, hash] : applied) {
        const bool known = std::any_of(steps.begin(), steps.end(),
                                       [&](const Step& step) { return step.name() == name; });
        if (!known) throw SchemaTooNew("the database is of a newer version: " + name);
    }
}

void refuse_changed(const std::vector<Step>& steps, const Applied& applied) {
    std::map<std::string, std::string> skipped;  // library -> a migration that has not run
    for (const auto& step : steps) {
        const auto found = applied.find(step.name());
        if (found == applied.end()) {
            skipped.emplace(step.library, step.name());
        } else if (skipped.contains(step.library)) {
            throw ChangedMigration(skipped[step.library] + " comes before " + step.name() +
                                   ", which already ran");
        } else if (found->second != sha256(step.sql)) {
            throw ChangedMigration(step.name() + " has changed since it ran");
        }
    }
}

Applied checked(Database& database, const std::vector<Step>& steps) {
    const auto tx = database.read();
    auto applied = applied_in(*tx);
    refuse_newer(steps, applied);
    refuse_changed(steps, applied);
    return applied;
}

// True when this call ran it; false when another process did in the meantime.
bool run_step(Database& database, const Step& step) {
    const auto tx = database.write();
    wait_for_turn(*tx);
    if (applied_in(*tx).contains(step.name())) return false;
    // Tables may be rebuilt: references are checked at the end instead of at each statement.
    if (engine_of(*tx) == Engine::sqlite) run_script(*tx, "PRAGMA defer_foreign_keys=ON");
    run_script(*tx, step.sql);
    execute(*tx, "INSERT INTO schema_migration VALUES (:1, :2, :3, :4)",
            {step.library, step.file, sha256(step.sql), SystemClock{}.now().microseconds});
    tx->commit();
    return true;
}

std::filesystem::path backed_up(Database& database, const std::filesystem::path& backups) {
    auto stamp = iso(SystemClock{}.now());
    std::erase(stamp, ':');
    std::filesystem::create_directories(backups);
    const bool postgres = database.address().engine == Engine::postgres;
    // Several programs may start in the same millisecond: each has a file of its own.
    const auto own = new_uuid(0).substr(24);
    const auto file =
        backups / ("before-migration-" + stamp + "-" + own + (postgres ? ".pgdump" : ".sqlite"));
    database.copy_to(file);
    return file;
}

}  // namespace

bool is_migrated(Transaction& tx) {
    const auto* query = engine_of(tx) == Engine::sqlite
                            ? "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_migration'"
                            : "SELECT count(to_regclass('schema_migration'))";
    return std::get<0>(*select_one<bool>(tx, query));
}

MigrationReport migrate(Database& database, const Migrations& migrations,
                        const std::filesystem::path& backups) {
    make_table(database);
    const auto steps = steps_of(migrations, database.address().engine);
    const auto applied = checked(database, steps);
    MigrationReport report;
    for (const auto& step : steps) {
        if (applied.contains(step.name())) continue;
        if (!applied.empty() && !report.backup) report.backup = backed_up(database, backups);
        if (run_step(database, step)) report.applied.push_back(step.name());
    }
    return report;
}

}  // namespace werkzaam::db
