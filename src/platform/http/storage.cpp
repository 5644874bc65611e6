// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/storage.h"

#include "platform/db/audit_trail.h"
#include "platform/db/database.h"

namespace werkzaam::http {

Storage storage_of(db::Database& database, const Clock& clock) {
    return {[&database] { return database.read(); }, [&database] { return database.write(); },
            [&clock](db::Transaction& tx) -> std::unique_ptr<AuditTrail> {
                return std::make_unique<db::StoredAuditTrail>(tx, clock);
            }};
}

}  // namespace werkzaam::http
