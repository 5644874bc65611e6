// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/provider_http.h"

#include "modules/access/provider_actions.h"
#include "modules/access/provider_described_http.h"
#include "modules/access/provider_logout_actions.h"
#include "modules/access/provider_sign_in_actions.h"
#include "modules/access/session_cookie_http.h"
#include "modules/access/sign_in_described_http.h"
#include "platform/http/answer.h"
#include "platform/http/problem_response.h"

namespace werkzaam::access {

namespace {

using http::Method;

constexpr http::Need anybody{Action::create, ResourceKind::session};

// What was tried is remembered, also when it is refused.
http::Response remembered(const Problem& problem, const http::Request& request) {
    auto response = http::problem_response(problem, request.language);
    response.remembers = true;
    return response;
}

http::Response choices(Context& context, const http::Request&) {
    return http::json_response(200, reflect::to_json(provider_choices(context)));
}

http::Response leave(const Accounts& accounts, http::Steps& steps, const http::Request& request) {
    const auto body = http::body_as<ProviderSignIn>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    std::optional<Provider> provider;
    auto unknown = steps.read([&](Context& context) {
        const auto found = provider_to_ask(context, body->provider);
        if (!found) return http::problem_response(found.error(), request.language);
        provider = *found;
        return http::Response{};
    });
    if (!provider) return unknown;
    const auto there = accounts.providers().metadata(client_at(provider->setup));
    if (!there) return http::problem_response(there.error(), request.language);
    return steps.write([&](Context& context) {
        const auto sent = send_to_provider(context, accounts, *provider, *there);
        auto response = http::json_response(200, reflect::to_json(ProviderAddress{sent.address}));
        give_asked_cookie(response, sent.browser_token);
        return response;
    });
}

http::Response signed_in(const Result<SignedIn>& result, const http::Request& request) {
    if (!result) return remembered(result.error(), request);
    auto response = http::json_response(200, reflect::to_json(result->open));
    give_session_cookie(response, result->token);
    take_asked_cookie(response);
    return response;
}

http::Response come_back(const Accounts& accounts, http::Steps& steps,
                         const http::Request& request) {
    const auto body = http::body_as<ProviderReturn>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    std::optional<Asked> asked;
    auto refused = steps.write([&](Context& context) {
        const auto taken = take_answer(context, accounts, *body, asked_token_of(request));
        if (!taken) return remembered(taken.error(), request);
        asked = *taken;
        return http::Response{};
    });
    if (!asked) return refused;
    const auto token = redeem_answer(accounts, *asked, *body);
    return steps.write([&](Context& context) {
        return signed_in(finish_provider_sign_in(context, asked->provider, token), request);
    });
}

http::Response log_out(const Accounts& accounts, http::Steps& steps, const http::Request& request) {
    std::optional<Provider> provider;
    auto unknown = steps.read([&](Context& context) {
        const auto found = provider_to_ask(context, {request.path_value("id")});
        if (!found) return http::problem_response(found.error(), request.language);
        provider = *found;
        return http::Response{};
    });
    if (!provider) return unknown;
    const auto token = checked_logout(accounts, *provider, request.body);
    return steps.write([&](Context& context) {
        const auto done = end_by_logout(context, *provider, token);
        return done ? http::answer(done, request) : remembered(done.error(), request);
    });
}

// The names of the form are those of the standard.
boost::json::object logout_form(reflect::Schemas&) {
    return {{"type", "object"},
            {"required", boost::json::array{"logout_token"}},
            {"properties",
             {{"logout_token",
               {{"type", "string"},
                {"maxLength", 16'384},
                {"description", "Een logout token (OpenID Connect Back-Channel Logout 1.0)."}}}}}};
}

// Whoever sends it shows with the token that they may.
void add_logout(http::Router& router, const Accounts& accounts) {
    router.add_in_steps(
        {.method = Method::post,
         .path = "/sign-in-providers/{id}/_logout",
         .id = "receiveProviderLogout",
         .tag = "sessions",
         .summary = "Een aanmelddienst meldt iemand af",
         .description = "Voor aanmelddiensten: beëindigt de sessies waar het bericht over gaat.",
         .parameters = {http::path_parameter("id", "Id van de aanmelddienst.")},
         .request_body = logout_form,
         .request_type = "application/x-www-form-urlencoded",
         .response_body = reflect::schema_of<ProviderLogoutDone>,
         .access = http::Access::writes,
         .need = anybody,
         .problems = {429}},
        [&accounts](http::Steps& steps, const http::Request& request) {
            return log_out(accounts, steps, request);
        });
}

}  // namespace

void add_provider_routes(http::Router& router, Accounts& accounts) {
    router.add({.path = "/sign-in-providers",
                .id = "listSignInProviders",
                .tag = "sessions",
                .summary = "Aanmelddiensten",
                .description = "Via welke aanmelddiensten van organisaties iemand zich kan "
                               "aanmelden.",
                .response_body = reflect::schema_of<ProviderChoices>,
                .need = anybody},
               choices);
    router.add_in_steps(
        {.method = Method::post,
         .path = "/sessions/_provider",
         .id = "startProviderSignIn",
         .tag = "sessions",
         .summary = "Aanmelden via een aanmelddienst",
         .description = "Het adres waar de browser naartoe gaat. De browser krijgt een cookie dat "
                        "hij bij terugkomst binnen tien minuten nodig heeft.",
         .request_body = reflect::schema_of<ProviderSignIn>,
         .response_body = reflect::schema_of<ProviderAddress>,
         .access = http::Access::writes,
         .need = anybody,
         .problems = {429}},
        [&accounts](http::Steps& steps, const http::Request& request) {
            return leave(accounts, steps, request);
        });
    router.add_in_steps(
        {.method = Method::post,
         .path = "/sessions/_provider-return",
         .id = "finishProviderSignIn",
         .tag = "sessions",
         .summary = "Terug van een aanmelddienst",
         .description = "Wisselt de code in en begint een sessie. Een weigering noemt de regel die "
                        "niet klopte.",
         .request_body = reflect::schema_of<ProviderReturn>,
         .response_body = reflect::schema_of<OpenSession>,
         .access = http::Access::writes,
         .need = anybody,
         .problems = {429}},
        [&accounts](http::Steps& steps, const http::Request& request) {
            return come_back(accounts, steps, request);
        });
    add_logout(router, accounts);
}

}  // namespace werkzaam::access
