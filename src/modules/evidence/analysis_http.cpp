// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/analysis_http.h"

#include "modules/evidence/analysis_actions.h"
#include "platform/http/answer.h"
#include "platform/reflect/json_text.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace werkzaam::evidence {
namespace {

namespace json = boost::json;

/// The name a request gives itself, or nothing.
std::string case_in(std::string_view text) {
    const auto value = reflect::json_from_text(text);
    if (!value || !value->is_object()) return {};
    const auto* name = value->get_object().if_contains("case");
    return name != nullptr && name->is_string() ? std::string(name->get_string()) : std::string();
}

http::Response answer_analysis(const http::Request& request) {
    const auto asked = analysis_request_from_json(request.body);
    if (!asked) return http::problem_response(asked.error(), request.language);
    AnalysisLimits limits;
    limits.work = interactive_work;
    const auto answer = analyse(*asked, limits);
    if (!answer) return http::problem_response(answer.error(), request.language);
    http::Response response;
    response.body = json_from_answer(asked->case_name, *answer, request.language);
    return response;
}

json::object described(json::string_view type, json::string_view text) {
    return {{"type", type}, {"description", text}};
}

json::object table_schema() {
    const json::object name{{"type", "string"}, {"minLength", 1}};
    const json::object cell{{"type", json::array{"number", "string", "null"}}};
    const json::object row{{"type", "array"}, {"items", cell}};
    const json::object columns{{"type", "array"}, {"items", name}};
    const json::object rows{{"type", "array"}, {"maxItems", 100000}, {"items", row}};
    return {{"type", json::array{"object", "null"}},
            {"description", "De tabel zelf: kolomnamen en rijen. Een lege cel is null."},
            {"properties", json::object{{"columns", columns}, {"rows", rows}}},
            {"required", json::array{"columns", "rows"}},
            {"additionalProperties", false}};
}

json::object request_schema(reflect::Schemas& schemas) {
    if (schemas.begin("AnalysisRequest", "werkzaam::evidence::AnalysisRequest")) {
        json::object options = described("object", "Instellingen van de methode.");
        options["additionalProperties"] =
            json::object{{"type", json::array{"string", "number", "boolean"}}};
        json::object columns =
            described("object", "Welke kolom welke rol heeft, bijvoorbeeld yi en vi.");
        columns["additionalProperties"] = json::object{
            {"type", json::array{"string", "array"}}, {"items", json::object{{"type", "string"}}}};
        const json::object properties{
            {"case", described("string", "Eigen naam; komt terug in het antwoord.")},
            {"method", described("string", "Wat er berekend wordt, bijvoorbeeld meta.uni.")},
            {"options", options},
            {"columns", columns},
            {"data", table_schema()}};
        schemas.add("AnalysisRequest", {{"type", "object"},
                                        {"description", "Een analyse van een tabel met studies."},
                                        {"properties", properties},
                                        {"required", json::array{"method"}}});
    }
    return {{"$ref", "#/components/schemas/AnalysisRequest"}};
}

json::object response_schema(reflect::Schemas& schemas) {
    if (schemas.begin("AnalysisAnswer", "werkzaam::evidence::AnalysisAnswer")) {
        const json::object warning{
            {"type", "object"},
            {"properties", json::object{{"code", described("string", "Vaste code.")},
                                        {"text", described("string", "Wat aandacht vraagt.")}}},
            {"required", json::array{"code", "text"}}};
        json::object result = described("object", "De uitkomsten; null waar niets bepaald is.");
        result["additionalProperties"] = true;
        const json::object properties{
            {"case", described("string", "De naam uit het verzoek.")},
            {"result", result},
            {"warnings", json::object{{"type", "array"}, {"items", warning}}}};
        schemas.add("AnalysisAnswer", {{"type", "object"},
                                       {"description", "Het antwoord op een analyse."},
                                       {"properties", properties},
                                       {"required", json::array{"case", "result", "warnings"}}});
    }
    return {{"$ref", "#/components/schemas/AnalysisAnswer"}};
}

}  // namespace

AnalysisLine analysis_line(std::string_view request_json, const DataReader& read_data,
                           const std::string& fallback_case) {
    const auto request = analysis_request_from_json(request_json, read_data);
    const std::string named = request ? request->case_name : case_in(request_json);
    const std::string& name = named.empty() ? fallback_case : named;
    if (!request) return {error_line(name, request.error())};
    const auto answer = analyse(*request);
    if (!answer) return {error_line(name, answer.error())};
    return {json_from_answer(name, *answer, Language::en), true};
}

std::string analyse_text(std::string_view request_json, const DataReader& read_data,
                         const std::string& fallback_case) {
    return analysis_line(request_json, read_data, fallback_case).text;
}

void add_analysis_routes(http::Router& router) {
    http::Operation operation;
    operation.method = http::Method::post;
    operation.path = "/analyses";
    operation.id = "runAnalysis";
    operation.tag = "analyses";
    operation.summary = "Berekent een analyse over een meegestuurde tabel";
    operation.description =
        "Rekent effectgroottes, samenvoegingen, weglaat-, invloed- en cumulatieve analyses uit. "
        "De tabel reist mee in het verzoek en wordt niet bewaard.";
    operation.request_body = request_schema;
    operation.response_body = response_schema;
    operation.access = http::Access::no_database;
    operation.problems = {413};
    router.add(operation, [](Context&, const http::Request& request) {
        return answer_analysis(request);
    });
}

}  // namespace werkzaam::evidence
