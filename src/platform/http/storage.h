// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/audit.h"
#include "core/clock.h"
#include "platform/db/transaction.h"

#include <functional>
#include <memory>

namespace werkzaam::db {
class Database;
}

namespace werkzaam::http {

/// Where requests get their transactions. Functions, so that tests can watch what is committed.
struct Storage {
    std::function<std::unique_ptr<db::Transaction>()> read;
    std::function<std::unique_ptr<db::Transaction>()> write;
    /// The audit trail that writes in a transaction.
    std::function<std::unique_ptr<AuditTrail>(db::Transaction&)> audit;
};

/// The transactions of a database; it and the clock outlive the storage.
[[nodiscard]] Storage storage_of(db::Database& database, const Clock& clock);

}  // namespace werkzaam::http
