// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/pool_http.h"

#include "modules/evidence/exploration_actions.h"
#include "platform/csv/csv.h"
#include "platform/http/answer.h"

#include <charconv>

/// Whoever asks for little writes little: what is left out keeps its default.
template <>
inline constexpr bool werkzaam::reflect::may_be_left_out<werkzaam::evidence::ExplorationRequest> = true;

namespace werkzaam::evidence {

namespace {

using http::Method;
using http::Parameter;
using http::Request;
using http::Response;

/// The {n} of a path; 0, which no version has, when it is no number.
int number_of(const Request& request) {
    const auto text = request.path_value("n");
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

Response download(std::string type, std::string body, const std::string& file_name) {
    return {.content_type = std::move(type),
            .body = std::move(body),
            .headers = {{"Content-Disposition", "attachment; filename=\"" + file_name + "\""}}};
}

template <class T, class Write>
Response download_of(const Result<T>& result, const Request& request, Write write) {
    if (!result) return http::problem_response(result.error(), request.language);
    return write(*result);
}

Response script_response(const std::string& script, const std::string& file_name) {
    return download("text/plain; charset=utf-8", script, file_name);
}

Response list(Context& context, const Request& request) {
    return http::answer_page(
        find_pools(context, pool_question(request), http::page_request(request)), request);
}

Response one(Context& context, const Request& request) {
    return http::answer(read_pool(context, request.path_value("id")), request);
}

Response versions(Context& context, const Request& request) {
    return http::answer(read_versions(context, request.path_value("id")), request);
}

Response version(Context& context, const Request& request) {
    return http::answer(
        read_version(context, request.path_value("id"), number_of(request), request.language),
        request);
}

Response version_data(Context& context, const Request& request) {
    return download_of(read_study_table(context, request.path_value("id"), number_of(request)),
                       request,
                       [](const TextTable& table) { return csv_response(table, "studies.csv"); });
}

Response version_script(Context& context, const Request& request) {
    return download_of(read_script(context, request.path_value("id"), number_of(request)), request,
                       [](const std::string& script) { return script_response(script, "pool.R"); });
}

Response explored(Context& context, const Request& request) {
    const auto wanted = http::body_as<ExplorationRequest>(request);
    if (!wanted) return http::problem_response(wanted.error(), request.language);
    return http::answer(explore(context, request.path_value("id"), *wanted, request.language),
                        request);
}

Response explored_script(Context& context, const Request& request) {
    const auto wanted = http::body_as<ExplorationRequest>(request);
    if (!wanted) return http::problem_response(wanted.error(), request.language);
    return download_of(
        explore_script(context, request.path_value("id"), *wanted), request,
        [](const std::string& text) { return script_response(text, "eigen-verkenning.R"); });
}

Response explored_data(Context& context, const Request& request) {
    const auto wanted = http::body_as<ExplorationRequest>(request);
    if (!wanted) return http::problem_response(wanted.error(), request.language);
    return download_of(
        explore_study_table(context, request.path_value("id"), *wanted), request,
        [](const TextTable& table) { return csv_response(table, "eigen-verkenning.csv"); });
}

Response contributions_of(Context& context, const Request& request) {
    return http::answer(read_contributions(context, request.path_value("id"), request.language),
                        request);
}

std::vector<Parameter> pool_path() {
    return {http::path_parameter("id", "Id of sleutel van de vergelijking.")};
}

std::vector<Parameter> version_path() {
    return {http::path_parameter("id", "Id of sleutel van de vergelijking."),
            http::path_parameter("n", "Nummer van de versie.")};
}

void add_reading_routes(http::Router& router) {
    auto parameters = http::paging_parameters();
    for (auto& parameter : pool_parameters()) parameters.push_back(std::move(parameter));
    router.add({.path = "/pools",
                .id = "listPools",
                .tag = "pools",
                .summary = "Vergelijkingen",
                .description = "Per interventie, element of uitkomst: welke studies over hetzelfde "
                               "begrip op dezelfde schaal bij elkaar horen.",
                .parameters = parameters,
                .response_body = reflect::schema_of<Page<Pool>>,
                .shared = true},
               list);
    router.add({.path = "/pools/{id}",
                .id = "readPool",
                .tag = "pools",
                .summary = "Een vergelijking",
                .description = "Waar de vergelijking over gaat, de richting van de uitkomst en het "
                               "kleinste verschil dat ertoe doet.",
                .parameters = pool_path(),
                .response_body = reflect::schema_of<Pool>,
                .shared = true},
               one);
    router.add({.path = "/pools/{id}/versions",
                .id = "listPoolVersions",
                .tag = "pools",
                .summary = "Versies van een vergelijking",
                .description = "Nieuwste eerst, met wie goedkeurde en wat er veranderde; zonder "
                               "studies, cijfers en zinnen.",
                .parameters = pool_path(),
                .response_body = reflect::schema_of<std::vector<PoolVersion>>,
                .shared = true},
               versions);
    router.add({.path = "/pools/{id}/contributions",
                .id = "readContributions",
                .tag = "pools",
                .summary = "Verschil tussen studies met en zonder een element",
                .description = "Per element of kenmerk, op naam en niet op grootte; geen oorzaak, "
                               "en geen getal bij te weinig studies.",
                .parameters = pool_path(),
                .response_body = reflect::schema_of<Contributions>,
                .shared = true},
               contributions_of);
}

void add_version_routes(http::Router& router) {
    router.add({.path = "/pools/{id}/versions/{n}",
                .id = "readPoolVersion",
                .tag = "pools",
                .summary = "Een versie",
                .description = "Een bevroren resultaat: studies, methode, cijfers en zinnen.",
                .parameters = version_path(),
                .response_body = reflect::schema_of<PoolVersion>,
                .shared = true},
               version);
    router.add({.path = "/pools/{id}/versions/{n}/data",
                .id = "downloadPoolData",
                .tag = "pools",
                .summary = "De studies van een versie als CSV",
                .description = "Eén regel per studie, met alle cijfers waarmee is gerekend.",
                .parameters = version_path(),
                .response_type = "text/csv",
                .shared = true},
               version_data);
    router.add({.path = "/pools/{id}/versions/{n}/script",
                .id = "downloadPoolScript",
                .tag = "pools",
                .summary = "R-script van een versie",
                .description = "Rekent met de bevroren studies dezelfde cijfers na en stopt met "
                               "een fout als er één afwijkt.",
                .parameters = version_path(),
                .response_type = "text/plain",
                .shared = true},
               version_script);
}

void add_exploration_routes(http::Router& router) {
    router.add({.method = Method::post,
                .path = "/pools/{id}/_explore",
                .id = "explorePool",
                .tag = "pools",
                .summary = "Eigen verkenning",
                .description = "Rekent met andere studies of een andere methode. Wordt nooit "
                               "bewaard en is altijd gemerkt als eigen verkenning.",
                .parameters = pool_path(),
                .request_body = reflect::schema_of<ExplorationRequest>,
                .response_body = reflect::schema_of<PoolVersion>,
                .problems = {409}},
               explored);
    router.add({.method = Method::post,
                .path = "/pools/{id}/_explore-script",
                .id = "downloadExplorationScript",
                .tag = "pools",
                .summary = "R-script van een eigen verkenning",
                .description = "Zoals het script van een versie, gemerkt als eigen verkenning.",
                .parameters = pool_path(),
                .request_body = reflect::schema_of<ExplorationRequest>,
                .response_type = "text/plain",
                .problems = {409}},
               explored_script);
    router.add({.method = Method::post,
                .path = "/pools/{id}/_explore-data",
                .id = "downloadExplorationData",
                .tag = "pools",
                .summary = "De studies van een eigen verkenning als CSV",
                .description = "Elke regel is gemerkt als eigen verkenning.",
                .parameters = pool_path(),
                .request_body = reflect::schema_of<ExplorationRequest>,
                .response_type = "text/csv",
                .problems = {409}},
               explored_data);
}

}  // namespace

std::vector<Parameter> pool_parameters() {
    return {{.name = "intervention", .description = "Over deze interventie (id of code)."},
            {.name = "element", .description = "Over dit element (id of code)."},
            {.name = "outcome",
             .description = "Op deze uitkomst (id, code of begrip). Zonder interventie of element: "
                            "over alle interventies samen."},
            {.name = "reference",
             .description = "Alleen de rekenvoorbeelden uit andere vakgebieden (true) of alleen de "
                            "catalogus (false).",
             .type = Parameter::Type::boolean}};
}

PoolQuestion pool_question(const Request& request) {
    PoolQuestion question{request.query_value("intervention").value_or(""),
                          request.query_value("element").value_or(""),
                          request.query_value("outcome").value_or(""),
                          {}};
    if (const auto reference = request.query_value("reference"))
        question.reference = *reference == "true";
    return question;
}

Response csv_response(const TextTable& table, const std::string& file_name) {
    return download("text/csv; charset=utf-8", csv::written(table.columns, table.rows), file_name);
}

void add_pool_routes(http::Router& router) {
    add_reading_routes(router);
    add_version_routes(router);
    add_exploration_routes(router);
}

}  // namespace werkzaam::evidence
