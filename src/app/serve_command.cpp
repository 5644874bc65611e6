// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/serve_command.h"

#include "app/data_folder.h"
#include "app/pretty_json.h"
#include "app/reference_data.h"
#include "app/report.h"
#include "app/shipped_folder.h"
#include "app/wiring.h"
#include "platform/http/server.h"
#include "platform/http/site.h"
#include "platform/log/log.h"

#include <iostream>
#include <memory>

namespace werkzaam::app {

namespace {

http::Contact contact_of(const config::Configuration& configuration) {
    http::Contact contact;
    if (!configuration.operator_name.empty()) contact.name = configuration.operator_name;
    if (!configuration.operator_url.empty()) contact.url = configuration.operator_url;
    if (!configuration.operator_email.empty()) contact.email = configuration.operator_email;
    return contact;
}

std::string address_of(const config::Configuration& configuration, int port) {
    auto address = configuration.public_url;
    if (address.empty()) address = "http://localhost:" + std::to_string(port);
    return address.ends_with('/') ? address : address + "/";
}

ExitCode refused(const Problem& problem, const std::string& file = {}) {
    std::cerr << report(problem, file);
    return exit_code_of(problem);
}

// Fills an empty database; the exit status when that did not work.
std::optional<ExitCode> fill(DataFolder& data, const Options& options) {
    if (!data.empty()) return {};
    const auto folder = options.reference ? options.reference : shipped_folder("data");
    if (!folder) {
        log::warning("no_reference_data");
        return {};
    }
    const auto fault = import_reference(data, *folder);
    if (!fault) return {};
    return refused(fault->problem, fault->file.string());
}

void serve(DataFolder& data, const config::Configuration& configuration, const Options& options) {
    const SystemClock clock;
    const auto contact = contact_of(configuration);
    http::Router router;
    add_all_routes(router, contact);
    const auto web = options.web ? options.web : shipped_folder("web/dist");
    const http::Site site{{router, http::storage_of(data.database(), clock), clock},
                          http::StaticFiles{web.value_or(std::filesystem::path{})},
                          clock,
                          contact};
    http::Server server{[&](const http::RawRequest& request) { return site.answer(request); },
                        configuration.bind, configuration.port};
    std::cout << "werkzaam is ready: " << address_of(configuration, server.port()) << std::endl;
    server.run(true);
}

}  // namespace

ExitCode serve_command(const Options& options) {
    const auto configuration = configuration_of(options);
    if (!configuration) return refused(configuration.error());
    const auto data = DataFolder::open(*configuration);
    if (!data) return refused(data.error(), configuration->data.string());
    if (const auto failed = fill(**data, options)) return *failed;
    serve(**data, *configuration, options);
    return ExitCode::done;
}

ExitCode openapi_command() {
    http::Router router;
    add_all_routes(router, {});
    std::cout << pretty_json(http::openapi_document(router, {})) << "\n";
    return ExitCode::done;
}

}  // namespace werkzaam::app
