// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "modules/access/account.h"
#include "modules/access/accounts_actions.h"
#include "modules/access/factor.h"

#include <optional>
#include <string>

/// One's own account and factors. Every change asks for a factor shown a moment ago, ends one's other
/// sessions and is recorded.
namespace werkzaam::access {

[[nodiscard]] Result<Account> read_account(Context& context);
[[nodiscard]] OwnFactors read_factors(Context& context);

/// What is known before a new passphrase is hashed.
struct PassphraseChange {
    FactorId replaced = {};  ///< Empty: there is none.
    std::string hash = {};
};
/// Problems: factors.invalid with CRED-1 to CRED-5, sign_in.wait.
[[nodiscard]] Result<PassphraseChange> begin_passphrase_change(Context& context,
                                                               const Accounts& accounts,
                                                               const NewPassphrase& wanted);
/// The new hash; empty when the current passphrase that was given is not the one.
[[nodiscard]] Result<std::string> try_passphrase_change(Accounts& accounts,
                                                        const PassphraseChange& change,
                                                        const NewPassphrase& wanted);
/// Counts a wrong current passphrase, so that nobody guesses it in a session they found open; Problem
/// factors.invalid (SIGN-6), to be remembered.
[[nodiscard]] Problem refuse_passphrase_change(Context& context, const Accounts& accounts);
[[nodiscard]] Result<Factor> finish_passphrase_change(Context& context,
                                                      const PassphraseChange& change,
                                                      const std::string& hash);

/// A new authenticator that counts once `confirm_authenticator` saw a code of it. Problem
/// factors.invalid (SIGN-3, SIGN-4).
[[nodiscard]] Result<AuthenticatorShown> add_authenticator(Context& context,
                                                           const Accounts& accounts,
                                                           const std::string& label);
/// Problems: factors.not_found, factors.invalid (SIGN-5), sign_in.wait.
[[nodiscard]] Result<Factor> confirm_authenticator(Context& context, const Accounts& accounts,
                                                   const FactorId& id, const std::string& code);

[[nodiscard]] Result<PasskeyOffered> offer_passkey(Context& context, const Accounts& accounts);
/// Problems: sign_in.step_gone, factors.invalid (SIGN-3, SIGN-4, SIGN-7), factors.known.
[[nodiscard]] Result<Factor> add_passkey(Context& context, const Accounts& accounts,
                                         const NewPasskey& made);

/// Ten new ones instead of those that were left.
[[nodiscard]] RecoveryCodes renew_recovery_codes(Context& context);
/// Problems: factors.not_found, factors.invalid (SIGN-2).
[[nodiscard]] Result<Factor> remove_factor(Context& context, const FactorId& id);

/// Steps that accepting an invitation shares.
[[nodiscard]] KeptFactor new_factor(const Context& context, const UserId& person, FactorKind kind,
                                    const std::string& label);
[[nodiscard]] RecoveryCodes keep_recovery_codes(Context& context, const UserId& person);
[[nodiscard]] AuthenticatorShown shown_authenticator(const Accounts& accounts, const FactorId& id,
                                                     const std::string& secret,
                                                     const std::string& account);
[[nodiscard]] PasskeyCreation passkey_creation(const Accounts& accounts, const UserId& person,
                                               const std::string& email, const std::string& name);
/// The factor of a passkey that a browser made; nothing when it cannot be trusted.
[[nodiscard]] std::optional<KeptFactor> made_passkey(const Context& context,
                                                     const Accounts& accounts,
                                                     const UserId& person, const PasskeyMade& made,
                                                     const std::string& challenge);

}  // namespace werkzaam::access
