// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "modules/access/factor.h"
#include "modules/access/membership.h"
#include "modules/access/sign_in.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::access {

/// A role of one's own.
struct OwnMembership {
    MembershipId id;
    OrganisationId organisation;
    std::string organisation_name;  ///< Empty: the installation itself.
    Role role = Role::policy_adviser;
    Date valid_from;
    std::optional<Date> valid_to;
    Date review_due;
    bool lendable = false;  ///< Whether a role of this kind may be lent to a colleague.
};
BOOST_DESCRIBE_STRUCT(OwnMembership, (),
                      (id, organisation, organisation_name, role, valid_from, valid_to,
                       review_due, lendable))

/// What the program knows about whoever asks.
struct Account {
    UserId id;
    std::string name;
    std::string email;
    Language language = Language::nl;
    Instant created_at;
    std::vector<OwnMembership> memberships;
};
BOOST_DESCRIBE_STRUCT(Account, (), (id, name, email, language, created_at, memberships))

/// What somebody changes about themselves; what is left out stays.
struct AccountChange {
    std::optional<std::string> name;
    std::optional<std::string> email;
};
BOOST_DESCRIBE_STRUCT(AccountChange, (), (name, email))

/// One's own factors.
struct OwnFactors {
    std::vector<Factor> items;  ///< Without recovery codes.
    int recovery_codes = 0;     ///< How many are left.
};
BOOST_DESCRIBE_STRUCT(OwnFactors, (), (items, recovery_codes))

struct NewPassphrase {
    std::string passphrase;
    std::optional<std::string> current;  ///< Needed when there is one already.
};
BOOST_DESCRIBE_STRUCT(NewPassphrase, (), (passphrase, current))

struct NewAuthenticator {
    std::string label;
};
BOOST_DESCRIBE_STRUCT(NewAuthenticator, (), (label))

/// A QR code as an SVG path in a square of `size` by `size`.
struct QrPicture {
    int size = 0;
    std::string path;
};
BOOST_DESCRIBE_STRUCT(QrPicture, (), (size, path))

/// A new authenticator, shown once; it counts after a code of it was given.
struct AuthenticatorShown {
    FactorId id;
    std::string secret;  ///< As people type it.
    std::string uri;
    QrPicture qr;
};
BOOST_DESCRIBE_STRUCT(AuthenticatorShown, (), (id, secret, uri, qr))

struct FactorCode {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(FactorCode, (), (code))

/// What a browser needs to make a passkey (WebAuthn, PublicKeyCredentialCreationOptions).
struct PasskeyCreation {
    std::string challenge;
    std::string rp_id;
    std::string rp_name;
    std::string user_id;  ///< base64url
    std::string user_name;
    std::string user_display_name;
    std::vector<int> algorithms;
    std::vector<std::string> exclude_credential_ids;
};
BOOST_DESCRIBE_STRUCT(PasskeyCreation, (),
                      (challenge, rp_id, rp_name, user_id, user_name, user_display_name,
                       algorithms, exclude_credential_ids))

struct PasskeyOffered {
    std::string step_token;
    Instant expires_at;
    PasskeyCreation creation;
};
BOOST_DESCRIBE_STRUCT(PasskeyOffered, (), (step_token, expires_at, creation))

/// The passkey that a browser made (AuthenticatorAttestationResponse); all base64url.
struct PasskeyMade {
    std::string label;
    std::string credential_id;
    std::string client_data;
    std::string authenticator_data;
};
BOOST_DESCRIBE_STRUCT(PasskeyMade, (), (label, credential_id, client_data, authenticator_data))

struct NewPasskey {
    std::string step_token;
    PasskeyMade passkey;
};
BOOST_DESCRIBE_STRUCT(NewPasskey, (), (step_token, passkey))

/// Shown once; older ones count no more.
struct RecoveryCodes {
    std::vector<std::string> codes;
};
BOOST_DESCRIBE_STRUCT(RecoveryCodes, (), (codes))

}  // namespace werkzaam::access
