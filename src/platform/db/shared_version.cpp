// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/shared_version.h"

#include "core/id.h"
#include "platform/db/sql.h"

namespace werkzaam::db {

std::string shared_version(Transaction& transaction) {
    const auto row = select_one<std::string>(transaction, "SELECT version FROM shared_version");
    WZ_INVARIANT(row.has_value());
    return std::get<0>(*row);
}

// Random and not counted: a count comes back when a backup is restored or a standby without the
// last commits takes over.
void renew_shared_version(Transaction& transaction) {
    execute(transaction, "UPDATE shared_version SET version = :1", {new_uuid(0)});
}

}  // namespace werkzaam::db
