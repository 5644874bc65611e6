// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/privacy/audit_view_actions.h"

#include "modules/privacy/audit_view_store.h"
#include "modules/privacy/disclosure_actions.h"
#include "modules/privacy/log_rules.h"

#include <set>

namespace werkzaam::privacy {

Result<Page<AuditLine>> search_audit(Context& context, const AuditQuery& query) {
    auto wrong = check_query(query.from, query.to, query.page, query.page_size);
    if (!wrong.empty()) return invalid("logs.invalid", std::move(wrong));
    return list_audit_lines(context.tx, context.scope(ResourceKind::audit_entry), query);
}

Result<std::vector<AuditLine>> export_audit(Context& context, const AuditQuery& query) {
    const auto scope = context.scope(ResourceKind::audit_entry);
    auto wrong = check_query(query.from, query.to, 1, 1);
    if (wrong.empty()) wrong = check_export(count_audit_lines(context.tx, scope, query));
    if (!wrong.empty()) return invalid("logs.invalid", std::move(wrong));
    auto lines = all_audit_lines(context.tx, scope, query, most_exported);
    std::set<OrganisationId> whose;
    for (const auto& line : lines) whose.insert(line.organisation);
    for (const auto& organisation : whose)
        keep_disclosure(context, {.organisation = organisation,
                                  .what = "audit-entries",
                                  .receiver = context.actor.name,
                                  .receiver_person = context.actor.user,
                                  .basis = "AUT-20",
                                  .purpose = context.actor.purpose,
                                  .fields = {"actor", "action", "object", "about", "address"},
                                  .rows = static_cast<int>(lines.size())});
    return lines;
}

}  // namespace werkzaam::privacy
