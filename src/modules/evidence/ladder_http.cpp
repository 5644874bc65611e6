// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/ladder_http.h"

#include "modules/evidence/ladder_actions.h"
#include "platform/http/answer.h"
#include "platform/text/catalogue.h"

namespace werkzaam::evidence {

namespace {

http::Response one(Context& context, const http::Request& request) {
    auto ladder = read_ladder(context, request.path_value("id"));
    if (!ladder) return http::problem_response(ladder.error(), request.language);
    ladder->sentence = text::sentence(request.language, "guidance.ladder",
                                      {{"step", std::to_string(ladder->reached)}});
    for (auto& step : ladder->steps)
        for (auto& condition : step.conditions)
            condition.text = text::sentence(request.language, "rule." + condition.rule);
    return http::answer(ladder, request);
}

}  // namespace

void add_ladder_routes(http::Router& router) {
    router.add({.path = "/evidence-ladders/{id}",
                .id = "readEvidenceLadder",
                .tag = "guidance",
                .summary = "Treden van de effectladder",
                .description = "Aan welke voorwaarden van de effectladder een interventie volgens "
                               "de gegevens voldoet. Een beoordelaar beslist; dit is geen "
                               "erkenning.",
                .parameters = {http::path_parameter("id", "Id of code van de interventie.")},
                .response_body = reflect::schema_of<Ladder>,
                .shared = true},
               one);
}

}  // namespace werkzaam::evidence
