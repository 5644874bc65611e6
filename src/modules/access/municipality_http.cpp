// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/municipality_http.h"

#include "modules/access/municipality_actions.h"
#include "platform/http/answer.h"

namespace werkzaam::access {

/// The body of a search by name: what is typed never stands in an address.
struct MunicipalitySearch {
    std::string text;
    bool include_ended = false;
};
BOOST_DESCRIBE_STRUCT(MunicipalitySearch, (), (text, include_ended))

}  // namespace werkzaam::access

/// Whoever asks for little writes little: what is left out keeps its default.
template <>
inline constexpr bool werkzaam::reflect::may_be_left_out<werkzaam::access::MunicipalitySearch> =
    true;

namespace werkzaam::access {

namespace {

using http::Method;
using http::Parameter;

http::Response list(Context& context, const http::Request& request) {
    MunicipalityFilter filter;
    filter.province_codes = request.query_list("provinceCode");
    filter.safety_region_codes = request.query_list("safetyRegionCode");
    filter.include_ended = request.query_value("includeEnded") == "true";
    if (const auto on = request.query_value("on")) {
        filter.on = date_from_iso(*on);
        if (!filter.on)
            return http::problem_response(
                invalid("request.invalid", {{"IMP-6", "?on", {{"value", *on}}}}), request.language);
    }
    return http::answer_page(find_municipalities(context, filter, http::page_request(request)),
                             request);
}

http::Response search(Context& context, const http::Request& request) {
    const auto body = http::body_as<MunicipalitySearch>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    MunicipalityFilter filter;
    filter.text = body->text;
    filter.include_ended = body->include_ended;
    return http::answer_page(find_municipalities(context, filter, http::page_request(request)),
                             request);
}

http::Response one(Context& context, const http::Request& request) {
    return http::answer(find_municipality(context, request.path_value("code")), request);
}

http::Response changes(Context& context, const http::Request& request) {
    return http::answer_page(find_changes(context, http::page_request(request)), request);
}

std::vector<Parameter> list_parameters() {
    auto parameters = http::paging_parameters();
    parameters.push_back({.name = "provinceCode",
                          .description = "Alleen gemeenten in deze provincies (PV20 tot PV31).",
                          .repeated = true});
    parameters.push_back({.name = "safetyRegionCode",
                          .description = "Alleen gemeenten in deze veiligheidsregio's.",
                          .repeated = true});
    parameters.push_back(
        {.name = "on", .description = "Gemeenten die op deze dag bestonden (2022-12-31)."});
    parameters.push_back({.name = "includeEnded",
                          .description = "Ook gemeenten die niet meer bestaan.",
                          .type = Parameter::Type::boolean});
    return parameters;
}

}  // namespace

void add_municipality_routes(http::Router& router) {
    router.add({.path = "/municipalities",
                .id = "listMunicipalities",
                .tag = "municipalities",
                .summary = "Gemeenten",
                .description = "Gemeenten op naam, met provincie en veiligheidsregio.",
                .parameters = list_parameters(),
                .response_body = reflect::schema_of<Page<Municipality>>,
                .shared = true},
               list);
    router.add({.method = Method::post,
                .path = "/municipalities/_search",
                .id = "searchMunicipalities",
                .tag = "municipalities",
                .summary = "Gemeente zoeken op naam",
                .description = "Zoekt op naam, gangbare naam (Den Haag) of code.",
                .parameters = http::paging_parameters(),
                .request_body = reflect::schema_of<MunicipalitySearch>,
                .response_body = reflect::schema_of<Page<Municipality>>},
               search);
    router.add({.path = "/municipalities/{code}",
                .id = "readMunicipality",
                .tag = "municipalities",
                .summary = "Een gemeente",
                .description = "Eén gemeente, ook als zij is opgegaan in een andere.",
                .parameters = {http::path_parameter("code", "Code in het register: GM0363.")},
                .response_body = reflect::schema_of<Municipality>,
                .shared = true},
               one);
    router.add({.path = "/municipality-changes",
                .id = "listMunicipalityChanges",
                .tag = "municipalities",
                .summary = "Herindelingen",
                .description = "Wat er met gemeenten gebeurde, de nieuwste eerst.",
                .parameters = http::paging_parameters(),
                .response_body = reflect::schema_of<Page<MunicipalityChange>>,
                .shared = true},
               changes);
}

}  // namespace werkzaam::access
