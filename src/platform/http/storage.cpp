// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/storage.h"

#include "platform/db/audit_trail.h"
#include "platform/db/database.h"
#include "platform/db/shared_version.h"
#include "platform/db/space_watch.h"

namespace werkzaam::http {

Storage storage_of(db::Database& database, const Clock& clock) {
    Storage out;
    out.read = [&database] { return database.read(); };
    out.write = [&database] { return database.write(); };
    out.audit = [&clock](db::Transaction& tx) -> std::unique_ptr<AuditTrail> {
        return std::make_unique<db::StoredAuditTrail>(tx, clock);
    };
    out.narrow = db::narrow;
    out.shared_version = db::shared_version;
    out.renew_shared_version = db::renew_shared_version;
    return out;
}

Storage storage_of(db::Database& database, const Clock& clock, db::SpaceWatch& watch) {
    auto out = storage_of(database, clock);
    out.room = [&watch] { return watch.room(); };
    out.found_full = [&watch] { watch.found_full(); };
    return out;
}

}  // namespace werkzaam::http
