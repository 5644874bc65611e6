// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/rights_review_http.h"

#include "modules/access/rights_review_actions.h"
#include "platform/http/answer.h"

namespace werkzaam::access {

struct ReviewStart {
    OrganisationId organisation;
    ReviewKind kind = ReviewKind::yearly;
};
BOOST_DESCRIBE_STRUCT(ReviewStart, (), (organisation, kind))

/// What is decided about one role in a review.
struct ReviewVerdict {
    std::string membership;
    ReviewOutcome outcome = ReviewOutcome::open;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReviewVerdict, (), (membership, outcome, reason))

namespace {

using http::Method;

http::Response list(Context& context, const http::Request& request) {
    return http::answer_page(find_reviews(context, http::page_request(request)), request);
}

http::Response one(Context& context, const http::Request& request) {
    const auto review = read_review(context, {request.path_value("id")});
    auto response = http::answer(review, request);
    if (!review) return response;
    for (const auto& item : review->items)
        response.concerns.push_back({"person", item.person.value});
    return response;
}

http::Response start(Context& context, const http::Request& request) {
    const auto body = http::body_as<ReviewStart>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    return http::answer(start_review(context, body->organisation, body->kind), request, 201);
}

http::Response decide_one(Context& context, const http::Request& request) {
    const auto body = http::body_as<ReviewVerdict>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    return http::answer(decide_review(context, {request.path_value("id")}, body->membership,
                                      body->outcome, body->reason),
                        request);
}

}  // namespace

void add_rights_review_routes(http::Router& router) {
    router.add({.path = "/rights-reviews",
                .id = "listRightsReviews",
                .tag = "people",
                .summary = "Rechtencontroles",
                .description = "Controles van wie wat mag, de nieuwste eerst.",
                .parameters = http::paging_parameters(),
                .response_body = reflect::schema_of<Page<RightsReview>>,
                .need = {Action::read, ResourceKind::rights_review}},
               list);
    router.add({.path = "/rights-reviews/{id}",
                .id = "readRightsReview",
                .tag = "people",
                .summary = "Een rechtencontrole",
                .description = "Eén controle, met elke rol die te bevestigen is.",
                .parameters = {http::path_parameter("id", "Sleutel van de controle.")},
                .response_body = reflect::schema_of<RightsReviewInFull>,
                .need = {Action::read, ResourceKind::rights_review}},
               one);
    router.add({.method = Method::post,
                .path = "/rights-reviews",
                .id = "startRightsReview",
                .tag = "people",
                .summary = "Rechtencontrole beginnen",
                .description = "Begint een controle van alle rollen, of van de bevoorrechte.",
                .request_body = reflect::schema_of<ReviewStart>,
                .response_body = reflect::schema_of<RightsReview>,
                .success = 201,
                .access = http::Access::writes,
                .need = {Action::create, ResourceKind::rights_review}},
               start);
    router.add(
        {.method = Method::post,
         .path = "/rights-reviews/{id}/_decide",
         .id = "decideRightsReview",
         .tag = "people",
         .summary = "Rol bevestigen of beëindigen",
         .description = "Bevestigt een rol tot de volgende controle, of neemt hem meteen af.",
         .parameters = {http::path_parameter("id", "Sleutel van de controle.")},
         .request_body = reflect::schema_of<ReviewVerdict>,
         .response_body = reflect::schema_of<RightsReviewInFull>,
         .access = http::Access::writes,
         .need = {Action::approve, ResourceKind::membership}},
        decide_one);
}

}  // namespace werkzaam::access
