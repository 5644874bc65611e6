// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/map_http.h"

#include "modules/evidence/map_actions.h"
#include "modules/evidence/pool_http.h"
#include "platform/http/answer.h"

#include <string>

namespace werkzaam::evidence {

namespace {

using http::Parameter;

MapFilter filter_of(const http::Request& request) {
    MapFilter filter;
    filter.include_reference = request.query_value("includeReference") == "true";
    filter.setting = request.query_value("setting").value_or("");
    filter.kind = request.query_value("kind").value_or("");
    // The router lets only 1 to 5 through.
    if (const auto level = request.query_value("minMaryland"))
        filter.min_maryland = std::stoi(*level);
    return filter;
}

http::Response map(Context& context, const http::Request& request) {
    return http::text_response(200, reflect::to_text(read_map(context, filter_of(request))));
}

http::Response exported(Context& context, const http::Request& request) {
    return csv_response(export_map(context, filter_of(request)), "evidence-map.csv");
}

http::Response syntheses(Context& context, const http::Request&) {
    return http::text_response(200, reflect::to_text(read_syntheses(context)));
}

std::vector<Parameter> map_parameters() {
    return {{.name = "includeReference",
             .description = "Ook de rekenvoorbeelden uit andere vakgebieden.",
             .type = Parameter::Type::boolean},
            {.name = "setting", .description = "Alleen interventies in deze omgeving."},
            {.name = "kind",
             .description = "Alleen dit soort evaluaties.",
             .allowed = {"plan", "process", "effect"}},
            {.name = "minMaryland",
             .description = "Alleen evaluaties met minstens dit niveau van de Maryland-schaal.",
             .type = Parameter::Type::whole,
             .minimum = 1,
             .maximum = 5}};
}

}  // namespace

void add_map_routes(http::Router& router) {
    router.add({.path = "/evidence-map",
                .id = "readEvidenceMap",
                .tag = "evidence-map",
                .summary = "Kaart van onderzoek",
                .description = "Interventies tegen wat er gemeten is: waar onderzoek is, en waar "
                               "het ontbreekt.",
                .parameters = map_parameters(),
                .response_body = reflect::schema_of<EvidenceMap>,
                .shared = true},
               map);
    router.add({.path = "/evidence-map/_export",
                .id = "exportEvidenceMap",
                .tag = "evidence-map",
                .summary = "Kaart van onderzoek als CSV",
                .description = "Eén regel per gevulde cel.",
                .parameters = map_parameters(),
                .response_type = "text/csv",
                .shared = true},
               exported);
    router.add({.path = "/syntheses",
                .id = "listSyntheses",
                .tag = "syntheses",
                .summary = "Gepubliceerde samenvattingen van anderen",
                .description = "Met bron; nooit samengevoegd met de studies die erin zitten.",
                .response_body = reflect::schema_of<std::vector<Synthesis>>,
                .shared = true},
               syntheses);
}

}  // namespace werkzaam::evidence
