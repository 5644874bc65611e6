// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/privacy/privacy_http.h"

#include "modules/privacy/audit_view_actions.h"
#include "modules/privacy/disclosure_actions.h"
#include "platform/csv/csv.h"
#include "platform/http/answer.h"

template <>
inline constexpr bool werkzaam::reflect::may_be_left_out<werkzaam::privacy::AuditQuery> = true;
template <>
inline constexpr bool werkzaam::reflect::may_be_left_out<werkzaam::privacy::DisclosureQuery> = true;

namespace werkzaam::privacy {

namespace {

using http::Method;

constexpr const char* with_purpose =
    " Vraagt de kop Werkzaam-Purpose. Dat u kijkt, wordt vastgelegd voordat er iets wordt getoond.";

// Who did it, and whom it was about.
void add_people(http::Response& response, const std::vector<AuditLine>& lines) {
    for (const auto& line : lines) {
        if (line.person) response.concerns.push_back({"person", *line.person});
        if (line.about_person) response.concerns.push_back({"person", *line.about_person});
    }
}

http::Response search_log(Context& context, const http::Request& request) {
    const auto query = http::body_as<AuditQuery>(request);
    if (!query) return http::problem_response(query.error(), request.language);
    const auto page = search_audit(context, *query);
    auto response = http::answer(page, request);
    if (page) add_people(response, page->items);
    return response;
}

http::Response exported(Context& context, const http::Request& request) {
    const auto query = http::body_as<AuditQuery>(request);
    if (!query) return http::problem_response(query.error(), request.language);
    const auto lines = export_audit(context, *query);
    if (!lines) return http::problem_response(lines.error(), request.language);
    std::vector<std::vector<std::string>> rows;
    for (const auto& line : *lines)
        rows.push_back({iso(line.at), line.actor.value_or(""), line.person.value_or(""),
                        line.action, line.result, line.rule, line.purpose, line.organisation.value,
                        line.object.value_or(""), line.about_person.value_or(""),
                        line.about_name.value_or(""), line.address.value_or(""),
                        line.on_behalf_of.value_or("")});
    http::Response response{
        .content_type = "text/csv; charset=utf-8",
        .body = csv::written({"at", "actor", "person", "action", "result", "rule", "purpose",
                              "organisation", "object", "about_person", "about_name", "address",
                              "on_behalf_of"},
                             rows),
        .headers = {{"Content-Disposition", "attachment; filename=\"audit-entries.csv\""}}};
    add_people(response, *lines);
    return response;
}

http::Response search_ledger(Context& context, const http::Request& request) {
    const auto query = http::body_as<DisclosureQuery>(request);
    if (!query) return http::problem_response(query.error(), request.language);
    const auto page = search_disclosures(context, *query);
    auto response = http::answer(page, request);
    if (!page) return response;
    for (const auto& disclosure : page->items)
        for (const auto& about : disclosure.about) response.concerns.push_back({"record", about});
    return response;
}

}  // namespace

void add_routes(http::Router& router) {
    router.add({.method = Method::post,
                .path = "/audit-entries/_search",
                .id = "searchAuditEntries",
                .tag = "logs",
                .summary = "Wie wat deed en zag",
                .description = std::string("Zoekt in wat is vastgelegd over uw organisatie, het "
                                           "nieuwste eerst.") +
                               with_purpose,
                .request_body = reflect::schema_of<AuditQuery>,
                .response_body = reflect::schema_of<Page<AuditLine>>,
                .need = {Action::read, ResourceKind::audit_entry}},
               search_log);
    router.add({.method = Method::post,
                .path = "/audit-entries/_export",
                .id = "exportAuditEntries",
                .tag = "logs",
                .summary = "Wie wat deed en zag, als bestand",
                .description = std::string("Hetzelfde als CSV, hoogstens 10.000 regels. Staat "
                                           "daarna in het register van verstrekkingen.") +
                               with_purpose,
                .request_body = reflect::schema_of<AuditQuery>,
                .response_type = "text/csv",
                .access = http::Access::writes,
                .need = {Action::read, ResourceKind::audit_entry}},
               exported);
    router.add(
        {.method = Method::post,
         .path = "/disclosures/_search",
         .id = "searchDisclosures",
         .tag = "logs",
         .summary = "Wie wat ontving",
         .description = std::string("Het register van verstrekkingen van uw organisatie, het "
                                    "nieuwste eerst.") +
                        with_purpose,
         .request_body = reflect::schema_of<DisclosureQuery>,
         .response_body = reflect::schema_of<Page<Disclosure>>,
         .need = {Action::read, ResourceKind::disclosure}},
        search_ledger);
}

}  // namespace werkzaam::privacy
