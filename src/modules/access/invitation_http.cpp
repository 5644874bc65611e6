// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/invitation_http.h"

#include "modules/access/invitation_actions.h"
#include "platform/http/answer.h"

/// Whoever asks for little writes little: what is left out is judged as empty.
template <>
inline constexpr bool werkzaam::reflect::may_be_left_out<werkzaam::access::Offer> = true;

namespace werkzaam::access {

namespace {

using http::Method;

http::Response list(Context& context, const http::Request& request) {
    const auto page = find_open_invitations(context, http::page_request(request));
    auto response = http::answer_page(page, request);
    for (const auto& invitation : page.items)
        response.concerns.push_back({"invitation", invitation.id.value});
    return response;
}

http::Response create(Context& context, const http::Request& request) {
    const auto offer = http::body_as<Offer>(request);
    if (!offer) return http::problem_response(offer.error(), request.language);
    const auto link = invite(context, *offer);
    auto response = http::answer(link, request, 201);
    if (link) response.concerns.push_back({"invitation", link->invitation.id.value});
    return response;
}

http::Response withdraw_one(Context& context, const http::Request& request) {
    const auto done = withdraw(context, {request.path_value("id")});
    if (!done) return http::problem_response(done.error(), request.language);
    return http::Response{.status = 204};
}

}  // namespace

void add_invitation_routes(http::Router& router) {
    router.add({.path = "/invitations",
                .id = "listInvitations",
                .tag = "people",
                .summary = "Uitnodigingen",
                .description = "Uitnodigingen die nog niet zijn gebruikt of ingetrokken.",
                .parameters = http::paging_parameters(),
                .response_body = reflect::schema_of<Page<Invitation>>,
                .need = {Action::read, ResourceKind::invitation}},
               list);
    router.add(
        {.method = Method::post,
         .path = "/invitations",
         .id = "createInvitation",
         .tag = "people",
         .summary = "Iemand uitnodigen",
         .description = "Maakt een link voor een rol in een organisatie. De link is een week "
                        "geldig en wordt één keer getoond; er wordt niets verstuurd.",
         .request_body = reflect::schema_of<Offer>,
         .response_body = reflect::schema_of<InvitationLink>,
         .success = 201,
         .access = http::Access::writes,
         .need = {Action::create, ResourceKind::invitation}},
        create);
    router.add({.method = Method::post,
                .path = "/invitations/{id}/_withdraw",
                .id = "withdrawInvitation",
                .tag = "people",
                .summary = "Uitnodiging intrekken",
                .description = "Maakt de link van een uitnodiging ongeldig.",
                .parameters = {http::path_parameter("id", "Sleutel van de uitnodiging.")},
                .success = 204,
                .access = http::Access::writes,
                .need = {Action::end, ResourceKind::invitation}},
               withdraw_one);
}

}  // namespace werkzaam::access
