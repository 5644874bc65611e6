// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"

#include <boost/describe/enum.hpp>

#include <cstdint>
#include <string>

/// Passkeys: what a browser answers to navigator.credentials.create() and .get(), verified. Every
/// binary text is base64url without padding. Whatever comes in, these functions do not throw.
///
/// Source: W3C Web Authentication Level 2, 7.1 and 7.2, with attestation "none"; keys and
/// signatures are read and verified by libfido2. The rules are in docs/policy/credentials.md.
namespace werkzaam::credentials {

/// Keys that are taken, best first; offer them to the browser in this order.
enum class PasskeyAlgorithm { es256, eddsa, rs256 };
BOOST_DESCRIBE_ENUM(PasskeyAlgorithm, es256, eddsa, rs256)
/// Its number for `pubKeyCredParams`: -7, -8 or -257 (IANA, COSE algorithms).
[[nodiscard]] int cose_number(PasskeyAlgorithm algorithm);

/// What the server asked for, with which the answer has to agree.
struct PasskeyRequest {
    std::string challenge;  ///< At least 128 random bits (`new_token`); the caller uses it once.
    std::string origin;     ///< Of the pages: "https://werkzaam.voorbeeld.nl".
    std::string rp_id;      ///< The origin's host name, or a domain above it.
    std::string user_handle = {};  ///< Of the account: random, at most 64 bytes.
};

/// The answer to navigator.credentials.create().
struct PasskeyRegistration {
    std::string credential_id;       ///< `id`
    std::string client_data;         ///< `response.clientDataJSON`
    std::string authenticator_data;  ///< `response.getAuthenticatorData()`
};

/// The answer to navigator.credentials.get().
struct PasskeyAssertion {
    std::string credential_id;       ///< `id`
    std::string client_data;         ///< `response.clientDataJSON`
    std::string authenticator_data;  ///< `response.authenticatorData`
    std::string signature;           ///< `response.signature`
    std::string user_handle = {};    ///< `response.userHandle`; empty when the browser gives none.
};

/// What is kept of a passkey. Nothing in it is secret.
struct Passkey {
    std::string id;
    PasskeyAlgorithm algorithm = PasskeyAlgorithm::es256;
    std::string public_key;        ///< x and y, x, or n and e, as libfido2 takes them.
    std::uint32_t sign_count = 0;  ///< Of its last use; stays 0 for keys that do not count.
    bool backup_eligible = false;  ///< May be on several devices; never changes.
    bool backed_up = false;        ///< Is on several devices.
    std::string aaguid = {};       ///< Model of the authenticator, 32 hexadecimal signs.
};

/// Why an answer was refused: parameter "reason" of the Problem, for the audit trail.
enum class PasskeyFault {
    unreadable,    ///< Not base64url, not JSON, cut off, or too long.
    type,          ///< An answer to the other question.
    challenge,     ///< An answer to another request.
    site,          ///< Given on another site.
    framed,        ///< Given inside a page of another site.
    rp_id,         ///< Made for another site.
    presence,      ///< Nobody touched it.
    verification,  ///< No PIN, finger or face.
    backup,        ///< Says something impossible about its copies.
    key,           ///< Of another kind, unreadable, or not a usable key.
    credential,    ///< Another passkey than it says.
    account,       ///< Belongs to another account.
    signature,     ///< Not signed by the key.
    counter        ///< Signed before what was already seen: perhaps there is a copy.
};
BOOST_DESCRIBE_ENUM(PasskeyFault, unreadable, type, challenge, site, framed, rp_id, presence,
                    verification, backup, key, credential, account, signature, counter)

/// The passkey that was made. Problem "access.passkey_refused" (invalid) with a PasskeyFault.
[[nodiscard]] Result<Passkey> registered_passkey(const PasskeyRequest& request,
                                                 const PasskeyRegistration& answer);

/// The passkey as it is after this use: store it. Problem "access.passkey_refused"
/// (unauthenticated) with a PasskeyFault; then nothing about the passkey changes.
[[nodiscard]] Result<Passkey> used_passkey(const PasskeyRequest& request, const Passkey& passkey,
                                           const PasskeyAssertion& answer);

}  // namespace werkzaam::credentials
