// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/access/provider.h"
#include "platform/reflect/described.h"

/// Limits and words of what is sent for signing in by a provider.

template <>
struct werkzaam::reflect::Described<werkzaam::access::ProviderChoices> {
    static constexpr std::string_view description =
        "De aanmelddiensten waarmee iemand zich kan aanmelden.";
    static std::vector<Row> rows() { return {{.member = "items", .max_items = 1000}}; }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::ProviderChoice> {
    static constexpr std::string_view description = "Een aanmelddienst van een organisatie.";
    static std::vector<Row> rows() {
        return {{.member = "name", .description = "Zoals de organisatie hem noemt."}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::ProviderSignIn> {
    static constexpr std::string_view description = "Aanmelden via deze aanmelddienst.";
    static std::vector<Row> rows() { return {}; }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::ProviderAddress> {
    static constexpr std::string_view description = "Waar de browser nu naartoe gaat.";
    static std::vector<Row> rows() {
        return {{.member = "address", .description = "Het adres van de aanmelddienst."}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::ProviderLogoutDone> {
    static constexpr std::string_view description = "Wat er na het bericht gebeurde.";
    static std::vector<Row> rows() {
        return {{.member = "ended", .description = "Hoeveel sessies er eindigden.", .minimum = 0}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::access::ProviderReturn> {
    static constexpr std::string_view description =
        "Waarmee de browser terugkwam van de aanmelddienst.";
    static std::vector<Row> rows() {
        return {{.member = "provider",
                 .description = "De aanmelddienst die bij het adres van terugkomst hoort."},
                {.member = "state", .max_length = 64},
                {.member = "code", .max_length = 4000},
                {.member = "issuer", .description = "De parameter iss.", .max_length = 2000},
                {.member = "error",
                 .description = "Als de aanmelddienst niemand aanmeldt.",
                 .max_length = 200}};
    }
};
