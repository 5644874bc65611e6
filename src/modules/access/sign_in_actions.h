// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "modules/access/accounts_actions.h"
#include "modules/access/authentication_actions.h"
#include "modules/access/person.h"
#include "modules/access/session_actions.h"
#include "modules/access/sign_in.h"

#include <optional>
#include <string>

/// Signing in. What is asked, answered and computed is the same whether or not an account exists.
///
/// Source: docs/policy/sign-in.md.
namespace werkzaam::access {

/// What the first step knows before the passphrase is hashed.
struct Attempt {
    Failures failures;
    std::optional<Person> person = {};  ///< Nobody: no account, or one that is left.
    FactorId passphrase = {};
    std::string hash = {};  ///< Empty: that of nobody.
};
/// Looks up who is meant. Says nothing about whether there is such an account.
[[nodiscard]] Attempt begin_sign_in(Context& context, const Accounts& accounts,
                                    const std::string& email);
/// Too many failures: there is nothing to compute, `finish_passphrase` refuses.
[[nodiscard]] bool must_wait(const Attempt& attempt, Instant now);
/// What hashing the passphrase told; `rehashed` when it has to be stored anew.
struct Tried {
    bool right = false;
    std::string rehashed = {};
};
[[nodiscard]] Result<Tried> try_passphrase(Accounts& accounts, const Attempt& attempt,
                                           const std::string& passphrase);
/// What comes next. Problems: sign_in.wrong, sign_in.wait; both are to be remembered.
[[nodiscard]] Result<SignInStarted> finish_passphrase(Context& context, const Accounts& accounts,
                                                      const Attempt& attempt, const Tried& tried);

/// Somebody who is signed in now.
struct SignedIn {
    OpenSession open;
    std::string token;  ///< For the cookie.
};
/// Problems: sign_in.wrong, sign_in.wait, sign_in.step_gone, sign_in.invalid (SIGN-1).
[[nodiscard]] Result<SignedIn> show_second_factor(Context& context, const Accounts& accounts,
                                                  const ShownFactor& shown);

/// Signing in with a passkey and nothing else: first what to ask the browser for.
[[nodiscard]] SignInStarted begin_passkey_sign_in(Context& context, const Accounts& accounts);
[[nodiscard]] Result<SignedIn> finish_passkey_sign_in(Context& context, const Accounts& accounts,
                                                      const PasskeySignIn& shown);

/// Showing a factor again: a passkey has to be asked for first.
[[nodiscard]] SignInStarted begin_step_up(Context& context, const Accounts& accounts);
[[nodiscard]] Result<OpenSession> step_up(Context& context, const Accounts& accounts,
                                          const StepUp& shown, const std::string& token);

}  // namespace werkzaam::access
