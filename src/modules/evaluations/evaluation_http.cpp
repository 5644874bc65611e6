// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/evaluation_http.h"

#include "core/enum_text.h"
#include "core/import_flow.h"
#include "modules/evaluations/evaluation_actions.h"
#include "platform/csv/csv.h"
#include "platform/http/answer.h"

namespace werkzaam::evaluations {

namespace {

using http::Parameter;

http::Response list(Context& context, const http::Request& request) {
    EvaluationQuestion question;
    question.intervention = request.query_value("intervention").value_or("");
    question.element = request.query_value("element").value_or("");
    question.outcome = request.query_value("outcome").value_or("");
    question.construct = request.query_value("construct").value_or("");
    question.kinds = request.query_list("kind");
    question.directions = request.query_list("direction");
    question.include_reference = request.query_value("includeReference") == "true";
    return http::answer_page(find_evaluations(context, question, http::page_request(request)),
                             request);
}

http::Response one(Context& context, const http::Request& request) {
    return http::answer(read_evaluation(context, request.path_value("id")), request);
}

std::string number(const std::optional<int>& value) {
    return value ? std::to_string(*value) : std::string{};
}

http::Response exported(Context& context, const http::Request& request) {
    EvaluationQuestion question;
    question.include_reference = request.query_value("includeReference") == "true";
    std::vector<std::vector<std::string>> rows;
    for (const auto& e : find_evaluations(context, question, {1, 1'000'000}).items) {
        std::vector<std::string> interventions;
        for (const auto& reference : e.interventions) interventions.push_back(reference.code);
        std::vector<std::string> outcomes;
        for (const auto& outcome : e.outcomes) outcomes.push_back(outcome.code);
        rows.push_back({e.id.value, e.code, e.title, text_of(e.kind),
                        e.reference ? "reference" : "catalogue", joined(interventions),
                        joined(outcomes), text_of(e.design), number(e.maryland_level),
                        e.maryland_variant, text_of(e.randomised), e.country,
                        joined(e.municipalities), number(e.year), number(e.n_start),
                        number(e.n_end), text_of(e.independence), text_of(e.status),
                        text_of(e.direction), e.url});
    }
    return {.content_type = "text/csv; charset=utf-8",
            .body = csv::written({"id", "code", "title", "kind", "collection", "interventions",
                                  "outcomes", "design", "maryland_level", "maryland_variant",
                                  "randomised", "country", "municipalities", "year", "n_start",
                                  "n_end", "independence", "status", "direction", "url"},
                                 rows),
            .headers = {{"Content-Disposition", "attachment; filename=\"evaluations.csv\""}}};
}

Parameter include_reference() {
    return {.name = "includeReference",
            .description = "Ook de rekenvoorbeelden uit andere vakgebieden.",
            .type = Parameter::Type::boolean};
}

std::vector<Parameter> list_parameters() {
    auto parameters = http::paging_parameters();
    parameters.push_back(
        {.name = "intervention", .description = "Alleen evaluaties van deze interventie (code)."});
    parameters.push_back(
        {.name = "element", .description = "Alleen evaluaties die iets zeggen over dit element."});
    parameters.push_back(
        {.name = "outcome", .description = "Alleen evaluaties die deze uitkomst maten."});
    parameters.push_back(
        {.name = "construct", .description = "Alleen evaluaties die dit begrip maten."});
    parameters.push_back({.name = "kind",
                          .description = "Plan-, proces- of effectevaluatie.",
                          .repeated = true,
                          .allowed = {"plan", "process", "effect"}});
    parameters.push_back({.name = "direction",
                          .description = "Wat de evaluatie rapporteert.",
                          .repeated = true,
                          .allowed = {"favourable", "mixed", "no_difference", "unfavourable",
                                      "not_measured", "unknown"}});
    parameters.push_back(include_reference());
    return parameters;
}

}  // namespace

void add_evaluation_routes(http::Router& router) {
    router.add({.path = "/evaluations",
                .id = "listEvaluations",
                .tag = "evaluations",
                .summary = "Evaluaties",
                .description = "Evaluaties van interventies, de nieuwste eerst; ook die geen "
                               "verschil of schade rapporteren.",
                .parameters = list_parameters(),
                .response_body = reflect::schema_of<Page<Evaluation>>,
                .shared = true},
               list);
    router.add({.path = "/evaluations/_export",
                .id = "exportEvaluations",
                .tag = "evaluations",
                .summary = "Alle evaluaties als CSV",
                .description = "Open gegevens: één regel per evaluatie.",
                .parameters = {include_reference()},
                .response_type = "text/csv",
                .shared = true},
               exported);
    router.add({.path = "/evaluations/{id}",
                .id = "readEvaluation",
                .tag = "evaluations",
                .summary = "Een evaluatie",
                .description = "Eén evaluatie met haar effecten: wat het rapport afdrukt en wat "
                               "daaruit is berekend.",
                .parameters = {http::path_parameter("id", "Id of code van de evaluatie.")},
                .response_body = reflect::schema_of<Evaluation>,
                .shared = true},
               one);
}

}  // namespace werkzaam::evaluations
