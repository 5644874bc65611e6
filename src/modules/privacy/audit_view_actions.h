// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/page.h"
#include "core/result.h"
#include "modules/privacy/audit_view.h"

#include <vector>

namespace werkzaam::privacy {

/// Who did, saw and was refused what, as far as the actor may know. Problem logs.invalid (LOG-1,
/// LOG-2). That somebody looks is recorded by the server before this is called.
[[nodiscard]] Result<Page<AuditLine>> search_audit(Context& context, const AuditQuery& query);
/// The same as a file: kept in the ledger of disclosures. Problem logs.invalid (also LOG-3).
[[nodiscard]] Result<std::vector<AuditLine>> export_audit(Context& context,
                                                          const AuditQuery& query);

}  // namespace werkzaam::privacy
