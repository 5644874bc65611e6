// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/command_line.h"

#include "app/administrator_command.h"
#include "app/analyse_command.h"
#include "app/audit_command.h"
#include "app/data_commands.h"
#include "app/guidance_command.h"
#include "app/import_command.h"
#include "app/jobs_command.h"
#include "app/provider_command.h"
#include "app/serve_command.h"
#include "modules/evidence/guidance.h"
#include "platform/http/version.h"
#include "platform/reflect/json.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <iostream>

namespace werkzaam::app {

namespace {

using Command = std::function<ExitCode(const Options&)>;

// A flag of the configuration, under the name it has in the file.
void add_setting(CLI::App& app, Options& options, const std::string& flag,
                 const std::string& name) {
    app.add_option_function<std::string>(
        flag, [&options, name](const std::string& value) { options.settings[name] = value; });
}

void add_settings(CLI::App& app, Options& options) {
    add_setting(app, options, "--data", "data");
    add_setting(app, options, "--port", "port");
    add_setting(app, options, "--bind", "bind");
    add_setting(app, options, "--db", "db");
    add_setting(app, options, "--public-url", "public_url");
    add_setting(app, options, "--log-level", "log_level");
    app.add_option("--config", options.config_file);
}

// A command that runs `command` when it is chosen.
CLI::App* add(CLI::App& app, const std::string& name, Command& chosen, const Command& command) {
    auto* sub = app.add_subcommand(name);
    sub->fallthrough();
    sub->callback([&chosen, command] { chosen = command; });
    return sub;
}

void add_file(CLI::App* command, Options& options) {
    command->add_option("FILE", options.files)->required()->expected(1);
}

void add_decision(CLI::App* command, Options& options) {
    command->add_option("ID", options.id)->required();
    command->add_option("--by", options.by)->required();
    command->add_option("--reason", options.reason)->required();
}

void add_guidance(CLI::App& app, Options& options, Command& chosen) {
    auto* guidance = app.add_subcommand("guidance")->fallthrough()->require_subcommand(1);
    add(*guidance, "list", chosen, guidance_list_command);
    add(*guidance, "show", chosen, guidance_show_command)->add_option("ID", options.id)->required();
    add_decision(add(*guidance, "approve", chosen, guidance_approve_command), options);
    auto* judge = add(*guidance, "judge", chosen, guidance_judge_command);
    add_decision(judge, options);
    judge->add_option("--domain", options.domain)
        ->required()
        ->check(CLI::IsMember(reflect::enum_texts<evidence::CertaintyDomain>()));
    judge->add_option("--rating", options.rating)
        ->required()
        ->check(CLI::IsMember(reflect::enum_texts<evidence::Seriousness>()));
}

void add_provider(CLI::App& app, Options& options, Command& chosen) {
    auto* provider = app.add_subcommand("provider")->fallthrough()->require_subcommand(1);
    add_file(add(*provider, "add", chosen, provider_add_command), options);
    add(*provider, "list", chosen, provider_list_command);
    const auto with_id = [&](CLI::App* of, const std::string& name, const Command& command) {
        auto* sub = add(*of, name, chosen, command);
        sub->add_option("ID", options.id)->required();
        return sub;
    };
    with_id(provider, "remove", provider_remove_command);
    auto* token = provider->add_subcommand("scim-token")->fallthrough()->require_subcommand(1);
    with_id(token, "add", scim_token_add_command)->add_option("--until", options.until);
    with_id(token, "list", scim_token_list_command);
    with_id(token, "end", scim_token_end_command);
}

void add_jobs(CLI::App& app, Options& options, Command& chosen) {
    auto* jobs = app.add_subcommand("jobs")->fallthrough()->require_subcommand(1);
    add(*jobs, "list", chosen, jobs_list_command);
    add(*jobs, "retry", chosen, jobs_retry_command)->add_option("ID", options.id)->required();
}

void add_audit(CLI::App& app, Options& options, Command& chosen) {
    auto* audit = app.add_subcommand("audit")->fallthrough()->require_subcommand(1);
    auto* verify = add(*audit, "verify", chosen, audit_verify_command);
    verify->add_option("--heads", options.files)->expected(1);
    verify->add_option("--key", options.key);
    add(*audit, "key", chosen, audit_key_command);
}

std::string version_text() {
    return "werkzaam " + std::string{http::api_version};
}

void add_commands(CLI::App& app, Options& options, Command& chosen) {
    auto* serve = add(app, "serve", chosen, serve_command);
    serve->add_option("--reference", options.reference);
    serve->add_option("--web", options.web);
    auto* import = add(app, "import", chosen, import_command);
    import->add_option("KIND", options.kind)->required();
    add_file(import, options);
    import->add_flag("--dry-run", options.dry_run);
    auto* analyse = add(app, "analyse", chosen, analyse_command);
    analyse->add_option("FILE", options.files)->required();
    add_guidance(app, options, chosen);
    auto* administrator = app.add_subcommand("administrator")->fallthrough()->require_subcommand(1);
    add(*administrator, "invite", chosen, administrator_invite_command);
    add_audit(app, options, chosen);
    add_provider(app, options, chosen);
    add_jobs(app, options, chosen);
    add_file(add(app, "backup", chosen, backup_command), options);
    add_file(add(app, "restore", chosen, restore_command), options);
    add(app, "migrate", chosen, migrate_command);
    add(app, "openapi", chosen, [](const Options&) { return openapi_command(); });
    auto* config = app.add_subcommand("config")->fallthrough()->require_subcommand(1);
    add(*config, "check", chosen, config_check_command);
    add(app, "version", chosen, [](const Options&) {
        std::cout << version_text() << "\n";
        return ExitCode::done;
    });
}

// Commands and flags that the program itself does not know: what was probably misspelt.
std::string message_of(const CLI::App& app, const CLI::ParseError& error) {
    const auto unknown = app.remaining(true);
    if (unknown.empty()) return error.what();
    return "there is no \"" + unknown.front() + "\" here";
}

ExitCode failed(const std::exception& error) {
    std::cerr << "werkzaam: " << error.what() << "\n";
    return ExitCode::outside_failure;
}

// The only place where an exception ends.
ExitCode run_command(const Command& command, const Options& options) {
    try {
        return command(options);
    } catch (const std::exception& error) {
        return failed(error);
    }
}

// CLI11 wants the arguments without the program's name, last one first.
std::vector<std::string> reversed(const std::vector<std::string>& arguments) {
    if (arguments.empty()) return {};
    return {arguments.rbegin(), arguments.rend() - 1};
}

}  // namespace

ExitCode run(const std::vector<std::string>& arguments) {
    CLI::App app{"werkzaam"};
    Options options;
    Command chosen;
    app.require_subcommand(1);
    app.set_version_flag("--version", version_text());
    add_settings(app, options);
    add_commands(app, options, chosen);
    try {
        app.parse(reversed(arguments));
    } catch (const CLI::CallForHelp&) {
        std::cout << help_text();
        return ExitCode::done;
    } catch (const CLI::CallForVersion&) {
        std::cout << version_text() << "\n";
        return ExitCode::done;
    } catch (const CLI::ParseError& error) {
        std::cerr << "werkzaam: " << message_of(app, error) << "\nTry: werkzaam --help\n";
        return ExitCode::usage;
    }
    return run_command(chosen, options);
}

}  // namespace werkzaam::app
