// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/audit.h"
#include "core/clock.h"
#include "core/policy_rules.h"

namespace werkzaam {

namespace db {
class Transaction;
}

/// What a use case may touch besides its arguments. One per request or command: whoever makes it
/// opens the transaction, and commits only when the outcome is a success.
struct Context {
    db::Transaction& tx;
    AuditTrail& audit;
    const Actor& actor;
    const Clock& clock;
    /// The open knowledge that the actor may read.
    [[nodiscard]] Scope scope() const { return Scope::of(actor); }
    /// The rows of a kind with which the actor may do something.
    [[nodiscard]] Scope scope(ResourceKind kind, Action action = Action::read) const {
        return policy::scope_of(actor, action, kind);
    }
};

}  // namespace werkzaam
