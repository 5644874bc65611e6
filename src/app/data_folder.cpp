// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/data_folder.h"

#include "app/wiring.h"
#include "platform/db/backup.h"
#include "platform/db/migrate.h"
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

void bring_up_to_date(DataFolder& data) {
    const auto report = db::migrate(data.database(), all_migrations(), data.path() / "backups");
    if (report.backup) log::info("backed_up", {{"file", report.backup->string()}});
    for (const auto& name : report.applied) log::info("migrated", {{"migration", name}});
}

}  // namespace

DataFolder::DataFolder(std::filesystem::path path, db::FolderLock lock)
    : path_{std::move(path)}, lock_{std::move(lock)}, database_{db::database_file(path_), readers} {}

Result<std::unique_ptr<DataFolder>> DataFolder::open(const config::Configuration& configuration) {
    log::start(level_named(configuration.log_level));
    auto lock = db::FolderLock::take(configuration.data, db::FolderLock::Kind::shared);
    if (!lock) return conflict("backup.in_use");
    std::unique_ptr<DataFolder> data{new DataFolder{configuration.data, std::move(*lock)}};
    bring_up_to_date(*data);
    return data;
}

Result<std::unique_ptr<DataFolder>> DataFolder::open_existing(
    const config::Configuration& configuration) {
    if (!std::filesystem::exists(db::database_file(configuration.data)))
        return not_found("data.none", {{"folder", configuration.data.string()}});
    return open(configuration);
}

bool DataFolder::empty() {
    const auto tx = database_.read();
    return !db::select_one<int>(*tx, "SELECT 1 FROM audit_entry WHERE action = 'import' LIMIT 1");
}

Work Work::reading(DataFolder& data) {
    return {data.database().read(), operator_of_this_server(command_actor)};
}

Work Work::writing(DataFolder& data, const std::string& actor) {
    return {data.database().write(), operator_of_this_server(actor)};
}

}  // namespace werkzaam::app
