// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/sign_in_http.h"

#include "modules/access/session_cookie_http.h"
#include "modules/access/sign_in_actions.h"
#include "modules/access/sign_in_described_http.h"
#include "platform/http/answer.h"
#include "platform/http/problem_response.h"

namespace werkzaam::access {

namespace {

using http::Method;

constexpr http::Need anybody{Action::create, ResourceKind::session};
constexpr http::Need whoever_is_signed_in{Action::read, ResourceKind::session, true};

// What was tried is remembered, also when it is refused.
template <class T>
http::Response remembering(const Result<T>& result, const http::Request& request) {
    auto response = http::answer(result, request);
    response.remembers = true;
    return response;
}

http::Response signed_in(const Result<SignedIn>& result, const http::Request& request) {
    if (!result) {
        auto refused = http::problem_response(result.error(), request.language);
        refused.remembers = true;
        return refused;
    }
    auto response = http::json_response(200, reflect::to_json(result->open));
    give_session_cookie(response, result->token);
    return response;
}

http::Response start(Accounts& accounts, http::Steps& steps, const http::Request& request) {
    const auto body = http::body_as<PassphraseSignIn>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    std::optional<Attempt> attempt;
    bool waits = false;
    auto response = steps.read([&](Context& context) {
        attempt = begin_sign_in(context, accounts, body->email);
        waits = must_wait(*attempt, context.clock.now());
        return http::Response{};
    });
    if (!attempt) return response;
    Tried tried;
    if (!waits) {
        const auto computed = try_passphrase(accounts, *attempt, body->passphrase);
        if (!computed) return http::problem_response(computed.error(), request.language);
        tried = *computed;
    }
    return steps.write([&](Context& context) {
        return remembering(finish_passphrase(context, accounts, *attempt, tried), request);
    });
}

http::Response second(const Accounts& accounts, Context& context, const http::Request& request) {
    const auto body = http::body_as<ShownFactor>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    return signed_in(show_second_factor(context, accounts, *body), request);
}

http::Response passkey(const Accounts& accounts, Context& context, const http::Request& request) {
    const auto body = http::body_as<PasskeySignIn>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    return signed_in(finish_passkey_sign_in(context, accounts, *body), request);
}

http::Response again(const Accounts& accounts, Context& context, const http::Request& request) {
    const auto body = http::body_as<StepUp>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    return remembering(step_up(context, accounts, *body, session_token_of(request)), request);
}

void add_step_up(http::Router& router, const Accounts& accounts) {
    router.add({.method = Method::post,
                .path = "/session/_passkey-options",
                .id = "askStepUpPasskey",
                .tag = "sessions",
                .summary = "Een passkey vragen om u opnieuw te bevestigen",
                .description = "Wat de browser nodig heeft om een passkey van u te vragen.",
                .response_body = reflect::schema_of<SignInStarted>,
                .access = http::Access::writes,
                .need = whoever_is_signed_in},
               [&accounts](Context& context, const http::Request&) {
                   return http::json_response(200,
                                              reflect::to_json(begin_step_up(context, accounts)));
               });
    router.add({.method = Method::post,
                .path = "/session/_step-up",
                .id = "stepUp",
                .tag = "sessions",
                .summary = "Opnieuw bevestigen dat u het bent",
                .description = "Met een code of passkey; daarna mag u tien minuten lang gevoelige "
                               "handelingen doen.",
                .request_body = reflect::schema_of<StepUp>,
                .response_body = reflect::schema_of<OpenSession>,
                .access = http::Access::writes,
                .need = whoever_is_signed_in,
                .problems = {429}},
               [&accounts](Context& context, const http::Request& request) {
                   return again(accounts, context, request);
               });
}

void add_passkey_sign_in(http::Router& router, const Accounts& accounts) {
    router.add({.method = Method::post,
                .path = "/sessions/_passkey-options",
                .id = "askSignInPasskey",
                .tag = "sessions",
                .summary = "Een passkey vragen om aan te melden",
                .description = "Wat de browser nodig heeft om een passkey voor deze site te vragen.",
                .response_body = reflect::schema_of<SignInStarted>,
                .access = http::Access::writes,
                .need = anybody},
               [&accounts](Context& context, const http::Request&) {
                   return http::json_response(
                       200, reflect::to_json(begin_passkey_sign_in(context, accounts)));
               });
    router.add({.method = Method::post,
                .path = "/sessions/_passkey",
                .id = "signInWithPasskey",
                .tag = "sessions",
                .summary = "Aanmelden met een passkey",
                .description = "Zonder wachtzin: de passkey vraagt zelf om pincode, vinger of "
                               "gezicht.",
                .request_body = reflect::schema_of<PasskeySignIn>,
                .response_body = reflect::schema_of<OpenSession>,
                .access = http::Access::writes,
                .need = anybody,
                .problems = {401, 429}},
               [&accounts](Context& context, const http::Request& request) {
                   return passkey(accounts, context, request);
               });
}

}  // namespace

void add_sign_in_routes(http::Router& router, Accounts& accounts) {
    router.add_in_steps(
        {.method = Method::post,
         .path = "/sessions",
         .id = "startSignIn",
         .tag = "sessions",
         .summary = "Aanmelden: e-mailadres en wachtzin",
         .description = "De eerste stap. Het antwoord zegt niet of er een account bestaat. Na "
                        "mislukte pogingen volgt een wachttijd (429, Retry-After).",
         .request_body = reflect::schema_of<PassphraseSignIn>,
         .response_body = reflect::schema_of<SignInStarted>,
         .access = http::Access::writes,
         .need = anybody,
         .problems = {401, 429}},
        [&accounts](http::Steps& steps, const http::Request& request) {
            return start(accounts, steps, request);
        });
    router.add({.method = Method::post,
                .path = "/sessions/_second-factor",
                .id = "showSecondFactor",
                .tag = "sessions",
                .summary = "Aanmelden: tweede factor",
                .description = "Precies één van code, herstelcode en passkey. De sessie staat in "
                               "een cookie.",
                .request_body = reflect::schema_of<ShownFactor>,
                .response_body = reflect::schema_of<OpenSession>,
                .access = http::Access::writes,
                .need = anybody,
                .problems = {401, 429}},
               [&accounts](Context& context, const http::Request& request) {
                   return second(accounts, context, request);
               });
    add_passkey_sign_in(router, accounts);
    add_step_up(router, accounts);
}

}  // namespace werkzaam::access
