// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/membership_http.h"

#include "modules/access/membership_actions.h"
#include "platform/http/answer.h"

namespace werkzaam::access {

/// A new last day of a role; without one it goes on.
struct LastDay {
    std::optional<Date> valid_to;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(LastDay, (), (valid_to, reason))

struct EndReason {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(EndReason, (), (reason))

namespace {

using http::Method;
using http::Parameter;

std::vector<std::string> role_names() {
    std::vector<std::string> out;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>(
        [&](auto described) { out.emplace_back(described.name); });
    return out;
}

http::Response list(Context& context, const http::Request& request) {
    const ColleagueFilter filter{request.query_list("organisation"), request.query_list("role"),
                                 request.query_value("includePast") == "true"};
    const auto page = find_colleagues(context, filter, http::page_request(request));
    auto response = http::answer_page(page, request);
    for (const auto& colleague : page.items)
        response.concerns.push_back({"person", colleague.person.value});
    return response;
}

http::Response change(Context& context, const http::Request& request) {
    const auto body = http::body_as<LastDay>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    return http::answer(
        change_last_day(context, {request.path_value("id")}, body->valid_to, body->reason),
        request);
}

http::Response end_one(Context& context, const http::Request& request) {
    const auto body = http::body_as<EndReason>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    const auto done = end(context, {request.path_value("id")}, body->reason);
    if (!done) return http::problem_response(done.error(), request.language);
    return http::Response{.status = 204};
}

std::vector<Parameter> list_parameters() {
    auto parameters = http::paging_parameters();
    parameters.push_back({.name = "organisation",
                          .description = "Alleen deze organisaties (GM0546 of een id).",
                          .repeated = true});
    parameters.push_back({.name = "role",
                          .description = "Alleen deze rollen.",
                          .repeated = true,
                          .allowed = role_names()});
    parameters.push_back({.name = "includePast",
                          .description = "Ook rollen die zijn beëindigd of verlopen.",
                          .type = Parameter::Type::boolean});
    return parameters;
}

}  // namespace

void add_membership_routes(http::Router& router) {
    router.add({.path = "/memberships",
                .id = "listMemberships",
                .tag = "people",
                .summary = "Wie wat mag",
                .description = "Rollen van mensen in de organisaties waarvan u ze mag zien.",
                .parameters = list_parameters(),
                .response_body = reflect::schema_of<Page<Colleague>>,
                .need = {Action::read, ResourceKind::membership}},
               list);
    router.add({.method = Method::patch,
                .path = "/memberships/{id}",
                .id = "changeMembership",
                .tag = "people",
                .summary = "Laatste dag van een rol",
                .description = "Geeft een rol een andere laatste dag, of geen.",
                .parameters = {http::path_parameter("id", "Sleutel van de rol.")},
                .request_body = reflect::schema_of<LastDay>,
                .response_body = reflect::schema_of<Colleague>,
                .access = http::Access::writes,
                .need = {Action::change, ResourceKind::membership}},
               change);
    router.add({.method = Method::post,
                .path = "/memberships/{id}/_end",
                .id = "endMembership",
                .tag = "people",
                .summary = "Rol beëindigen",
                .description = "Neemt een rol meteen af, met de sessies van wie hem had.",
                .parameters = {http::path_parameter("id", "Sleutel van de rol.")},
                .request_body = reflect::schema_of<EndReason>,
                .success = 204,
                .access = http::Access::writes,
                .need = {Action::end, ResourceKind::membership}},
               end_one);
}

}  // namespace werkzaam::access
