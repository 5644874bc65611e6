// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/guidance_http.h"

#include "modules/evidence/guidance_actions.h"
#include "modules/evidence/pool_http.h"
#include "platform/http/answer.h"

namespace werkzaam::evidence {

namespace {

http::Response list(Context& context, const http::Request& request) {
    return http::answer_page(
        find_cards(context, pool_question(request), http::page_request(request), request.language),
        request);
}

http::Response one(Context& context, const http::Request& request) {
    return http::answer(read_card(context, request.path_value("id"), request.language), request);
}

}  // namespace

void add_guidance_routes(http::Router& router) {
    auto parameters = http::paging_parameters();
    for (auto& parameter : pool_parameters()) parameters.push_back(std::move(parameter));
    router.add({.path = "/guidance-cards",
                .id = "listGuidanceCards",
                .tag = "guidance-cards",
                .summary = "Handreikingen",
                .description = "Per vergelijking het antwoord in gewone taal en in cijfers, zoals "
                               "het vooraan staat.",
                .parameters = std::move(parameters),
                .response_body = reflect::schema_of<Page<GuidanceCardSummary>>,
                .shared = true},
               list);
    router.add({.path = "/guidance-cards/{id}",
                .id = "readGuidanceCard",
                .tag = "guidance-cards",
                .summary = "Een handreiking",
                .description = "De gepubliceerde versie en, als die er is, de nieuwere die nog "
                               "niemand beoordeelde; met de zekerheid per onderdeel.",
                .parameters = {http::path_parameter("id", "Id of sleutel van de vergelijking.")},
                .response_body = reflect::schema_of<GuidanceCard>,
                .shared = true},
               one);
}

}  // namespace werkzaam::evidence
