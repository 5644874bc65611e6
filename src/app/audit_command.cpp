// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/audit_command.h"

#include "app/data_folder.h"
#include "app/report.h"
#include "platform/audit/verify.h"

#include <chrono>
#include <iostream>
#include <memory>

namespace werkzaam::app {

namespace {

ExitCode refused(const Problem& problem) {
    std::cerr << report(problem);
    return exit_code_of(problem);
}

audit::Signer signer_of(const config::Configuration& configuration) {
    return audit::Signer::with_key_file(configuration.data / "audit.key");
}

void print(const audit::Report& report, std::chrono::milliseconds time) {
    std::cout << report.entries << " entries and " << report.heads << " signed heads checked in "
              << time.count() << " ms\n";
    if (report.last)
        std::cout << "last head: " << report.last->size << " entries, " << iso(report.last->at)
                  << ", root " << report.last->root << "\n";
    if (report.restored > 0)
        std::cout << "a backup was put back " << report.restored
                  << " times: what was recorded after it is gone\n";
    if (report.keys > 1)
        std::cout << "signed with " << report.keys
                  << " keys: a backup was put back where there was another one\n";
    if (report.unsealed > 0)
        std::cout << report.unsealed
                  << " entries have no place yet: nothing was sealed for ten minutes or more\n";
    for (const auto& fault : report.faults)
        std::cout << "FAULT at " << fault.position << ": " << audit::text_of(fault.kind) << "\n";
    if (report.faults_found > static_cast<std::int64_t>(report.faults.size()))
        std::cout << "... and "
                  << report.faults_found - static_cast<std::int64_t>(report.faults.size())
                  << " more\n";
    std::cout << (report.faults_found == 0 ? "in order\n" : "NOT IN ORDER\n");
}

}  // namespace

std::filesystem::path head_file_of(const config::Configuration& configuration) {
    return configuration.audit_heads.empty() ? configuration.data / "audit-heads.txt"
                                             : configuration.audit_heads;
}

std::unique_ptr<audit::Sealer> sealer_of(const config::Configuration& configuration,
                                         db::Database& database, const Clock& clock) {
    return std::make_unique<audit::Sealer>(database, signer_of(configuration),
                                           audit::HeadFile{head_file_of(configuration)}, clock);
}

ExitCode audit_verify_command(const Options& options) {
    const auto configuration = configuration_of(options);
    if (!configuration) return refused(configuration.error());
    const auto data = DataFolder::open_existing(*configuration);
    if (!data) return refused(data.error());
    const auto file = options.files.empty() ? head_file_of(*configuration)
                                            : std::filesystem::path{options.files.front()};
    if (!options.files.empty() && !std::filesystem::exists(file))
        return refused(not_found("data.no_file", {{"file", file.string()}}));
    const auto started = std::chrono::steady_clock::now();
    const auto report = audit::verify(
        (*data)->database(), {audit::HeadFile{file}.read(), options.key, SystemClock{}.now()});
    print(report, std::chrono::duration_cast<std::chrono::milliseconds>(
                      std::chrono::steady_clock::now() - started));
    return report.faults_found == 0 ? ExitCode::done : ExitCode::refused;
}

ExitCode audit_key_command(const Options& options) {
    const auto configuration = configuration_of(options);
    if (!configuration) return refused(configuration.error());
    const auto data = DataFolder::open_existing(*configuration);
    if (!data) return refused(data.error());
    std::cout << signer_of(*configuration).key() << "\n";
    return ExitCode::done;
}

}  // namespace werkzaam::app
