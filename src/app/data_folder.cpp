// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/data_folder.h"

#include "app/wiring.h"
#include "platform/db/backup.h"
#include "platform/db/migrate.h"
#include "platform/db/rights.h"
#include "platform/db/sql.h"
#include "platform/log/log.h"

#include <utility>

namespace werkzaam::app {

namespace {

constexpr int readers = 4;  // as many as the server has workers

log::Level level_named(const std::string& name) {
    if (name == "debug") return log::Level::debug;
    if (name == "warning") return log::Level::warning;
    if (name == "error") return log::Level::error;
    return log::Level::info;
}

// The role behind a URL, or none.
std::string role_in(const std::string& url) {
    if (url.empty()) return {};
    db::Database database{db::postgres_url(url), 1};
    return db::role_of(database);
}

void migrate(db::Database& database, const std::filesystem::path& backups) {
    const auto report = db::migrate(database, all_migrations(), backups);
    if (report.backup) log::info("backed_up", {{"file", report.backup->string()}});
    for (const auto& name : report.applied) log::info("migrated", {{"migration", name}});
    if (report.applied.empty()) return;
    // A migration may change what others serve at this moment.
    const auto tx = database.write();
    db::renew_shared_version(*tx);
    tx->commit();
}

// As the owner of the tables where there is one: who serves may not change them.
void bring_up_to_date(DataFolder& data, const config::Configuration& configuration) {
    const auto backups = data.path() / "backups";
    if (configuration.db_owner.empty()) return migrate(data.database(), backups);
    db::Database owner{owned_database_of(configuration), 1};
    migrate(owner, backups);
    grant_rights(configuration);
}

bool holds_database(const config::Configuration& configuration) {
    const auto address = database_of(configuration);
    if (address.engine == db::Engine::sqlite) return std::filesystem::exists(address.place);
    db::Database database{address, 1};
    return db::is_migrated(*database.read());
}

}  // namespace

db::Address database_of(const config::Configuration& configuration) {
    if (configuration.db == "sqlite") return db::sqlite_file(db::database_file(configuration.data));
    return db::postgres_url(configuration.db);
}

db::Address owned_database_of(const config::Configuration& configuration) {
    return configuration.db_owner.empty() ? database_of(configuration)
                                          : db::postgres_url(configuration.db_owner);
}

void grant_rights(const config::Configuration& configuration) {
    db::Database owner{owned_database_of(configuration), 1};
    db::grant_rights(owner, {role_in(configuration.db), role_in(configuration.db_audit)});
}

DataFolder::DataFolder(std::filesystem::path path, const db::Address& database, db::FolderLock lock)
    : path_{std::move(path)}, lock_{std::move(lock)}, database_{database, readers} {}

Result<std::unique_ptr<DataFolder>> DataFolder::open(const config::Configuration& configuration) {
    log::start(level_named(configuration.log_level));
    auto lock = db::FolderLock::take(configuration.data, db::FolderLock::Kind::shared);
    if (!lock) return conflict("backup.in_use");
    std::unique_ptr<DataFolder> data{
        new DataFolder{configuration.data, database_of(configuration), std::move(*lock)}};
    bring_up_to_date(*data, configuration);
    return data;
}

Result<std::unique_ptr<DataFolder>> DataFolder::open_existing(
    const config::Configuration& configuration) {
    if (!holds_database(configuration)) {
        const auto place = configuration.db == "sqlite" ? configuration.data.string()
                                                        : db::shown(database_of(configuration));
        return not_found("data.none", {{"folder", place}});
    }
    return open(configuration);
}

bool DataFolder::empty() {
    const auto tx = database_.read();
    return !db::select_one<int>(*tx, "SELECT 1 FROM audit_entry WHERE action = 'import' LIMIT 1");
}

Work Work::reading(DataFolder& data) {
    return {data.database().read(), operator_of_this_server(command_actor), false};
}

Work Work::writing(DataFolder& data, const std::string& actor) {
    return {data.database().write(), operator_of_this_server(actor), true};
}

}  // namespace werkzaam::app
