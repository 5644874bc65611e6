// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/id.h"
#include "platform/db/transaction.h"

#include <set>

namespace werkzaam::db {

/// What a transaction may see of people and their organisations, for the rows that PostgreSQL holds
/// to it (migrations named row_security): those of these organisations, and of this person.
struct Sight {
    UserId person = {};
    std::set<OrganisationId> organisations = {};
    bool founds = false;  ///< Also every invitation: whoever makes organisations.
};

/// Narrows a transaction that was handed out by Database, which sees everything, until its end. A
/// second wall behind the scopes; on SQLite it does nothing.
void narrow(Transaction& transaction, const Sight& sight);

}  // namespace werkzaam::db
