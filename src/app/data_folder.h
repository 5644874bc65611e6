// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/clock.h"
#include "core/context.h"
#include "core/result.h"
#include "platform/config/config.h"
#include "platform/db/audit_trail.h"
#include "platform/db/database.h"
#include "platform/db/folder_lock.h"

#include <memory>
#include <string>

namespace werkzaam::app {

/// An open data folder: held for this process, migrated, ready.
class DataFolder {
public:
    /// Problem backup.in_use while somebody replaces what is in it. Throws db::Unavailable,
    /// db::SchemaTooNew and db::ChangedMigration.
    [[nodiscard]] static Result<std::unique_ptr<DataFolder>> open(
        const config::Configuration& configuration);

    [[nodiscard]] db::Database& database() { return database_; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// True until anything was ever imported.
    [[nodiscard]] bool empty();

private:
    DataFolder(std::filesystem::path path, db::FolderLock lock);

    std::filesystem::path path_;
    db::FolderLock lock_;
    db::Database database_;
};

/// One write transaction as `actor`, with what a use case needs around it.
class Work {
public:
    Work(DataFolder& data, const std::string& actor)
        : actor_{operator_of_this_server(actor)},
          transaction_{data.database().write()},
          audit_{*transaction_, clock_},
          context_{*transaction_, audit_, actor_, clock_} {}
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;

    [[nodiscard]] Context& context() { return context_; }
    void commit() { transaction_->commit(); }

private:
    SystemClock clock_;
    Actor actor_;
    std::unique_ptr<db::Transaction> transaction_;
    db::StoredAuditTrail audit_;
    Context context_;
};

/// Name of the actor of commands that do not ask who is asking.
inline constexpr const char* command_actor = "command line";

}  // namespace werkzaam::app
