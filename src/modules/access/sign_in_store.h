// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/access/sign_in_step.h"
#include "platform/db/transaction.h"

#include <optional>
#include <string>

/// Before anybody is known there is no scope; nothing here is shown to anybody.
namespace werkzaam::access {

/// Also forgets the steps whose time is over.
void insert_step(db::Transaction& tx, const SignInStep& step);
/// A step that was not used.
[[nodiscard]] std::optional<SignInStep> step_of_token(db::Transaction& tx, StepKind kind,
                                                      const std::string& token_hash);
/// False when it was used already.
[[nodiscard]] bool update_step_used(db::Transaction& tx, const SignInStep& step, Instant now);

/// Zero failures when there were none.
[[nodiscard]] Failures failures_of(db::Transaction& tx, const std::string& account_hash,
                                   const std::string& address_hash);
/// Until the end of the transaction nobody else counts for the same account.
void lock_failures(db::Transaction& tx, const Failures& failures);
/// Also forgets those before `forget_before`.
void upsert_failures(db::Transaction& tx, const Failures& failures, Instant forget_before);
void delete_failures(db::Transaction& tx, const Failures& failures);

}  // namespace werkzaam::access
