// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/access/acceptance.h"
#include "modules/access/account.h"
#include "modules/access/sign_in.h"
#include "platform/reflect/described.h"

/// Limits and words of what is sent for signing in: nothing is longer than it can be.
namespace werkzaam::access::limit {
inline constexpr int passphrase = 1000;  ///< The rule that people are told stops before it.
inline constexpr int token = 64;
inline constexpr int code = 32;
inline constexpr int email = 320;
inline constexpr int name = 300;
inline constexpr int binary = 8000;
}  // namespace werkzaam::access::limit

template <>
struct werkzaam::reflect::Described<werkzaam::access::PassphraseSignIn> {
    static constexpr std::string_view description = "De eerste stap van aanmelden.";
    static std::vector<Row> rows() {
        return {{.member = "email",
                 .description = "E-mailadres.",
                 .max_length = werkzaam::access::limit::email},
                {.member = "passphrase",
                 .description = "Wachtzin.",
                 .max_length = werkzaam::access::limit::passphrase}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::PasskeyAnswer> {
    static constexpr std::string_view description =
        "Wat de browser antwoordt op de vraag om een passkey (WebAuthn); alles base64url.";
    static std::vector<Row> rows() {
        using namespace werkzaam::access;
        return {{.member = "credential_id", .max_length = limit::binary},
                {.member = "client_data", .max_length = limit::binary},
                {.member = "authenticator_data", .max_length = limit::binary},
                {.member = "signature", .max_length = limit::binary},
                {.member = "user_handle", .max_length = limit::binary}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::ShownFactor> {
    static constexpr std::string_view description =
        "Precies één tweede factor: een code, een herstelcode of een passkey.";
    static std::vector<Row> rows() {
        using namespace werkzaam::access;
        return {{.member = "step_token", .max_length = limit::token},
                {.member = "code", .max_length = limit::code},
                {.member = "recovery_code", .max_length = limit::token}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::StepUp> {
    static constexpr std::string_view description =
        "Precies één factor; bij een passkey ook het kenmerk dat bij de vraag hoort.";
    static std::vector<Row> rows() {
        using namespace werkzaam::access;
        return {{.member = "step_token", .max_length = limit::token},
                {.member = "code", .max_length = limit::code}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::PasskeySignIn> {
    static constexpr std::string_view description = "Aanmelden met alleen een passkey.";
    static std::vector<Row> rows() {
        return {{.member = "step_token", .max_length = werkzaam::access::limit::token}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::SignInStarted> {
    static constexpr std::string_view description =
        "Wat er nog moet gebeuren, en het kenmerk dat daarbij hoort.";
    static std::vector<Row> rows() {
        return {{.member = "step_token", .description = "Kort geldig en één keer te gebruiken."},
                {.member = "factors",
                 .description = "Waaruit gekozen kan worden.",
                 .max_items = 4},
                {.member = "passkey", .description = "Wat de browser nodig heeft."}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::PasskeyRequest> {
    static constexpr std::string_view description =
        "Opties voor navigator.credentials.get(); gebruikersverificatie is verplicht.";
    static std::vector<Row> rows() {
        return {{.member = "credential_ids",
                 .description = "Leeg: elke passkey voor deze site.",
                 .max_items = 20}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::OpenSession> {
    static constexpr std::string_view description = "De eigen sessie.";
    static std::vector<Row> rows() {
        return {{.member = "now", .description = "De tijd van de server."},
                {.member = "idle_ends_at", .description = "Zonder nieuw verzoek."},
                {.member = "ends_at", .description = "Wat er ook gebeurt."},
                {.member = "fresh_until",
                 .description = "Tot dan mogen gevoelige handelingen zonder opnieuw bevestigen."},
                {.member = "token",
                 .description = "Hoort in de kop Werkzaam-Token van elk verzoek dat iets verandert."},
                {.member = "grants", .max_items = 1000}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::GrantShown> {
    static constexpr std::string_view description = "Wat iemand mag in één organisatie.";
    static std::vector<Row> rows() {
        return {{.member = "organisation_name", .description = "Leeg: de installatie zelf."},
                {.member = "permissions", .max_items = 20}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::OwnSession> {
    static constexpr std::string_view description = "Een eigen sessie.";
    static std::vector<Row> rows() {
        return {{.member = "current", .description = "De sessie die dit vraagt."}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::Account> {
    static constexpr std::string_view description = "Wat het programma over u weet.";
    static std::vector<Row> rows() { return {{.member = "memberships", .max_items = 1000}}; }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::OwnMembership> {
    static constexpr std::string_view description = "Een eigen rol in een organisatie.";
    static std::vector<Row> rows() {
        return {{.member = "organisation_name", .description = "Leeg: de installatie zelf."},
                {.member = "review_due",
                 .description = "Wordt de rol voor die dag niet bevestigd, dan vervalt zij."}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::OwnFactors> {
    static constexpr std::string_view description = "Waarmee u zich aanmeldt.";
    static std::vector<Row> rows() {
        return {{.member = "items", .max_items = 100},
                {.member = "recovery_codes", .description = "Hoeveel er over zijn.", .minimum = 0}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::NewPassphrase> {
    static constexpr std::string_view description = "Een nieuwe wachtzin.";
    static std::vector<Row> rows() {
        using namespace werkzaam::access;
        return {{.member = "passphrase", .max_length = limit::passphrase},
                {.member = "current",
                 .description = "De huidige wachtzin, als er een is.",
                 .max_length = limit::passphrase}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::NewAuthenticator> {
    static constexpr std::string_view description = "Een nieuwe app voor codes.";
    static std::vector<Row> rows() {
        return {{.member = "label", .max_length = werkzaam::access::limit::name}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::AuthenticatorShown> {
    static constexpr std::string_view description =
        "Het geheim voor een app, dat maar één keer wordt getoond.";
    static std::vector<Row> rows() {
        return {{.member = "secret", .description = "Zoals u het kunt overtypen."},
                {.member = "uri", .description = "Wat in de QR-code staat."}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::FactorCode> {
    static constexpr std::string_view description = "Een code van een app.";
    static std::vector<Row> rows() {
        return {{.member = "code", .max_length = werkzaam::access::limit::code}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::PasskeyCreation> {
    static constexpr std::string_view description =
        "Opties voor navigator.credentials.create(); een sleutel die op het apparaat blijft en "
        "om pincode, vinger of gezicht vraagt.";
    static std::vector<Row> rows() {
        return {{.member = "algorithms", .max_items = 10},
                {.member = "exclude_credential_ids", .max_items = 20}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::PasskeyMade> {
    static constexpr std::string_view description =
        "De passkey die de browser maakte (WebAuthn); alles base64url.";
    static std::vector<Row> rows() {
        using namespace werkzaam::access;
        return {{.member = "label", .max_length = limit::name},
                {.member = "credential_id", .max_length = limit::binary},
                {.member = "client_data", .max_length = limit::binary},
                {.member = "authenticator_data", .max_length = limit::binary}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::NewPasskey> {
    static constexpr std::string_view description = "Een nieuwe passkey.";
    static std::vector<Row> rows() {
        return {{.member = "step_token", .max_length = werkzaam::access::limit::token}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::RecoveryCodes> {
    static constexpr std::string_view description =
        "Codes voor als u de rest kwijt bent; elk werkt één keer en zij worden maar één keer "
        "getoond.";
    static std::vector<Row> rows() { return {{.member = "codes", .max_items = 10}}; }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::InvitationToken> {
    static constexpr std::string_view description = "Het kenmerk uit de link van een uitnodiging.";
    static std::vector<Row> rows() {
        return {{.member = "token", .max_length = werkzaam::access::limit::token}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::InvitationAccepted> {
    static constexpr std::string_view description =
        "Een uitnodiging aannemen: naam, wachtzin en tweede factor in één keer.";
    static std::vector<Row> rows() {
        using namespace werkzaam::access;
        return {{.member = "token", .max_length = limit::token},
                {.member = "step_token", .max_length = limit::token},
                {.member = "name", .max_length = limit::name},
                {.member = "email",
                 .description = "Alleen als de uitnodiging er geen noemt.",
                 .max_length = limit::email},
                {.member = "passphrase", .max_length = limit::passphrase},
                {.member = "code",
                 .description = "Van de app die bij de uitnodiging werd getoond.",
                 .max_length = limit::code}};
    }
};
