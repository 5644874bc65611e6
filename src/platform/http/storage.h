// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/audit.h"
#include "core/clock.h"
#include "core/processing.h"
#include "platform/db/sight.h"
#include "platform/db/space_rules.h"
#include "platform/db/transaction.h"

#include <functional>
#include <memory>
#include <string>

namespace werkzaam::db {
class Database;
class SpaceWatch;
}

namespace werkzaam::http {

/// Where requests get their transactions. Functions, so that tests can watch what is committed.
struct Storage {
    std::function<std::unique_ptr<db::Transaction>()> read;
    std::function<std::unique_ptr<db::Transaction>()> write;
    /// The audit trail that writes in a transaction.
    std::function<std::unique_ptr<AuditTrail>(db::Transaction&)> audit;
    /// Whether what is recorded now is sealed soon (platform/audit/sealer.h).
    std::function<bool()> log_is_sealed = [] { return true; };
    /// Narrows a transaction to what its actor may see (platform/db/sight.h).
    std::function<void(db::Transaction&, const db::Sight&)> narrow =
        [](db::Transaction&, const db::Sight&) {};
    /// Records what was done with personal data, before the answer leaves.
    std::function<void(const Processing&)> record_processing = [](const Processing&) {};
    /// What may be written now (platform/db/space_watch.h).
    std::function<db::Room()> room = [] { return db::Room::ample; };
    /// Told that the database found its disk full.
    std::function<void()> found_full = [] {};
    /// The version of what all visitors may see; empty: answers are not kept.
    std::function<std::string(db::Transaction&)> shared_version = [](db::Transaction&) {
        return std::string{};
    };
    /// Gives it a new one.
    std::function<void(db::Transaction&)> renew_shared_version = [](db::Transaction&) {};
};

/// The transactions of a database; it and the clock outlive the storage.
[[nodiscard]] Storage storage_of(db::Database& database, const Clock& clock);
/// The same on a disk that is watched; the watch outlives the storage.
[[nodiscard]] Storage storage_of(db::Database& database, const Clock& clock,
                                 db::SpaceWatch& watch);

}  // namespace werkzaam::http
