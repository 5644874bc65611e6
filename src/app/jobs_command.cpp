// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/jobs_command.h"

#include "app/data_folder.h"
#include "app/pretty_json.h"
#include "app/report.h"
#include "platform/jobs/job_store.h"
#include "platform/reflect/json.h"

#include <functional>
#include <iostream>

namespace werkzaam::app {

namespace {

using Answer = std::function<Result<std::string>(Context&)>;

Result<std::string> answered(const Options& options, const Answer& answer) {
    WZ_TRY(const auto configuration, configuration_of(options));
    WZ_TRY(const auto data, DataFolder::open_existing(configuration));
    auto work = Work::writing(*data, command_actor);
    WZ_TRY(auto text, answer(work.context()));
    work.commit();
    return text;
}

ExitCode print(const Options& options, const Answer& answer) {
    const auto text = answered(options, answer);
    if (!text) {
        std::cerr << report(text.error(), {});
        return exit_code_of(text.error());
    }
    std::cout << *text;
    return ExitCode::done;
}

}  // namespace

ExitCode jobs_list_command(const Options& options) {
    return print(options, [](Context& context) -> Result<std::string> {
        return pretty_json(reflect::to_json(jobs::list_jobs(context.tx))) + "\n";
    });
}

ExitCode jobs_retry_command(const Options& options) {
    return print(options, [&](Context& context) -> Result<std::string> {
        if (!jobs::update_retry(context.tx, options.id, context.clock.now()))
            return not_found("jobs.none");
        context.audit.record(context.actor, {"job.retry", options.id});
        return std::string{};
    });
}

}  // namespace werkzaam::app
