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
#include "platform/db/shared_version.h"

#include <memory>
#include <string>
#include <utility>

namespace werkzaam::app {

/// An open data folder and its database, in it or in PostgreSQL: held for this process, migrated,
/// ready.
class DataFolder {
public:
    /// Problem backup.in_use while somebody replaces what is in it. Throws db::Unavailable,
    /// db::SchemaTooNew and db::ChangedMigration.
    [[nodiscard]] static Result<std::unique_ptr<DataFolder>> open(
        const config::Configuration& configuration);
    /// The same where there must be a database already: Problem data.none when there is not, so
    /// that a misspelt folder is told instead of made.
    [[nodiscard]] static Result<std::unique_ptr<DataFolder>> open_existing(
        const config::Configuration& configuration);

    [[nodiscard]] db::Database& database() { return database_; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// True until anything was ever imported.
    [[nodiscard]] bool empty();

private:
    DataFolder(std::filesystem::path path, const db::Address& database, db::FolderLock lock);

    std::filesystem::path path_;
    db::FolderLock lock_;
    db::Database database_;
};

/// Where the configuration says the database is.
[[nodiscard]] db::Address database_of(const config::Configuration& configuration);
/// The same as the owner of the tables, who may change them.
[[nodiscard]] db::Address owned_database_of(const config::Configuration& configuration);

/// Gives the roles of PostgreSQL what they may do, as the owner of the tables.
void grant_rights(const config::Configuration& configuration);

/// One transaction as `actor`, with what a use case needs around it.
class Work {
public:
    [[nodiscard]] static Work reading(DataFolder& data);
    [[nodiscard]] static Work writing(DataFolder& data, const std::string& actor);
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;

    [[nodiscard]] Context& context() { return context_; }
    /// Whatever a command changed, answers that were kept of it are not given again.
    void commit() {
        if (writes_) db::renew_shared_version(*transaction_);
        transaction_->commit();
    }

private:
    Work(std::unique_ptr<db::Transaction> transaction, Actor actor, bool writes)
        : writes_{writes},
          actor_{std::move(actor)},
          transaction_{std::move(transaction)},
          audit_{*transaction_, clock_},
          context_{*transaction_, audit_, actor_, clock_} {}

    bool writes_;
    SystemClock clock_;
    Actor actor_;
    std::unique_ptr<db::Transaction> transaction_;
    db::StoredAuditTrail audit_;
    Context context_;
};

/// Name of the actor of commands that do not ask who is asking.
inline constexpr const char* command_actor = "command line";

}  // namespace werkzaam::app
