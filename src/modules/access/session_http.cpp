// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/session_http.h"

#include "modules/access/notice_actions.h"
#include "modules/access/session_actions.h"
#include "modules/access/session_cookie_http.h"
#include "modules/access/sign_in_described_http.h"
#include "platform/http/answer.h"

namespace werkzaam::access {

namespace {

using http::Method;

constexpr http::Need read_own{Action::read, ResourceKind::session, true};
constexpr http::Need anybody{Action::create, ResourceKind::session};
constexpr http::Need end_own{Action::end, ResourceKind::session};

http::Response current(Context& context, const http::Request& request) {
    return http::answer(read_open_session(context, session_token_of(request)), request);
}

http::Response state(Context& context, const http::Request& request) {
    return http::json_response(
        200, reflect::to_json(read_session_state(context, session_token_of(request))));
}

http::Response leave(Context& context, const http::Request& request) {
    auto response = http::answer(sign_out(context), request);
    if (response.status < 400) take_session_cookie(response);
    return response;
}

http::Response list(Context& context, const http::Request& request) {
    return http::answer_page(find_own_sessions(context, http::page_request(request)), request);
}

http::Response end(Context& context, const http::Request& request) {
    const SessionId id{request.path_value("id")};
    auto response = http::answer(end_one_session(context, id), request);
    if (response.status < 400 && id.value == context.actor.session) take_session_cookie(response);
    return response;
}

http::Response notices(Context& context, const http::Request&) {
    return http::json_response(200, reflect::to_json(find_own_notices(context)));
}

void add_notices(http::Router& router) {
    router.add({.path = "/account/notices",
                .id = "listAccountNotices",
                .tag = "account",
                .summary = "Meldingen over uw account",
                .description = "Verdachte pogingen om aan te melden en wijzigingen van waarmee u "
                               "zich aanmeldt, van de laatste dertig dagen, de nieuwste eerst.",
                .response_body = reflect::schema_of<AccountNotices>,
                .need = read_own},
               notices);
}

http::Response end_others(Context& context, const http::Request& request) {
    end_all_others(context);
    return http::answer_page(find_own_sessions(context, http::page_request(request)), request);
}

}  // namespace

void add_session_routes(http::Router& router) {
    add_notices(router);
    router.add({.path = "/session",
                .id = "readSession",
                .tag = "sessions",
                .summary = "De eigen sessie",
                .description = "Wie er is aangemeld, tot wanneer, wat hij of zij mag en het kenmerk "
                               "voor wijzigingen.",
                .response_body = reflect::schema_of<OpenSession>,
                .need = read_own},
               current);
    router.add({.path = session_state_path,
                .id = "readSessionState",
                .tag = "sessions",
                .summary = "Of de sessie nog geldt",
                .description = "Of de sessie van deze browser nog geldt, en anders waarom niet. "
                               "Vragen houdt de sessie niet in stand.",
                .response_body = reflect::schema_of<SessionState>,
                .need = anybody},
               state);
    router.add({.method = Method::del,
                .path = "/session",
                .id = "signOut",
                .tag = "sessions",
                .summary = "Afmelden",
                .description = "Beëindigt de eigen sessie meteen.",
                .response_body = reflect::schema_of<OwnSession>,
                .access = http::Access::writes,
                .need = end_own},
               leave);
    router.add({.path = "/sessions",
                .id = "listSessions",
                .tag = "sessions",
                .summary = "Eigen sessies",
                .description = "Waar u nu bent aangemeld, de laatst gebruikte eerst.",
                .parameters = http::paging_parameters(),
                .response_body = reflect::schema_of<Page<OwnSession>>,
                .need = read_own},
               list);
    router.add({.method = Method::post,
                .path = "/sessions/_end-others",
                .id = "endOtherSessions",
                .tag = "sessions",
                .summary = "Overal afmelden behalve hier",
                .description = "Beëindigt al uw andere sessies meteen; de lijst die overblijft.",
                .parameters = http::paging_parameters(),
                .response_body = reflect::schema_of<Page<OwnSession>>,
                .access = http::Access::writes,
                .need = end_own},
               end_others);
    router.add({.method = Method::del,
                .path = "/sessions/{id}",
                .id = "endSession",
                .tag = "sessions",
                .summary = "Een sessie beëindigen",
                .description = "Een eigen sessie, of een van iemand wiens toegang u beheert.",
                .parameters = {http::path_parameter("id", "Id van de sessie.")},
                .response_body = reflect::schema_of<OwnSession>,
                .access = http::Access::writes,
                .need = end_own},
               end);
}

}  // namespace werkzaam::access
