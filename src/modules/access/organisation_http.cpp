// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/organisation_http.h"

#include "modules/access/organisation_actions.h"
#include "platform/http/answer.h"

namespace werkzaam::access {

namespace {

using http::Method;
using http::Parameter;

http::Response list(Context& context, const http::Request& request) {
    return http::answer_page(
        find_organisations(context, request.query_list("kind"), http::page_request(request)),
        request);
}

http::Response one(Context& context, const http::Request& request) {
    return http::answer(find_one_organisation(context, request.path_value("id")), request);
}

std::vector<Parameter> list_parameters() {
    auto parameters = http::paging_parameters();
    parameters.push_back({.name = "kind",
                          .description = "Alleen deze soorten organisaties.",
                          .repeated = true,
                          .allowed = {"ministry", "province", "safety_region", "support_body",
                                      "research", "municipality_partnership", "owner"}});
    return parameters;
}

}  // namespace

void add_organisation_routes(http::Router& router) {
    router.add({.path = "/organisations",
                .id = "listOrganisations",
                .tag = "organisations",
                .summary = "Organisaties",
                .description = "Ministeries, provincies, veiligheidsregio's, steunpunten, "
                               "onderzoekers en eigenaren van interventies, op naam.",
                .parameters = list_parameters(),
                .response_body = reflect::schema_of<Page<Organisation>>},
               list);
    router.add({.path = "/organisations/{id}",
                .id = "readOrganisation",
                .tag = "organisations",
                .summary = "Een organisatie",
                .description = "Eén organisatie, met haar vroegere namen.",
                .parameters = {http::path_parameter("id", "Id of code van de organisatie.")},
                .response_body = reflect::schema_of<Organisation>},
               one);
}

}  // namespace werkzaam::access
