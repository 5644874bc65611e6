// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/audit_trail.h"

#include "platform/db/sql.h"

#include <utility>

namespace werkzaam::db {

void StoredAuditTrail::record(const Actor& actor, std::string action, std::string subject) {
    execute(transaction_,
            "INSERT INTO audit_entry (at, user_id, actor, action, subject) "
            "VALUES (:1, :2, :3, :4, :5)",
            {clock_.now().microseconds, actor.user.value, actor.name, std::move(action),
             std::move(subject)});
}

}  // namespace werkzaam::db
