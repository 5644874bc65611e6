// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/text.h"
#include "modules/access/account.h"
#include "modules/access/role.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>

namespace werkzaam::access {

/// The token of an invitation's link: always in a body, never in an address.
struct InvitationToken {
    std::string token;
};
BOOST_DESCRIBE_STRUCT(InvitationToken, (), (token))

/// What whoever holds the link sees before accepting.
struct InvitationOpened {
    std::string organisation_name;  ///< Empty: the installation itself.
    Role role = Role::policy_adviser;
    std::string name;
    std::string email;   ///< Empty: whoever accepts gives it.
    bool known = false;  ///< There is an account already: sign in and accept.
    Instant expires_at;
    std::string step_token;
    AuthenticatorShown authenticator;
    PasskeyCreation passkey;
};
BOOST_DESCRIBE_STRUCT(InvitationOpened, (),
                      (organisation_name, role, name, email, known, expires_at, step_token,
                       authenticator, passkey))

/// Everything an account needs in one go: a passphrase, and a code of the authenticator that was
/// shown or a passkey that was made.
struct InvitationAccepted {
    std::string token;
    std::string step_token;
    std::string name;
    std::optional<std::string> email;
    std::string passphrase;
    Language language = Language::nl;
    std::optional<std::string> code;
    std::optional<PasskeyMade> passkey;
};
BOOST_DESCRIBE_STRUCT(InvitationAccepted, (),
                      (token, step_token, name, email, passphrase, language, code, passkey))

/// The new account; its session is in the cookie.
struct AccountMade {
    UserId person;
    RecoveryCodes recovery;
};
BOOST_DESCRIBE_STRUCT(AccountMade, (), (person, recovery))

}  // namespace werkzaam::access
