// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/page.h"
#include "core/scope.h"
#include "modules/privacy/audit_view.h"
#include "platform/db/transaction.h"

#include <vector>

namespace werkzaam::privacy {

/// The entries that the query means and the scope shows, newest first.
[[nodiscard]] Page<AuditLine> list_audit_lines(db::Transaction& tx, const Scope& scope,
                                               const AuditQuery& query);
/// The same without pages, at most `most`.
[[nodiscard]] std::vector<AuditLine> all_audit_lines(db::Transaction& tx, const Scope& scope,
                                                     const AuditQuery& query, int most);
[[nodiscard]] std::int64_t count_audit_lines(db::Transaction& tx, const Scope& scope,
                                             const AuditQuery& query);

}  // namespace werkzaam::privacy
