// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/intervention_http.h"

#include "core/enum_text.h"
#include "core/import_flow.h"
#include "modules/interventions/catalogue_search_actions.h"
#include "modules/interventions/intervention_actions.h"
#include "platform/csv/csv.h"
#include "platform/http/answer.h"

/// Whoever asks for little writes little: what is left out keeps its default.
template <>
inline constexpr bool werkzaam::reflect::may_be_left_out<werkzaam::interventions::CatalogueQuery> = true;

namespace werkzaam::interventions {

namespace {

using http::Method;
using http::Parameter;

const std::vector<std::string> facets = {"targetGroup", "setting",     "phenomenon", "theme",
                                         "phase",       "element",     "elementKind", "evidence",
                                         "reported",    "cost",        "status"};

http::Response list(Context& context, const http::Request& request) {
    CatalogueQuery query;
    for (const auto& facet : facets) {
        auto values = request.query_list(facet);
        if (!values.empty()) query.facets[facet] = std::move(values);
    }
    query.include_reference = request.query_value("includeReference") == "true";
    query.sort = request.query_value("sort").value_or("");
    const auto page = http::page_request(request);
    query.page = page.number;
    query.page_size = page.size;
    const auto found = search_catalogue(context, query);
    auto response = http::answer(found, request);
    if (found)
        response.headers.emplace_back(
            "Link", http::link_header(request, found->page, found->page_size, found->total));
    return response;
}

http::Response search(Context& context, const http::Request& request) {
    const auto query = http::body_as<CatalogueQuery>(request);
    if (!query) return http::problem_response(query.error(), request.language);
    return http::answer(search_catalogue(context, *query), request);
}

http::Response one(Context& context, const http::Request& request) {
    return http::answer(read_one_intervention(context, request.path_value("id")), request);
}

http::Response exported(Context& context, const http::Request& request) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& i :
         export_catalogue(context, request.query_value("includeReference") == "true"))
        rows.push_back({i.id.value, i.code, i.name, text_of(i.collection), text_of(i.status),
                        i.summary.nl, i.summary.en, joined(i.target_groups), joined(i.settings),
                        text_of(i.cost_band), text_of(i.evidence.state),
                        std::to_string(i.evidence.evaluations),
                        std::to_string(i.evidence.effect_studies)});
    return {.content_type = "text/csv; charset=utf-8",
            .body = csv::written({"id", "code", "name", "collection", "status", "summary_nl",
                                  "summary_en", "target_groups", "settings", "cost_band",
                                  "evidence_state", "evaluations", "effect_studies"},
                                 rows),
            .headers = {{"Content-Disposition", "attachment; filename=\"interventions.csv\""}}};
}

Parameter include_reference() {
    return {.name = "includeReference",
            .description = "Ook de rekenvoorbeelden uit andere vakgebieden.",
            .type = Parameter::Type::boolean};
}

std::vector<Parameter> list_parameters() {
    auto parameters = http::paging_parameters();
    for (const auto& facet : facets)
        parameters.push_back({.name = facet,
                              .description = "Alleen met een van deze waarden.",
                              .repeated = true});
    parameters.push_back(include_reference());
    parameters.push_back({.name = "sort",
                          .description = "Volgorde: op naam of het laatst gewijzigd eerst.",
                          .allowed = {"name", "-updatedAt"}});
    return parameters;
}

void add_lists(http::Router& router) {
    router.add({.path = "/interventions",
                .id = "listInterventions",
                .tag = "interventions",
                .summary = "Interventies",
                .description = "De kennisbank, te beperken met filters. Zoekwoorden horen niet in "
                               "een adres: gebruik daarvoor _search.",
                .parameters = list_parameters(),
                .response_body = reflect::schema_of<CatalogueResult>,
                .shared = true},
               list);
    router.add({.method = Method::post,
                .path = "/interventions/_search",
                .id = "searchInterventions",
                .tag = "interventions",
                .summary = "Interventies zoeken",
                .description = "Zoekt op woorden en filters tegelijk; de woorden worden nergens "
                               "bewaard.",
                .request_body = reflect::schema_of<CatalogueQuery>,
                .response_body = reflect::schema_of<CatalogueResult>},
               search);
}

}  // namespace

void add_intervention_routes(http::Router& router) {
    add_lists(router);
    router.add({.path = "/interventions/_export",
                .id = "exportInterventions",
                .tag = "interventions",
                .summary = "Alle interventies als CSV",
                .description = "Open gegevens: één regel per interventie.",
                .parameters = {include_reference()},
                .response_type = "text/csv",
                .shared = true},
               exported);
    router.add({.path = "/interventions/{id}",
                .id = "readIntervention",
                .tag = "interventions",
                .summary = "Een interventie",
                .description = "De volledige beschrijving. Vermelding is geen keurmerk.",
                .parameters = {http::path_parameter("id", "Id of code van de interventie.")},
                .response_body = reflect::schema_of<Intervention>,
                .shared = true},
               one);
}

}  // namespace werkzaam::interventions
