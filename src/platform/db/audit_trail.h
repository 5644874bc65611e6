// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/audit.h"
#include "core/clock.h"
#include "platform/db/transaction.h"

#include <string>
#include <string_view>

namespace werkzaam::db {

/// The audit trail in the table audit_entry, which refuses changes and deletions. What leads to a
/// person is kept in audit_name, and the entry holds a random token of it. What was done with lent
/// rights is followed by an entry of the same moment and session that names on whose behalf.
class StoredAuditTrail : public AuditTrail {
public:
    StoredAuditTrail(Transaction& transaction, const Clock& clock)
        : transaction_{transaction}, clock_{clock} {}
    void record(const Actor& actor, const AuditEvent& event) override;

private:
    void insert(const Actor& actor, const AuditEvent& event, Instant now);

    Transaction& transaction_;
    const Clock& clock_;
};

/// The action of the entry that names on whose behalf the one before it was done: its object is the
/// delegation, its subject whoever lent their rights.
inline constexpr std::string_view audit_behalf = "delegation.use";

/// The kinds of names.
inline constexpr std::string_view audit_person = "person";
inline constexpr std::string_view audit_session = "session";
inline constexpr std::string_view audit_address = "address";
inline constexpr std::string_view audit_object = "object";

/// The token that stands for a name in entries; empty when no entry has it.
[[nodiscard]] std::string find_audit_token(Transaction& transaction, std::string_view kind,
                                           std::string_view name);

/// Takes a person out of the audit trail: their id, the names they were shown under, their sessions
/// and where they came from. The entries stay, and so do the hashes over them. How many names.
std::int64_t erase_audit_person(Transaction& transaction, const UserId& person);
/// The same for the id of a record.
std::int64_t erase_audit_object(Transaction& transaction, std::string_view id);

/// "done", "refused" or "failed".
[[nodiscard]] std::string_view text_of(AuditResult result);

}  // namespace werkzaam::db
