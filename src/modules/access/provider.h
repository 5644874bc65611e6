// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/id.h"
#include "modules/access/ids.h"
#include "modules/access/role.h"

#include <boost/describe.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace werkzaam::access {

/// Whom a provider signs in besides those it is linked with already.
enum class Admission {
    known,    ///< Who was given a role in its organisation here, and has the same e-mail address.
    everyone  ///< And whoever gets a role from it: an account is made.
};
BOOST_DESCRIBE_ENUM(Admission, known, everyone)

/// A value of the role claim, and the role that it gives.
struct ProviderRole {
    std::string value;
    Role role = Role::policy_adviser;
};
BOOST_DESCRIBE_STRUCT(ProviderRole, (), (value, role))

/// A value of a claim that says that somebody showed two factors there.
struct ProviderSecondFactor {
    std::string claim;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(ProviderSecondFactor, (), (claim, value))

/// An identity provider as an operator sets it up for one organisation.
struct NewProvider {
    OrganisationId organisation;
    std::string name;    ///< On the button.
    std::string issuer;  ///< Exactly as the provider writes it.
    std::string client_id;
    std::vector<std::string> algorithms = {"ps256"};  ///< Of oidc::Algorithm.
    std::string scope = "openid";
    std::string role_claim = "roles";
    Admission admission = Admission::known;
    std::vector<ProviderRole> roles = {};
    std::vector<ProviderSecondFactor> second_factors = {};
};
BOOST_DESCRIBE_STRUCT(NewProvider, (),
                      (organisation, name, issuer, client_id, algorithms, scope, role_claim,
                       admission, roles, second_factors))

struct Provider {
    ProviderId id;
    NewProvider setup;
    std::string sealed_key;  ///< Our private key there.
    Instant created_at;
};

/// What an operator tells the other side, and what was set up.
struct ProviderShown {
    ProviderId id;
    std::string redirect_address;
    std::string logout_address;
    std::string public_keys;  ///< JWKS (RFC 7517).
    NewProvider setup;
};
BOOST_DESCRIBE_STRUCT(ProviderShown, (), (id, redirect_address, logout_address, public_keys, setup))

/// Claims of a token that was checked, as far as they are text.
using Claims = std::map<std::string, std::vector<std::string>>;

/// A provider that may be chosen to sign in with.
struct ProviderChoice {
    ProviderId id;
    std::string name;
    OrganisationId organisation;
    std::string organisation_name;
};
BOOST_DESCRIBE_STRUCT(ProviderChoice, (), (id, name, organisation, organisation_name))

struct ProviderChoices {
    std::vector<ProviderChoice> items;
};
BOOST_DESCRIBE_STRUCT(ProviderChoices, (), (items))

struct ProviderSignIn {
    ProviderId provider;
};
BOOST_DESCRIBE_STRUCT(ProviderSignIn, (), (provider))

/// Where the browser goes now.
struct ProviderAddress {
    std::string address;
};
BOOST_DESCRIBE_STRUCT(ProviderAddress, (), (address))

/// With what a browser came back: the parameters of its address, and whose address it is.
struct ProviderReturn {
    ProviderId provider;
    std::string state;
    std::optional<std::string> code;
    std::optional<std::string> issuer;  ///< `iss` (RFC 9207)
    std::optional<std::string> error;
};
BOOST_DESCRIBE_STRUCT(ProviderReturn, (), (provider, state, code, issuer, error))

/// How many sessions ended because somebody signed out there.
struct ProviderLogoutDone {
    int ended = 0;
};
BOOST_DESCRIBE_STRUCT(ProviderLogoutDone, (), (ended))

/// What a browser was sent away with.
struct ProviderQuestion {
    std::string state_hash;
    std::string browser_hash;
    ProviderId provider;
    std::string sealed_secrets;  ///< Nonce and PKCE verifier.
    Instant expires_at;
};

}  // namespace werkzaam::access
