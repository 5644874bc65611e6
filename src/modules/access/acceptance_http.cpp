// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/acceptance_http.h"

#include "modules/access/acceptance_actions.h"
#include "modules/access/session_cookie_http.h"
#include "modules/access/sign_in_described_http.h"
#include "platform/http/answer.h"
#include "platform/http/problem_response.h"

namespace werkzaam::access {

namespace {

using http::Method;

// Whoever has the link, as whoever wants to sign in.
constexpr http::Need anybody{Action::create, ResourceKind::session};
constexpr http::Need whoever_is_signed_in{Action::read, ResourceKind::session, true};

http::Response open(const Accounts& accounts, Context& context, const http::Request& request) {
    const auto body = http::body_as<InvitationToken>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    return http::answer(open_invitation(context, accounts, body->token), request);
}

http::Response accept(Accounts& accounts, http::Steps& steps, const http::Request& request) {
    const auto body = http::body_as<InvitationAccepted>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    bool begun = false;
    auto response = steps.read([&](Context& context) {
        const auto acceptance = begin_acceptance(context, *body);
        begun = acceptance.has_value();
        return begun ? http::Response{}
                     : http::problem_response(acceptance.error(), request.language);
    });
    if (!begun) return response;
    const auto hash = accounts.hashed(body->passphrase);
    if (!hash) return http::problem_response(hash.error(), request.language);
    return steps.write([&](Context& context) {
        const auto joined = finish_acceptance(context, accounts, *body, *hash);
        if (!joined) return http::problem_response(joined.error(), request.language);
        auto made = http::json_response(200, reflect::to_json(joined->made));
        give_session_cookie(made, joined->token);
        return made;
    });
}

http::Response also(Context& context, const http::Request& request) {
    const auto body = http::body_as<InvitationToken>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    return http::answer(join(context, body->token), request);
}

}  // namespace

void add_acceptance_routes(http::Router& router, Accounts& accounts) {
    router.add({.method = Method::post,
                .path = "/invitations/_open",
                .id = "openInvitation",
                .tag = "invitations",
                .summary = "Een uitnodiging bekijken",
                .description = "Het kenmerk van de link staat in het verzoek, nooit in een adres.",
                .request_body = reflect::schema_of<InvitationToken>,
                .response_body = reflect::schema_of<InvitationOpened>,
                .access = http::Access::writes,
                .need = anybody},
               [&accounts](Context& context, const http::Request& request) {
                   return open(accounts, context, request);
               });
    router.add_in_steps({.method = Method::post,
                         .path = "/invitations/_accept",
                         .id = "acceptInvitation",
                         .tag = "invitations",
                         .summary = "Een uitnodiging aannemen",
                         .description = "Maakt het account met zijn factoren en meldt aan.",
                         .request_body = reflect::schema_of<InvitationAccepted>,
                         .response_body = reflect::schema_of<AccountMade>,
                         .access = http::Access::writes,
                         .need = anybody,
                         .problems = {401, 409, 429}},
                        [&accounts](http::Steps& steps, const http::Request& request) {
                            return accept(accounts, steps, request);
                        });
    router.add({.method = Method::post,
                .path = "/invitations/_join",
                .id = "joinByInvitation",
                .tag = "invitations",
                .summary = "Een uitnodiging aannemen met uw eigen account",
                .description = "Voor wie al een account heeft en is aangemeld.",
                .request_body = reflect::schema_of<InvitationToken>,
                .response_body = reflect::schema_of<OwnMembership>,
                .access = http::Access::writes,
                .need = whoever_is_signed_in,
                .problems = {409}},
               also);
}

}  // namespace werkzaam::access
