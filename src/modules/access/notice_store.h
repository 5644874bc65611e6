// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/id.h"
#include "core/scope.h"
#include "modules/access/notice.h"
#include "platform/db/transaction.h"

#include <vector>

namespace werkzaam::access {

/// What the audit log has about somebody's signing in since a moment, the oldest first, as far as
/// the scope shows sessions of theirs. At most the newest thousand.
[[nodiscard]] std::vector<SignInEvent> list_sign_in_events(db::Transaction& tx, const Scope& scope,
                                                           const UserId& person, Instant since);

}  // namespace werkzaam::access
