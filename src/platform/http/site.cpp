// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/site.h"

#include "core/id.h"
#include "platform/db/sql.h"
#include "platform/http/negotiation.h"
#include "platform/http/problem_response.h"
#include "platform/http/security_headers.h"
#include "platform/http/trace.h"
#include "platform/log/log.h"

#include <chrono>

namespace werkzaam::http {

namespace {

// Says on every answer of the API that changes are refused, so that pages can say so beforehand.
constexpr const char* read_only_header = "Werkzaam-Read-Only";

std::string path_of(const RawRequest& request) {
    return request.target.substr(0, request.target.find('?'));
}

bool is_below(const RawRequest& request, const std::string& beginning) {
    const auto path = path_of(request);
    return path == beginning || path.rfind(beginning + "/", 0) == 0;
}

bool is_api(const RawRequest& request) {
    return is_below(request, "/v1");
}

std::string incident_number() {
    return new_uuid(0).substr(24);
}

Outcome incident(const RawRequest& request, const std::string& reason) {
    const auto number = incident_number();
    log::error("incident", {{"incident", number}, {"reason", reason}});
    return {refusal(Refusal::incident, language_of(request.header("accept-language")),
                    {{"incident", number}})};
}

Outcome unavailable(const RawRequest& request, const std::string& reason) {
    log::error("database_unavailable", {{"reason", reason}});
    return {problem_response({Problem::Kind::unavailable, "server.unavailable"},
                             language_of(request.header("accept-language")))};
}

}  // namespace

Site::Site(Api api, StaticFiles files, const Clock& clock, Contact contact,
           std::vector<Mount> mounts)
    : api_{std::move(api)},
      files_{std::move(files)},
      clock_{clock},
      contact_{std::move(contact)},
      mounts_{std::move(mounts)} {}

const Mount* Site::mount_of(const RawRequest& request) const {
    for (const auto& mount : mounts_)
        if (is_below(request, mount.path)) return &mount;
    return nullptr;
}

Response Site::health() const {
    api_.check_storage();
    Response response;
    const auto room = api_.room();
    response.body = room == db::Room::ample ? R"({"status":"ok"})"
                                            : R"({"status":"read_only","rule":")" +
                                                  std::string(db::rule_of(room)) + R"("})";
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

Response Site::security_txt() const {
    const auto expires = add_months(utc_date(clock_.now()), 6);
    Response response;
    response.content_type = "text/plain; charset=utf-8";
    response.headers.emplace_back("Cache-Control", "no-cache");
    response.body = "Contact: " + contact_.url + "\nExpires: " + iso(expires) +
                    "T00:00:00Z\nPreferred-Languages: nl, en\n";
    return response;
}

Outcome Site::page(const RawRequest& request) const {
    const auto language = language_of(request.header("accept-language"));
    if (request.method != "GET" && request.method != "HEAD") {
        auto response = refusal(Refusal::method_not_allowed, language);
        response.headers.emplace_back("Allow", "GET, HEAD");
        return {std::move(response)};
    }
    const auto path = path_of(request);
    if (path == "/healthz") return {health(), path};
    if (path == "/.well-known/security.txt") return {security_txt(), path};
    auto response = files_.answer(request);
    if (response.status != 404) return {std::move(response), "page"};
    return {problem_response(not_found("request.no_such_path"), language)};
}

Outcome Site::outcome(const RawRequest& request) const {
    if (const auto* mount = mount_of(request)) return mount->answer(request);
    return is_api(request) ? api_.handle(request) : page(request);
}

Outcome Site::caught(const RawRequest& request) const {
    try {
        return outcome(request);
    } catch (const db::DiskFull& e) {
        log::error("disk_full", {{"reason", e.what()}});
        return {api_.found_full(language_of(request.header("accept-language")))};
    } catch (const db::Unavailable& e) {
        return unavailable(request, e.what());
    } catch (const std::exception& e) {
        return incident(request, e.what());
    } catch (...) {
        return incident(request, "something that is not an exception");
    }
}

Response Site::answer(const RawRequest& request) const {
    const auto start = std::chrono::steady_clock::now();
    auto [response, route] = caught(request);
    const auto* mount = mount_of(request);
    if (mount != nullptr) response = mount->in_its_form(std::move(response));
    if (mount != nullptr || is_api(request)) {
        secure_api(response);
        if (api_.room() != db::Room::ample) response.headers.emplace_back(read_only_header, "1");
    } else {
        secure_page(response);
    }
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    log::info("request", {{"method", request.method},
                          {"route", route.empty() ? "-" : route},
                          {"status", std::to_string(response.status)},
                          {"ms", std::to_string(took.count())},
                          {"bytes", std::to_string(response.body.size())},
                          {"trace", trace_of(request).id}});
    return std::move(response);
}

}  // namespace werkzaam::http
