// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/audit.h"
#include "core/clock.h"
#include "platform/db/transaction.h"

namespace werkzaam::db {

/// The audit trail in the table audit_entry, which refuses changes and deletions.
class StoredAuditTrail : public AuditTrail {
public:
    StoredAuditTrail(Transaction& transaction, const Clock& clock)
        : transaction_{transaction}, clock_{clock} {}
    void record(const Actor& actor, std::string action, std::string subject) override;

private:
    Transaction& transaction_;
    const Clock& clock_;
};

}  // namespace werkzaam::db
