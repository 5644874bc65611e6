// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/openapi.h"

#include "core/policy_rules.h"
#include "platform/http/answer.h"
#include "platform/http/data_subjects.h"
#include "platform/http/identity.h"
#include "platform/http/problem_response.h"
#include "platform/http/request_rules.h"
#include "platform/http/version.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <cctype>
#include <memory>
#include <mutex>
#include <set>

namespace werkzaam::http {

namespace json = boost::json;

namespace {

json::object reference(const std::string& to) {
    return {{"$ref", "#/components/" + to}};
}

json::object parameter_type(const Parameter& parameter) {
    switch (parameter.type) {
        case Parameter::Type::boolean:
            return {{"type", "boolean"}};
        case Parameter::Type::whole: {
            json::object out{{"type", "integer"}, {"format", "int32"}};
            if (parameter.minimum) out["minimum"] = *parameter.minimum;
            if (parameter.maximum) out["maximum"] = *parameter.maximum;
            return out;
        }
        case Parameter::Type::text:
            break;
    }
    json::object out{{"type", "string"}};
    if (parameter.allowed.empty()) out["maxLength"] = longest_parameter;
    return out;
}

json::object parameter_schema(const Parameter& parameter) {
    auto one = parameter_type(parameter);
    if (!parameter.allowed.empty())
        one["enum"] = json::array(parameter.allowed.begin(), parameter.allowed.end());
    if (!parameter.repeated) return one;
    return {{"type", "array"}, {"items", std::move(one)}, {"maxItems", 100}};
}

json::object parameter_object(const Parameter& parameter) {
    const bool path = parameter.place == Parameter::Place::path;
    json::object out{{"name", parameter.name},
                     {"in", path ? "path" : "query"},
                     {"description", parameter.description},
                     {"required", path || parameter.required},
                     {"schema", parameter_schema(parameter)}};
    if (parameter.repeated) {
        out["style"] = "form";
        out["explode"] = true;
    }
    return out;
}

json::object version_header() {
    return {{"API-Version", reference("headers/API-Version")}};
}

json::object content(const std::string& type, json::object schema) {
    return {{type, json::object{{"schema", std::move(schema)}}}};
}

bool is_paged(const Operation& operation) {
    return std::any_of(operation.parameters.begin(), operation.parameters.end(),
                       [](const Parameter& parameter) { return parameter.name == "page"; });
}

json::object success_response(const Operation& operation, reflect::Schemas& schemas) {
    auto headers = version_header();
    json::object out{{"description", "Gelukt."}};
    if (operation.response_body != nullptr) {
        auto schema = operation.response_body(schemas);
        if (is_paged(operation)) headers["Link"] = reference("headers/Link");
        out["content"] = content(operation.response_type, std::move(schema));
    } else if (operation.response_type != "application/json") {
        out["content"] = content(operation.response_type, {{"type", "string"}});
    }
    out["headers"] = std::move(headers);
    return out;
}

bool for_everybody(const Operation& operation) {
    return policy::could(visitor(), operation.need.action, operation.need.kind).permitted;
}

bool takes_key(const Operation& operation) {
    return operation.method == Method::post && operation.access == Access::writes;
}

// See repeated_requests.h.
json::object key_parameter() {
    return {
        {"name", "Idempotency-Key"},
        {"in", "header"},
        {"description",
         "Willekeurig gekozen voor dit ene verzoek: wie het nog eens stuurt, krijgt een dag lang "
         "hetzelfde antwoord zonder dat het nog eens gebeurt."},
        {"required", false},
        {"schema",
         {{"type", "string"},
          {"minLength", 16},
          {"maxLength", 128},
          {"pattern", "^[A-Za-z0-9_-]+$"}}}};
}

std::set<int> problem_statuses(const Operation& operation) {
    std::set<int> out{400, 404, 406, 500, 503};
    out.insert(operation.problems.begin(), operation.problems.end());
    if (operation.request_body != nullptr) out.insert({413, 415});
    if (operation.access != Access::no_database) out.insert(429);
    if (operation.method != Method::get) out.insert(403);
    if (takes_key(operation)) out.insert(409);
    if (!for_everybody(operation)) out.insert({401, 403});
    return out;
}

json::object operation_object(const Operation& operation, reflect::Schemas& schemas) {
    json::object out{{"operationId", operation.id},
                     {"tags", json::array{operation.tag}},
                     {"summary", operation.summary},
                     {"description", operation.description}};
    json::array parameters;
    for (const auto& parameter : operation.parameters)
        parameters.push_back(parameter_object(parameter));
    if (takes_key(operation)) parameters.push_back(reference("parameters/Idempotency-Key"));
    if (!parameters.empty()) out["parameters"] = std::move(parameters);
    if (operation.request_body != nullptr)
        out["requestBody"] = {
            {"required", true},
            {"content", content(operation.request_type, operation.request_body(schemas))}};
    json::object responses{
        {std::to_string(operation.success), success_response(operation, schemas)}};
    for (const auto status : problem_statuses(operation))
        responses[std::to_string(status)] = reference("responses/Problem" + std::to_string(status));
    out["responses"] = std::move(responses);
    // Tells which entry of the register of processing activities this is.
    if (const auto activity = activity_of(operation); !activity.empty())
        out["x-processing-activity"] = "urn:werkzaam:processing-activity:" + activity + ":1";
    if (!for_everybody(operation)) out["security"] = {json::object{{"session", json::array{}}}};
    return out;
}

std::string problem_text(int status) {
    switch (status) {
        case 400:
            return "Het verzoek klopt niet; `errors` noemt alles wat eraan mankeert.";
        case 401:
            return "Hiervoor is inloggen nodig.";
        case 403:
            return "Dit mag niet.";
        case 404:
            return "Dit bestaat niet.";
        case 406:
            return "Dit is er niet in de gevraagde vorm.";
        case 409:
            return "Dit botst met wat er al is.";
        case 412:
            return "Het gegeven is intussen veranderd.";
        case 413:
            return "Het verzoek is te groot.";
        case 415:
            return "Dit soort inhoud wordt niet aangenomen; bijna overal is het application/json.";
        case 429:
            return "Te veel verzoeken.";
        case 503:
            return "Even niet beschikbaar; probeer het zo weer.";
        default:
            return "Er ging iets mis op de server; `incident` is het nummer in het logboek.";
    }
}

json::object problem_responses(const Router& router, reflect::Schemas& schemas) {
    std::set<int> statuses;
    for (const auto& route : router.routes()) statuses.merge(problem_statuses(route.operation));
    json::object out;
    for (const auto status : statuses)
        out["Problem" + std::to_string(status)] = {
            {"description", problem_text(status)},
            {"headers", version_header()},
            {"content",
             content("application/problem+json", reflect::schema_of<ProblemDocument>(schemas))}};
    return out;
}

json::object header(const char* description, const char* example) {
    return {{"description", description}, {"schema", {{"type", "string"}}}, {"example", example}};
}

json::object session_scheme() {
    return {
        {"type", "apiKey"},
        {"in", "cookie"},
        {"name", session_cookie},
        {"description",
         "Wie zich aanmeldt, krijgt dit cookie. Verzoeken die iets wijzigen hebben daarnaast de "
         "kop Werkzaam-Token nodig (readSession); inzage in logboeken de kop "
         "Werkzaam-Purpose."}};
}

json::object paths(const Router& router, reflect::Schemas& schemas) {
    json::object out;
    for (const auto& route : router.routes()) {
        auto method = method_text(route.operation.method);
        for (auto& c : method) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        if (!out.contains(route.operation.path)) out[route.operation.path] = json::object{};
        out[route.operation.path].as_object()[method] = operation_object(route.operation, schemas);
    }
    return out;
}

json::array tags(const Router& router) {
    std::set<std::string> names;
    for (const auto& route : router.routes()) names.insert(route.operation.tag);
    json::array out;
    for (const auto& name : names) out.push_back(json::object{{"name", name}});
    return out;
}

json::object info(const Contact& contact) {
    return {
        {"title", "werkzaam"},
        {"description",
         "Wat werkt om radicalisering te voorkomen: interventies, evaluaties en gewogen bewijs. "
         "De kennis is open en zonder aanmelden te lezen. Teksten zijn er in het "
         "Nederlands en het Engels (Accept-Language)."},
        {"version", api_version},
        {"contact",
         json::object{{"name", contact.name}, {"url", contact.url}, {"email", contact.email}}},
        {"license", json::object{{"name", "EUPL-1.2"}, {"identifier", "EUPL-1.2"}}}};
}

}  // namespace

json::object openapi_document(const Router& router, const Contact& contact) {
    reflect::Schemas schemas;
    json::object out{{"openapi", "3.1.0"},
                     {"info", info(contact)},
                     {"servers", {json::object{{"url", "/v1"}}}},
                     {"tags", tags(router)}};
    out["paths"] = paths(router, schemas);
    auto responses = problem_responses(router, schemas);
    out["components"] = {{"headers",
                          {{"API-Version", header("De volledige versie van de API.", api_version)},
                           {"Link", header("Eerste, vorige, volgende en laatste pagina (RFC 8288).",
                                           "</v1/interventions?page=2>; rel=\"next\"")}}},
                         {"parameters", {{"Idempotency-Key", key_parameter()}}},
                         {"responses", std::move(responses)},
                         {"securitySchemes", {{"session", session_scheme()}}},
                         {"schemas", schemas.all()}};
    return out;
}

void add_openapi_route(Router& router, const Contact& contact) {
    Operation operation;
    operation.path = "/openapi.json";
    operation.id = "readOpenapi";
    operation.tag = "api";
    operation.summary = "De beschrijving van deze API";
    operation.description =
        "Het OpenAPI-document waaruit ook de afnemers van deze API zijn gemaakt.";
    operation.response_body = &reflect::schema_of<json::object>;
    operation.access = Access::no_database;
    struct Once {
        std::once_flag flag;
        std::string text;
    };
    router.add(std::move(operation),
               [&router, contact, once = std::make_shared<Once>()](Context&, const Request&) {
                   std::call_once(once->flag, [&] {
                       once->text = reflect::written(openapi_document(router, contact));
                   });
                   Response response;
                   response.body = once->text;
                   return response;
               });
}

}  // namespace werkzaam::http
