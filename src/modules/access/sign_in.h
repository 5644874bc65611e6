// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/date.h"
#include "core/text.h"
#include "modules/access/factor.h"
#include "modules/access/role.h"
#include "modules/access/session.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace werkzaam {
BOOST_DESCRIBE_ENUM(Permission, read_published, import_records, approve_guidance,
                    manage_organisations, read_people, manage_people, review_rights, read_audit,
                    read_disclosures)
}  // namespace werkzaam

namespace werkzaam::access {

/// The first step: what somebody knows.
struct PassphraseSignIn {
    std::string email;
    std::string passphrase;
};
BOOST_DESCRIBE_STRUCT(PassphraseSignIn, (), (email, passphrase))

/// What a browser needs to ask for a passkey (WebAuthn, PublicKeyCredentialRequestOptions).
struct PasskeyRequest {
    std::string challenge;
    std::string rp_id;
    std::vector<std::string> credential_ids;  ///< Empty: whichever the browser has for this site.
};
BOOST_DESCRIBE_STRUCT(PasskeyRequest, (), (challenge, rp_id, credential_ids))

/// What a browser answers for a passkey (AuthenticatorAssertionResponse); all base64url.
struct PasskeyAnswer {
    std::string credential_id;
    std::string client_data;
    std::string authenticator_data;
    std::string signature;
    std::optional<std::string> user_handle;
};
BOOST_DESCRIBE_STRUCT(PasskeyAnswer, (),
                      (credential_id, client_data, authenticator_data, signature, user_handle))

/// What comes next, and the token that says who it is about.
struct SignInStarted {
    std::string step_token;
    Instant expires_at;
    std::vector<FactorKind> factors;  ///< Those that somebody may choose from.
    PasskeyRequest passkey;
};
BOOST_DESCRIBE_STRUCT(SignInStarted, (), (step_token, expires_at, factors, passkey))

/// One second factor: exactly one of the three.
struct ShownFactor {
    std::string step_token;
    std::optional<std::string> code;
    std::optional<std::string> recovery_code;
    std::optional<PasskeyAnswer> passkey;
};
BOOST_DESCRIBE_STRUCT(ShownFactor, (), (step_token, code, recovery_code, passkey))

/// The same by somebody who is signed in; the token comes with the challenge of a passkey.
struct StepUp {
    std::optional<std::string> step_token;
    std::optional<std::string> code;
    std::optional<PasskeyAnswer> passkey;
};
BOOST_DESCRIBE_STRUCT(StepUp, (), (step_token, code, passkey))

/// A passkey and nothing else.
struct PasskeySignIn {
    std::string step_token;
    PasskeyAnswer passkey;
};
BOOST_DESCRIBE_STRUCT(PasskeySignIn, (), (step_token, passkey))

/// What somebody may do in one organisation.
struct GrantShown {
    OrganisationId organisation;
    std::string organisation_name;  ///< Empty: the installation itself.
    std::vector<Permission> permissions;
};
BOOST_DESCRIBE_STRUCT(GrantShown, (), (organisation, organisation_name, permissions))

/// A role that a colleague lent, in force.
struct LentShown {
    OrganisationId organisation;
    std::string organisation_name;
    Role role = Role::policy_adviser;
    std::string holder_name;  ///< On whose behalf.
    Date valid_to;            ///< Last day.
};
BOOST_DESCRIBE_STRUCT(LentShown, (),
                      (organisation, organisation_name, role, holder_name, valid_to))

/// Somebody's own session, as the pages need it.
struct OpenSession {
    SessionId id;
    UserId person;
    std::string name;
    Language language = Language::nl;
    Assurance assurance = Assurance::none;
    Instant now;           ///< Of the server: the clock of a browser may be off.
    Instant idle_ends_at;  ///< Without another request.
    Instant ends_at;       ///< Whatever happens.
    std::optional<Instant> fresh_until;
    std::string token;  ///< For the header Werkzaam-Token of every change.
    std::vector<GrantShown> grants;
    std::vector<LentShown> lent;  ///< What of that is on behalf of a colleague.
    std::string rights;           ///< A mark of grants and lent: another one, other rights.
};
BOOST_DESCRIBE_STRUCT(OpenSession, (),
                      (id, person, name, language, assurance, now, idle_ends_at, ends_at,
                       fresh_until, token, grants, lent, rights))

/// Whether the session of a browser still stands, and if not why.
struct SessionState {
    SessionStanding standing = SessionStanding::none;
    std::string rights = {};  ///< As in OpenSession; empty: it does not stand.
};
BOOST_DESCRIBE_STRUCT(SessionState, (), (standing, rights))

/// A session of one's own in a list.
struct OwnSession {
    SessionId id;
    Assurance assurance = Assurance::none;
    Instant created_at;
    Instant seen_at;
    std::string address;
    bool current = false;  ///< The one that asks.
};
BOOST_DESCRIBE_STRUCT(OwnSession, (),
                      (id, assurance, created_at, seen_at, address, current))

}  // namespace werkzaam::access
