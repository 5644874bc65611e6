// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/jobs_command.h"

#include "app/data_folder.h"
#include "app/pretty_json.h"
#include "app/report.h"
#include "platform/jobs/job_store.h"
#include "platform/reflect/json.h"

#include <iostream>
#include <string>

namespace werkzaam::app {

namespace {

ExitCode print(const Result<std::string>& text) {
    if (!text) {
        std::cerr << report(text.error(), {});
        return exit_code_of(text.error());
    }
    std::cout << *text;
    return ExitCode::done;
}

Result<std::string> listed(const Options& options) {
    WZ_TRY(const auto configuration, configuration_of(options));
    WZ_TRY(const auto data, DataFolder::open_existing(configuration));
    auto work = Work::reading(*data);
    return pretty_json(reflect::to_json(jobs::list_jobs(work.context().tx))) + "\n";
}

Result<std::string> retried(const Options& options) {
    WZ_TRY(const auto configuration, configuration_of(options));
    WZ_TRY(const auto data, DataFolder::open_existing(configuration));
    auto work = Work::writing(*data, command_actor);
    auto& context = work.context();
    if (!jobs::update_retry(context.tx, options.id, context.clock.now()))
        return not_found("jobs.none");
    context.audit.record(context.actor, {"job.retry", options.id});
    work.commit();
    return std::string{};
}

}  // namespace

ExitCode jobs_list_command(const Options& options) {
    return print(listed(options));
}

ExitCode jobs_retry_command(const Options& options) {
    return print(retried(options));
}

}  // namespace werkzaam::app
