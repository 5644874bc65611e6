// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace werkzaam::db {

class Database;

/// Roles of PostgreSQL besides the owner of the tables; empty: there is none.
struct Roles {
    std::string application = {};  ///< serves requests; may do what each table's comment says
    std::string audit = {};  ///< writes and seals the audit trail and nothing else; empty: the
                             ///< application does
};

/// Gives the roles what the comments of the tables say ("application: select, insert; audit:
/// insert") and takes away everything else. `database` is the owner's. Throws BrokenInvariant for a
/// table that does not say it, Unavailable for a role that does not exist.
void grant_rights(Database& database, const Roles& roles);

/// The role that a database is opened as.
[[nodiscard]] std::string role_of(Database& database);

}  // namespace werkzaam::db
