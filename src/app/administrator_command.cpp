// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/administrator_command.h"

#include "app/data_folder.h"
#include "app/report.h"
#include "modules/access/acceptance_actions.h"

#include <iostream>

namespace werkzaam::app {

namespace {

ExitCode refused(const Problem& problem) {
    std::cerr << report(problem, {});
    return exit_code_of(problem);
}

}  // namespace

ExitCode administrator_invite_command(const Options& options) {
    const auto configuration = configuration_of(options);
    if (!configuration) return refused(configuration.error());
    const auto data = DataFolder::open_existing(*configuration);
    if (!data) return refused(data.error());
    auto work = Work::writing(**data, command_actor);
    const auto token = access::invite_administrator(work.context());
    work.commit();
    std::cout << access::invitation_link(public_address(*configuration, configuration->port), token)
              << "\n";
    return ExitCode::done;
}

}  // namespace werkzaam::app
