// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/id.h"
#include "modules/access/erasure.h"
#include "platform/db/transaction.h"

#include <cstdint>
#include <vector>

namespace werkzaam::access {

/// For the program itself, whoever it is about: what these read is shown to nobody, so there is no
/// scope.
std::int64_t delete_old_sessions(db::Transaction& tx, const Bounds& bounds);
std::int64_t delete_old_failures(db::Transaction& tx, const Bounds& bounds);
/// Half-done sign-ins, questions to providers and their logout tokens that are over.
void delete_expired_steps(db::Transaction& tx, Instant now);
/// Takes names and addresses out of invitations that are over.
std::int64_t update_old_invitations(db::Transaction& tx, const Bounds& bounds);
/// People without a role or a session since, whom no provider calls active; those erased before are
/// not among them.
[[nodiscard]] std::vector<UserId> departed_people(db::Transaction& tx, const Bounds& bounds);
/// Takes out of an account who it was and how they signed in, and their names out of the audit log.
/// Its number stays, because what they decided refers to it.
void update_erased_person(db::Transaction& tx, const UserId& person, Instant now);

}  // namespace werkzaam::access
