// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/element_http.h"

#include "core/enum_text.h"
#include "modules/interventions/element_actions.h"
#include "platform/csv/csv.h"
#include "platform/http/answer.h"

namespace werkzaam::interventions {

namespace {

http::Response list(Context& context, const http::Request& request) {
    return http::answer_page(
        find_elements(context, request.query_list("kind"), request.query_list("practice"),
                      request.query_value("intervention").value_or(""),
                      http::page_request(request)),
        request);
}

http::Response one(Context& context, const http::Request& request) {
    return http::answer(read_one_element(context, request.path_value("id")), request);
}

http::Response sources(Context& context, const http::Request& request) {
    return http::answer_page(find_sources(context, http::page_request(request)), request);
}

http::Response exported(Context& context, const http::Request&) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& e : find_elements(context, {}, {}, "", {1, 100'000}).items)
        rows.push_back({e.id.value, e.code, text_of(e.kind), e.title.nl, e.title.en, e.practice,
                        text_of(e.evidence_label), std::to_string(e.interventions)});
    return {.content_type = "text/csv; charset=utf-8",
            .body = csv::written({"id", "code", "kind", "title_nl", "title_en", "practice",
                                  "evidence_label", "interventions"},
                                 rows),
            .headers = {{"Content-Disposition", "attachment; filename=\"elements.csv\""}}};
}

std::vector<http::Parameter> list_parameters() {
    auto parameters = http::paging_parameters();
    parameters.push_back({.name = "kind",
                          .description = "Alleen deze soorten elementen.",
                          .repeated = true,
                          .allowed = {"works", "precondition", "limit", "risk"}});
    parameters.push_back({.name = "practice",
                          .description = "Alleen elementen uit dit soort aanpak.",
                          .repeated = true});
    parameters.push_back({.name = "intervention",
                          .description = "Alleen de elementen van deze interventie (code)."});
    return parameters;
}

}  // namespace

void add_element_routes(http::Router& router) {
    router.add({.path = "/elements",
                .id = "listElements",
                .tag = "elements",
                .summary = "Elementen van aanpakken",
                .description = "Elementen van een aanpak waarover iets bekend is: wat helpt, wat "
                               "eerst geregeld moet zijn, waar het ophoudt en wat kan schaden.",
                .parameters = list_parameters(),
                .response_body = reflect::schema_of<Page<ElementSummary>>,
                .shared = true},
               list);
    router.add({.path = "/elements/_export",
                .id = "exportElements",
                .tag = "elements",
                .summary = "Alle elementen als CSV",
                .description = "Open gegevens: één regel per element.",
                .response_type = "text/csv",
                .shared = true},
               exported);
    router.add({.path = "/elements/{id}",
                .id = "readElement",
                .tag = "elements",
                .summary = "Een element",
                .description = "Eén element met zijn bronnen.",
                .parameters = {http::path_parameter("id", "Id of code van het element.")},
                .response_body = reflect::schema_of<Element>,
                .shared = true},
               one);
    router.add({.path = "/sources",
                .id = "listSources",
                .tag = "sources",
                .summary = "Bronnen",
                .description = "Waar de uitspraken in de kennisbank op rusten.",
                .parameters = http::paging_parameters(),
                .response_body = reflect::schema_of<Page<Source>>,
                .shared = true},
               sources);
}

}  // namespace werkzaam::interventions
