// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/id.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>

namespace werkzaam::access {

/// What was asked of a browser and may be answered once, shortly after.
enum class StepKind {
    second_factor,  ///< The passphrase was right; a code or a passkey comes next.
    passkey,        ///< Signing in with nothing but a passkey.
    step_up,        ///< A passkey, by somebody who is signed in.
    registration,   ///< A new passkey of somebody who is signed in.
    acceptance      ///< Factors of whoever accepts an invitation.
};
BOOST_DESCRIBE_ENUM(StepKind, second_factor, passkey, step_up, registration, acceptance)

struct SignInStep {
    std::string id;
    std::string token_hash;
    std::optional<UserId> person = {};
    StepKind kind = StepKind::second_factor;
    std::string challenge = {};  ///< And for an acceptance, after a dot, the sealed secret.
    Instant created_at = {};
    Instant expires_at = {};
};

/// Failed attempts at one account from one address. Both are keyed hashes: what was typed and where
/// from is not kept.
struct Failures {
    std::string account_hash;
    std::string address_hash;
    int count = 0;
    Instant last_at = {};
};

}  // namespace werkzaam::access
