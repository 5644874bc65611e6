// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/delegation_http.h"

#include "modules/access/delegation_actions.h"
#include "platform/http/answer.h"

/// Whoever asks for little writes little: what is left out is judged as empty.
template <>
inline constexpr bool werkzaam::reflect::may_be_left_out<werkzaam::access::NewDelegation> = true;

namespace werkzaam::access {

namespace {

using http::Method;

http::Response page_of(const Page<Delegation>& page, const http::Request& request) {
    auto response = http::answer_page(page, request);
    for (const auto& one : page.items) {
        response.concerns.push_back({"person", one.holder.value});
        response.concerns.push_back({"person", one.lent_to.value});
    }
    return response;
}

http::Response list(Context& context, const http::Request& request) {
    return page_of(
        find_delegations(context, request.query_list("organisation"), http::page_request(request)),
        request);
}

http::Response list_own(Context& context, const http::Request& request) {
    return page_of(find_own_delegations(context, http::page_request(request)), request);
}

http::Response create(Context& context, const http::Request& request) {
    const auto asked = http::body_as<NewDelegation>(request);
    if (!asked) return http::problem_response(asked.error(), request.language);
    const auto made = lend(context, {request.path_value("id")}, *asked);
    auto response = http::answer(made, request, 201);
    if (made) response.concerns.push_back({"person", made->holder.value});
    return response;
}

http::Response end_one(Context& context, const http::Request& request) {
    const auto done = end(context, DelegationId{request.path_value("id")});
    if (!done) return http::problem_response(done.error(), request.language);
    return http::Response{.status = 204};
}

std::vector<http::Parameter> list_parameters() {
    auto parameters = http::paging_parameters();
    parameters.push_back({.name = "organisation",
                          .description = "Alleen deze organisaties (GM0546 of een id).",
                          .repeated = true});
    return parameters;
}

}  // namespace

void add_delegation_routes(http::Router& router) {
    router.add({.path = "/delegations",
                .id = "listDelegations",
                .tag = "people",
                .summary = "Waarnemingen",
                .description = "Wie een rol waarneemt voor een collega, nu of binnenkort, voor "
                               "zover u dat mag zien.",
                .parameters = list_parameters(),
                .response_body = reflect::schema_of<Page<Delegation>>,
                .need = {Action::read, ResourceKind::delegation}},
               list);
    router.add({.path = "/account/delegations",
                .id = "listOwnDelegations",
                .tag = "account",
                .summary = "Eigen waarnemingen",
                .description = "Rollen die u uitleent, en rollen die u waarneemt voor een collega.",
                .parameters = http::paging_parameters(),
                .response_body = reflect::schema_of<Page<Delegation>>,
                .need = {Action::read, ResourceKind::delegation, true}},
               list_own);
    router.add({.method = Method::post,
                .path = "/memberships/{id}/delegations",
                .id = "lendMembership",
                .tag = "people",
                .summary = "Rol uitlenen",
                .description = "Leent een eigen rol voor een periode uit aan een collega, die dan "
                               "namens u handelt.",
                .parameters = {http::path_parameter("id", "Sleutel van de rol.")},
                .request_body = reflect::schema_of<NewDelegation>,
                .response_body = reflect::schema_of<Delegation>,
                .success = 201,
                .access = http::Access::writes,
                .need = {Action::create, ResourceKind::delegation}},
               create);
    router.add({.method = Method::post,
                .path = "/delegations/{id}/_end",
                .id = "endDelegation",
                .tag = "people",
                .summary = "Waarneming beëindigen",
                .description = "Beëindigt een waarneming meteen. Dat kan wie de rol uitleende, en "
                               "wie er mensen beheert.",
                .parameters = {http::path_parameter("id", "Sleutel van de waarneming.")},
                .success = 204,
                .access = http::Access::writes,
                .need = {Action::end, ResourceKind::delegation}},
               end_one);
}

}  // namespace werkzaam::access
