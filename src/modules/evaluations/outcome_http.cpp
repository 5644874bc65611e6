// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/outcome_http.h"

#include "modules/evaluations/evaluation_actions.h"
#include "platform/http/answer.h"

namespace werkzaam::evaluations {

namespace {

http::Response list(Context& context, const http::Request& request) {
    return http::answer_page(find_outcomes(context, http::page_request(request)), request);
}

http::Response one(Context& context, const http::Request& request) {
    return http::answer(read_outcome(context, request.path_value("id")), request);
}

http::Response moderators(Context& context, const http::Request&) {
    return http::text_response(200, reflect::to_text(find_moderators(context)));
}

}  // namespace

void add_outcome_routes(http::Router& router) {
    router.add({.path = "/outcomes",
                .id = "listOutcomes",
                .tag = "outcomes",
                .summary = "Uitkomsten",
                .description = "Wat evaluaties meten, met richting, schaal en wat een uitkomst niet "
                               "laat zien.",
                .parameters = http::paging_parameters(),
                .response_body = reflect::schema_of<Page<Outcome>>,
                .shared = true},
               list);
    router.add({.path = "/outcomes/{id}",
                .id = "readOutcome",
                .tag = "outcomes",
                .summary = "Een uitkomst",
                .description = "Eén uitkomst.",
                .parameters = {http::path_parameter("id", "Id of code van de uitkomst.")},
                .response_body = reflect::schema_of<Outcome>,
                .shared = true},
               one);
    router.add({.path = "/moderators",
                .id = "listModerators",
                .tag = "outcomes",
                .summary = "Kenmerken van studies",
                .description = "Kenmerken waarin studies verschillen en die verschillen in "
                               "uitkomst kunnen verklaren.",
                .response_body = reflect::schema_of<std::vector<Moderator>>,
                .shared = true},
               moderators);
}

}  // namespace werkzaam::evaluations
