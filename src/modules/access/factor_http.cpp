// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/factor_http.h"

#include "modules/access/account_actions.h"
#include "modules/access/factor_actions.h"
#include "modules/access/sign_in_described_http.h"
#include "platform/http/answer.h"
#include "platform/http/problem_response.h"

namespace werkzaam::access {

namespace {

using http::Method;

constexpr http::Need read_own{Action::read, ResourceKind::factor, true};
constexpr http::Need add_own{Action::create, ResourceKind::factor};
constexpr http::Need change_own{Action::change, ResourceKind::factor};
constexpr http::Need end_own{Action::end, ResourceKind::factor};

http::Response set_passphrase(Accounts& accounts, http::Steps& steps,
                              const http::Request& request) {
    auto body = http::body_as<NewPassphrase>(request);
    std::optional<PassphraseChange> change;
    auto response = steps.read([&](Context& context) {
        if (!body) return http::problem_response(body.error(), request.language);
        auto begun = begin_passphrase_change(context, accounts, *body);
        if (!begun) return http::problem_response(begun.error(), request.language);
        change = std::move(*begun);
        return http::Response{};
    });
    if (!change) return response;
    const auto hash = try_passphrase_change(accounts, *change, *body);
    if (!hash) return http::problem_response(hash.error(), request.language);
    return steps.write([&](Context& context) {
        if (hash->empty()) {
            auto refused = http::problem_response(refuse_passphrase_change(context, accounts),
                                                  request.language);
            refused.remembers = true;
            return refused;
        }
        return http::answer(finish_passphrase_change(context, *change, *hash), request);
    });
}

http::Response add_app(const Accounts& accounts, Context& context, const http::Request& request) {
    const auto body = http::body_as<NewAuthenticator>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    return http::answer(add_authenticator(context, accounts, body->label), request);
}

http::Response confirm(const Accounts& accounts, Context& context, const http::Request& request) {
    const auto body = http::body_as<FactorCode>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    return http::answer(confirm_authenticator(context, accounts,
                                              FactorId{request.path_value("id")}, body->code),
                        request);
}

http::Response add_key(const Accounts& accounts, Context& context, const http::Request& request) {
    const auto body = http::body_as<NewPasskey>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    return http::answer(add_passkey(context, accounts, *body), request);
}

void add_reading(http::Router& router) {
    router.add({.path = "/account",
                .id = "readAccount",
                .tag = "account",
                .summary = "Uw account",
                .description = "Wat het programma over u weet, met uw rollen.",
                .response_body = reflect::schema_of<Account>,
                .need = {Action::read, ResourceKind::person, true}},
               [](Context& context, const http::Request& request) {
                   return http::answer(read_account(context), request);
               });
    router.add({.path = "/account/factors",
                .id = "listFactors",
                .tag = "account",
                .summary = "Waarmee u zich aanmeldt",
                .description = "Uw wachtzin, apps voor codes en passkeys, zonder geheimen.",
                .response_body = reflect::schema_of<OwnFactors>,
                .need = read_own},
               [](Context& context, const http::Request&) {
                   return http::json_response(200, reflect::to_json(read_factors(context)));
               });
}

http::Response change(const Accounts& accounts, Context& context, const http::Request& request) {
    const auto body = http::body_as<AccountChange>(request);
    if (!body) return http::problem_response(body.error(), request.language);
    auto response = http::answer(change_account(context, accounts, *body), request);
    response.remembers = true;
    return response;
}

void add_changing(http::Router& router, const Accounts& accounts) {
    router.add({.method = Method::patch,
                .path = "/account",
                .id = "changeAccount",
                .tag = "account",
                .summary = "Uw naam en adres wijzigen",
                .description = "Met een ander e-mailadres meldt u zich voortaan daarmee aan, en "
                               "eindigen uw andere sessies.",
                .request_body = reflect::schema_of<AccountChange>,
                .response_body = reflect::schema_of<Account>,
                .access = http::Access::writes,
                .need = {Action::change, ResourceKind::person},
                .problems = {429}},
               [&accounts](Context& context, const http::Request& request) {
                   return change(accounts, context, request);
               });
}

void add_authenticators(http::Router& router, const Accounts& accounts) {
    router.add({.method = Method::post,
                .path = "/account/factors/_add-authenticator",
                .id = "addAuthenticator",
                .tag = "account",
                .summary = "Een app voor codes toevoegen",
                .description = "Toont het geheim één keer; de app telt mee zodra u er een code van "
                               "hebt gegeven.",
                .request_body = reflect::schema_of<NewAuthenticator>,
                .response_body = reflect::schema_of<AuthenticatorShown>,
                .access = http::Access::writes,
                .need = add_own},
               [&accounts](Context& context, const http::Request& request) {
                   return add_app(accounts, context, request);
               });
    router.add({.method = Method::post,
                .path = "/account/factors/{id}/_confirm",
                .id = "confirmAuthenticator",
                .tag = "account",
                .summary = "Een app voor codes bevestigen",
                .description = "Met een code van die app.",
                .parameters = {http::path_parameter("id", "Id van de factor.")},
                .request_body = reflect::schema_of<FactorCode>,
                .response_body = reflect::schema_of<Factor>,
                .access = http::Access::writes,
                .need = add_own},
               [&accounts](Context& context, const http::Request& request) {
                   return confirm(accounts, context, request);
               });
}

void add_passkeys(http::Router& router, const Accounts& accounts) {
    router.add({.method = Method::post,
                .path = "/account/factors/_passkey-options",
                .id = "askNewPasskey",
                .tag = "account",
                .summary = "Een passkey laten maken",
                .description = "Wat de browser nodig heeft om een passkey te maken.",
                .response_body = reflect::schema_of<PasskeyOffered>,
                .access = http::Access::writes,
                .need = add_own},
               [&accounts](Context& context, const http::Request& request) {
                   return http::answer(offer_passkey(context, accounts), request);
               });
    router.add({.method = Method::post,
                .path = "/account/factors/_add-passkey",
                .id = "addPasskey",
                .tag = "account",
                .summary = "Een passkey toevoegen",
                .description = "De passkey die de browser maakte.",
                .request_body = reflect::schema_of<NewPasskey>,
                .response_body = reflect::schema_of<Factor>,
                .access = http::Access::writes,
                .need = add_own,
                .problems = {401, 409}},
               [&accounts](Context& context, const http::Request& request) {
                   return add_key(accounts, context, request);
               });
}

}  // namespace

void add_factor_routes(http::Router& router, Accounts& accounts) {
    add_reading(router);
    add_changing(router, accounts);
    router.add_in_steps({.method = Method::post,
                         .path = "/account/factors/_set-passphrase",
                         .id = "setPassphrase",
                         .tag = "account",
                         .summary = "Een wachtzin kiezen",
                         .description = "Uw andere sessies eindigen.",
                         .request_body = reflect::schema_of<NewPassphrase>,
                         .response_body = reflect::schema_of<Factor>,
                         .access = http::Access::writes,
                         .need = change_own,
                         .problems = {409, 429}},
                        [&accounts](http::Steps& steps, const http::Request& request) {
                            return set_passphrase(accounts, steps, request);
                        });
    add_authenticators(router, accounts);
    add_passkeys(router, accounts);
    router.add({.method = Method::post,
                .path = "/account/factors/_renew-recovery-codes",
                .id = "renewRecoveryCodes",
                .tag = "account",
                .summary = "Nieuwe herstelcodes",
                .description = "Toont tien codes één keer; oude werken niet meer.",
                .response_body = reflect::schema_of<RecoveryCodes>,
                .access = http::Access::writes,
                .need = add_own},
               [](Context& context, const http::Request&) {
                   return http::json_response(200, reflect::to_json(renew_recovery_codes(context)));
               });
    router.add({.method = Method::del,
                .path = "/account/factors/{id}",
                .id = "removeFactor",
                .tag = "account",
                .summary = "Een factor verwijderen",
                .description = "Niet als u zich daarna niet meer met twee factoren kunt aanmelden.",
                .parameters = {http::path_parameter("id", "Id van de factor.")},
                .response_body = reflect::schema_of<Factor>,
                .access = http::Access::writes,
                .need = end_own},
               [](Context& context, const http::Request& request) {
                   return http::answer(
                       remove_factor(context, FactorId{request.path_value("id")}), request);
               });
}

}  // namespace werkzaam::access
