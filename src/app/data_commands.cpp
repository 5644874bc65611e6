// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/data_commands.h"

#include "app/audit_command.h"
#include "app/data_folder.h"
#include "app/report.h"
#include "app/wiring.h"
#include "platform/db/backup.h"
#include "platform/db/sql.h"

#include <iostream>
#include <optional>
#include <set>
#include <string>

namespace werkzaam::app {

namespace {

ExitCode refused(const Problem& problem, const std::string& file = {}) {
    std::cerr << report(problem, file);
    return exit_code_of(problem);
}

std::string joined(const std::set<std::string>& addresses) {
    std::string out;
    for (const auto& address : addresses) out += (out.empty() ? "" : ", ") + address;
    return out;
}

// The second place of the audit log knows of entries that this backup has not.
std::optional<ExitCode> note_restored(const config::Configuration& configuration) {
    const auto data = DataFolder::open(configuration);
    if (!data) return refused(data.error());
    const SystemClock clock;
    sealer_of(configuration, (*data)->database(), clock)->note_restored();
    return {};
}

}  // namespace

ExitCode backup_command(const Options& options) {
    const auto configuration = configuration_of(options);
    if (!configuration) return refused(configuration.error());
    const auto data = DataFolder::open_existing(*configuration);
    if (!data) return refused(data.error());
    db::Database database{owned_database_of(*configuration), 1};
    db::backup(database, (*data)->path(), options.files.front());
    std::cout << options.files.front() << "\n";
    return ExitCode::done;
}

ExitCode restore_command(const Options& options) {
    const auto configuration = configuration_of(options);
    if (!configuration) return refused(configuration.error());
    const auto owned = owned_database_of(*configuration);
    const auto restored = db::restore(owned, configuration->data, options.files.front());
    if (!restored) return refused(restored.error(), options.files.front());
    // Rights are no part of a backup: the roles here may have other names.
    if (!configuration->db_owner.empty()) grant_rights(*configuration);
    if (const auto failed = note_restored(*configuration)) return *failed;
    std::cout << configuration->data.string() << "\n";
    return ExitCode::done;
}

ExitCode migrate_command(const Options& options) {
    const auto configuration = configuration_of(options);
    if (!configuration) return refused(configuration.error());
    const auto data = DataFolder::open(*configuration);
    if (!data) return refused(data.error());
    const auto tx = (*data)->database().read();
    for (const auto& [library, file] : db::select<std::string, std::string>(
             *tx, "SELECT library, file FROM schema_migration ORDER BY applied_at, library, file"))
        std::cout << library << "/" << file << "\n";
    return ExitCode::done;
}

ExitCode config_check_command(const Options& options) {
    const auto loaded = configuration_of(options);
    if (!loaded) return refused(loaded.error());
    // What is printed here ends up in letters and logs: no password.
    const auto safe = [](const std::string& url) {
        return url.empty() || url == "sqlite" ? url : db::shown(db::postgres_url(url));
    };
    std::cout << "port = " << loaded->port << "\nbind = \"" << loaded->bind << "\"\ndata = \""
              << loaded->data.string() << "\"\ndb = \"" << safe(loaded->db) << "\"\ndb_owner = \""
              << safe(loaded->db_owner) << "\"\ndb_audit = \"" << safe(loaded->db_audit)
              << "\"\naudit_heads = \"" << loaded->audit_heads.string() << "\"\nprocessing_log = \"" << loaded->processing_log << "\"\npublic_url = \""
              << loaded->public_url << "\"\ntrusted_proxy = \"" << joined(loaded->trusted_proxy)
              << "\"\nlog_level = \"" << loaded->log_level << "\"\noperator_name = \""
              << loaded->operator_name << "\"\noperator_url = \"" << loaded->operator_url
              << "\"\noperator_email = \"" << loaded->operator_email << "\"\n";
    return ExitCode::done;
}

}  // namespace werkzaam::app
