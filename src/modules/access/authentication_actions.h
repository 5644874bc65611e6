// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "modules/access/accounts_actions.h"
#include "modules/access/sign_in_step.h"

#include <string>
#include <utility>

/// What every way of signing in shares: telling the log and the audit trail, and waiting after
/// failures.
namespace werkzaam::access {

/// What happened, without secrets and without what was typed.
struct Authentication {
    std::string outcome;  ///< success, failure, wait, step_up, sign_out, ended, factor...
    std::string how;      ///< passphrase, authenticator, passkey, recovery_code, session...
    UserId person = {};   ///< Nobody when there is no such account.
    std::string session = {};
    std::string rule = {};             ///< Why it was refused, where that is told.
    std::string provider = {};         ///< That signed somebody in; empty: here.
    OrganisationId organisation = {};  ///< Of that provider.
};
/// One line in the log and one entry in the audit trail (ASVS 16.3.1).
void record(Context& context, const Authentication& what);

/// The failures of an account from where the actor is. What is counted is a keyed hash.
[[nodiscard]] Failures failures_here(Context& context, const Accounts& accounts,
                                     const std::string& account);
/// The failures at somebody's second factor, wherever from: only who knows the passphrase gets there,
/// so that no outsider can make anybody wait.
[[nodiscard]] Failures second_factor_failures(Context& context, const Accounts& accounts,
                                              const UserId& person);
/// The failures of somebody who is signed in at giving the passphrase they want to replace.
[[nodiscard]] Failures passphrase_failures(Context& context, const Accounts& accounts,
                                           const UserId& person);
/// The failures of somebody who is signed in at taking an address that is not free.
[[nodiscard]] Failures address_failures(Context& context, const Accounts& accounts,
                                        const UserId& person);
/// Seconds left to wait after these failures.
[[nodiscard]] int wait_of(const Failures& failures, Instant now);
[[nodiscard]] Problem must_wait_for(int seconds);
/// Problem sign_in.wait (too_many) with the seconds that are left, recorded; Done when there is
/// nothing to wait for. Nobody else counts for the same account until the transaction ends.
[[nodiscard]] Result<Done> check_wait(Context& context, Failures& failures,
                                      const Authentication& what);
/// Counts one more, records it, and gives the problem for whoever tried.
[[nodiscard]] Problem failed(Context& context, const Failures& failures, const Authentication& what);

/// The problem of a factor that was not right, the same whatever was wrong.
[[nodiscard]] Problem wrong();

/// A step that was asked for a moment ago and not used; Problem sign_in.step_gone.
[[nodiscard]] Result<SignInStep> open_step(Context& context, StepKind kind,
                                           const std::string& token);
/// Keeps a new step; its token and until when it counts.
[[nodiscard]] std::pair<std::string, Instant> keep_step(Context& context, SignInStep step);

}  // namespace werkzaam::access
