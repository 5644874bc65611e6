// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "modules/access/accounts_actions.h"
#include "modules/access/factor.h"
#include "modules/access/sign_in.h"
#include "platform/credentials/passkey.h"

#include <optional>

namespace werkzaam::access {

/// What was shown: exactly one of a code, a recovery code and a passkey.
struct Shown {
    std::optional<std::string> code = {};
    std::optional<std::string> recovery_code = {};
    std::optional<PasskeyAnswer> passkey = {};
    std::string challenge = {};  ///< The passkey has to sign this.
};
/// How it is called in the audit trail.
[[nodiscard]] FactorKind kind_of(const Shown& shown);

/// What to ask a browser for, to get a passkey of somebody (nobody: any); the challenge is new.
[[nodiscard]] PasskeyRequest passkey_request(Context& context, const Accounts& accounts,
                                             const std::optional<UserId>& person);

/// The factor of this person that was shown, noted as used; nothing when it is wrong, was used before
/// or is somebody else's. A recovery code is gone afterwards.
[[nodiscard]] std::optional<KeptFactor> shown_factor(Context& context, const Accounts& accounts,
                                                     const UserId& person, const Shown& shown);
/// The passkey that was shown, whoever's it is.
[[nodiscard]] std::optional<KeptFactor> shown_passkey(Context& context, const Accounts& accounts,
                                                      const PasskeyAnswer& answer,
                                                      const std::string& challenge);

/// A passkey as it stands in the column for secrets, and back.
[[nodiscard]] std::string passkey_text(const credentials::Passkey& passkey);
[[nodiscard]] credentials::Passkey stored_passkey(const KeptFactor& kept);
/// What a passkey knows its account by, base64url.
[[nodiscard]] std::string user_handle(const UserId& person);

/// What the sealed secret of an authenticator is for.
[[nodiscard]] std::string authenticator_purpose(const FactorId& id);

}  // namespace werkzaam::access
