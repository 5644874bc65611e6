// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/provider_command.h"

#include "app/data_folder.h"
#include "app/pretty_json.h"
#include "app/report.h"
#include "modules/access/provider_actions.h"
#include "modules/access/scim_token_actions.h"
#include "platform/reflect/json.h"

#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>

// What is left out of the file holds its usual value.
template <>
inline constexpr bool werkzaam::reflect::may_be_left_out<werkzaam::access::NewProvider> = true;

namespace werkzaam::app {

namespace {

ExitCode refused(const Problem& problem) {
    std::cerr << report(problem, {});
    return exit_code_of(problem);
}

// What to print.
using Answer = std::function<Result<std::string>(Context&, const access::ProviderPlace&)>;

Result<std::string> answered(const Options& options, const Answer& answer) {
    WZ_TRY(const auto configuration, configuration_of(options));
    WZ_TRY(const auto data, DataFolder::open_existing(configuration));
    const auto box = credentials::SecretBox::with_key_file(data->path() / "installation.key");
    auto work = Work::writing(*data, command_actor);
    WZ_TRY(auto text,
           answer(work.context(), {box, public_address(configuration, configuration.port),
                                   loopback_of(configuration)}));
    work.commit();
    return text;
}

ExitCode print(const Options& options, const Answer& answer) {
    const auto text = answered(options, answer);
    if (!text) return refused(text.error());
    std::cout << *text;
    return ExitCode::done;
}

Result<access::NewProvider> setup_in(const std::string& file) {
    std::string text;
    if (file == "-") {
        text.assign(std::istreambuf_iterator<char>{std::cin}, {});
    } else {
        std::ifstream in{file};
        if (!in)
            return Problem{Problem::Kind::unavailable, "file.unreadable", {}, {{"file", file}}};
        text.assign(std::istreambuf_iterator<char>{in}, {});
    }
    return reflect::parse<access::NewProvider>(text);
}

}  // namespace

ExitCode provider_add_command(const Options& options) {
    const auto setup = setup_in(options.files.front());
    if (!setup) return refused(setup.error());
    return print(options,
                 [&](Context& context, const access::ProviderPlace& place) -> Result<std::string> {
                     WZ_TRY(const auto added, access::add_provider(context, place, *setup));
                     return pretty_json(reflect::to_json(added)) + "\n";
                 });
}

ExitCode provider_list_command(const Options& options) {
    return print(
        options, [](Context& context, const access::ProviderPlace& place) -> Result<std::string> {
            return pretty_json(reflect::to_json(access::list_providers(context, place))) + "\n";
        });
}

ExitCode provider_remove_command(const Options& options) {
    return print(options,
                 [&](Context& context, const access::ProviderPlace&) -> Result<std::string> {
                     WZ_TRY([[maybe_unused]] const auto done,
                            access::remove_provider(context, {options.id}));
                     return std::string{};
                 });
}

ExitCode scim_token_add_command(const Options& options) {
    const auto last_day = date_from_iso(options.until);
    if (!options.until.empty() && !last_day)
        return refused(invalid("scim.token_setup", {{"SCIM-2", "until"}}));
    return print(options,
                 [&](Context& context, const access::ProviderPlace& place) -> Result<std::string> {
                     WZ_TRY(const auto made,
                            access::add_scim_token(context, {options.id}, last_day,
                                                   place.public_address));
                     return pretty_json(reflect::to_json(made)) + "\n";
                 });
}

ExitCode scim_token_list_command(const Options& options) {
    return print(options,
                 [&](Context& context, const access::ProviderPlace&) -> Result<std::string> {
                     WZ_TRY(const auto tokens, access::list_scim_tokens(context, {options.id}));
                     return pretty_json(reflect::to_json(tokens)) + "\n";
                 });
}

ExitCode scim_token_end_command(const Options& options) {
    return print(options,
                 [&](Context& context, const access::ProviderPlace&) -> Result<std::string> {
                     WZ_TRY([[maybe_unused]] const auto done,
                            access::end_scim_token(context, {options.id}));
                     return std::string{};
                 });
}

}  // namespace werkzaam::app
