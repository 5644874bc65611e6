// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/serve_command.h"

#include "app/audit_command.h"
#include "app/data_folder.h"
#include "app/periodic.h"
#include "app/pretty_json.h"
#include "app/reference_data.h"
#include "app/report.h"
#include "app/shipped_folder.h"
#include "app/wiring.h"
#include "modules/access/acceptance_actions.h"
#include "modules/access/erasure_actions.h"
#include "modules/access/identity_http.h"
#include "modules/access/scim_http.h"
#include "platform/credentials/passphrase_hash.h"
#include "platform/db/audit_trail.h"
#include "platform/db/kept_answer.h"
#include "platform/db/space_watch.h"
#include "platform/http/pace.h"
#include "platform/http/repeated_requests.h"
#include "platform/http/server.h"
#include "platform/http/site.h"
#include "platform/http/version.h"
#include "platform/jobs/worker.h"
#include "platform/log/log.h"
#include "platform/oidc/curl_transport.h"
#include "platform/oidc/relying_party.h"
#include "platform/processing/otlp_sender.h"
#include "platform/processing/processing_log.h"

#include <chrono>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace werkzaam::app {

namespace {

http::Contact contact_of(const config::Configuration& configuration) {
    http::Contact contact;
    if (!configuration.operator_name.empty()) contact.name = configuration.operator_name;
    if (!configuration.operator_url.empty()) contact.url = configuration.operator_url;
    if (!configuration.operator_email.empty()) contact.email = configuration.operator_email;
    return contact;
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

// A line with a link for whoever becomes the first administrator, for the console only: the log
// says that it is there, not what it is. Empty when there is an administrator.
std::string line_for_first_administrator(DataFolder& data, const std::string& address) {
    auto work = Work::writing(data, command_actor);
    if (access::has_administrator(work.context())) return {};
    const auto token = access::invite_administrator(work.context());
    work.commit();
    log::warning("no_administrator", {{"link", "on standard output"}});
    return "first administrator: " + access::invitation_link(address, token) + "\n";
}

// A server whose disk is full still shows what everybody may see.
void try_to_seal(const std::function<void()>& seal) {
    try {
        seal();
    } catch (const std::exception& error) {
        log::error("failed", {{"work", "seal_audit_log"}, {"reason", error.what()}});
    }
}

void forget_old_answers(db::Database& database, Instant now) {
    constexpr std::chrono::microseconds kept = http::answers_are_kept;
    const auto tx = database.write();
    db::forget_answers(*tx, {now.microseconds - kept.count()});
    tx->commit();
}

// Nothing that visitors see changes: what was answered to them is still right.
void erase(db::Database& database, const Clock& clock) {
    const auto tx = database.write();
    db::StoredAuditTrail audit{*tx, clock};
    const auto actor = operator_of_this_server("background work");
    Context context{*tx, audit, actor, clock};
    const auto erased = access::erase_what_is_over(context);
    tx->commit();
    log::info("erased", {{"sessions", std::to_string(erased.sessions)},
                         {"failures", std::to_string(erased.failures)},
                         {"invitations", std::to_string(erased.invitations)},
                         {"people", std::to_string(erased.people)}});
}

// As the role that seals the audit trail, where there is one: who holds the application's cannot.
std::unique_ptr<db::Database> sealing_database_of(const config::Configuration& configuration) {
    if (configuration.db == "sqlite" || configuration.db_audit.empty()) return nullptr;
    return std::make_unique<db::Database>(db::postgres_url(configuration.db_audit), 1);
}

// What returns by itself: whichever process on this database is first does it.
std::vector<jobs::Handler> handlers_of(DataFolder& data, const config::Configuration& configuration,
                                       const Clock& clock) {
    std::vector<jobs::Handler> out;
    out.push_back({"forget_answers",
                   [&data, &clock](const jobs::Job&) {
                       forget_old_answers(data.database(), clock.now());
                   },
                   std::chrono::hours{1}});
    out.push_back({"erase_what_is_over", [&data, &clock](const jobs::Job&) { erase(data.database(), clock); },
                   std::chrono::hours{1}});
    // Hands records of processing over to the logbook of the organisation, where there is one.
    if (!configuration.processing_log.empty())
        out.push_back({"send_processing_records",
                       [&data, post = processing::post_to(configuration.processing_log)](
                           const jobs::Job&) {
                           (void)processing::send_spans(data.database(), post, http::api_version);
                       },
                       std::chrono::seconds{5}});
    return out;
}

void serve(DataFolder& data, const config::Configuration& configuration, const Options& options) {
    const SystemClock clock;
    const auto contact = contact_of(configuration);
    http::Router router;
    access::Accounts accounts{
        credentials::SecretBox::with_key_file(data.path() / "installation.key"),
        credentials::calibrated()};
    accounts.trusted_proxies = configuration.trusted_proxy;
    oidc::CurlTransport network{loopback_of(configuration)};
    oidc::RelyingParty party{network, clock};
    accounts.reach_providers(party);
    add_all_routes(router, contact, accounts);
    db::SpaceWatch watch{db::disk_of(data.path())};
    auto storage = http::storage_of(data.database(), clock, watch);
    const auto sealing_database = sealing_database_of(configuration);
    const auto sealer = sealer_of(
        configuration, sealing_database ? *sealing_database : data.database(), clock);
    processing::ProcessingLog processing_log{data.database(), accounts.box()};
    storage.record_processing = [&](const Processing& done) { processing_log.record(done); };
    storage.log_is_sealed = [&sealer] { return sealer->is_recent(); };
    const auto web = options.web ? options.web : shipped_folder("web/dist");
    http::Pace pace{configuration.requests_per_minute};
    auto identity = access::identity_of(accounts, storage, clock);
    identity.wait = [&](const Actor& actor) { return pace.wait(actor.user.value, clock.now()); };
    const http::Site site{{router, storage, clock, std::move(identity)},
                          http::StaticFiles{web.value_or(std::filesystem::path{})},
                          clock,
                          contact,
                          {access::scim_mount(accounts, storage, clock, [&](const std::string& token) {
                              return pace.wait(token, clock.now());
                          })}};
    http::Server server{[&](const http::RawRequest& request) { return site.answer(request); },
                        configuration.bind, configuration.port};
    const auto address = public_address(configuration, server.port());
    accounts.serve_at(address);
    // Whoever reads that it is ready may stop it at once: nothing slow comes after that line.
    const auto first = line_for_first_administrator(data, address);
    const auto seal = [&sealer] { (void)sealer->seal(); };
    try_to_seal(seal);
    const Periodic sealing{"seal_audit_log", std::chrono::minutes{1}, seal};
    jobs::Worker worker{data.database(), clock, handlers_of(data, configuration, clock)};
    const Periodic working{"background_work", std::chrono::seconds{2}, [&] { worker.work(); }};
    std::cout << "werkzaam is ready: " << address << "\n" << first << std::flush;
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
    access::Accounts accounts{credentials::SecretBox::with_new_key(), {}};
    add_all_routes(router, {}, accounts);
    std::cout << pretty_json(http::openapi_document(router, {})) << "\n";
    return ExitCode::done;
}

}  // namespace werkzaam::app
