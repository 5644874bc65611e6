// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/audit_trail.h"

#include "core/id.h"
#include "platform/db/sql.h"

namespace werkzaam::db {

namespace {

// The token of a name, made where there is none. Two processes that make one at once agree: the
// second reads what the first kept.
std::string token_of(Transaction& tx, std::string_view kind, std::string_view name) {
    if (name.empty()) return {};
    auto token = find_audit_token(tx, kind, name);
    if (!token.empty()) return token;
    execute(tx,
            "INSERT INTO audit_name (token, kind, name) VALUES (:1, :2, :3) ON CONFLICT DO NOTHING",
            {new_uuid(0), kind, name});
    return find_audit_token(tx, kind, name);
}

// What is of no organisation in particular is seen by the officer of the organisation that runs the
// installation, which has this key from its first start.
std::string organisation_of(const AuditEvent& event) {
    static const auto installation = stable_uuid("organisation", "installation");
    return event.organisation.value.empty() ? installation : event.organisation.value;
}

std::string kind_of_names(const UserId& person) {
    return "actor/" + person.value;
}

}  // namespace

std::string_view text_of(AuditResult result) {
    switch (result) {
        case AuditResult::done:
            return "done";
        case AuditResult::refused:
            return "refused";
        case AuditResult::failed:
            return "failed";
    }
    throw BrokenInvariant("a result that does not exist");
}

std::string find_audit_token(Transaction& transaction, std::string_view kind,
                             std::string_view name) {
    const auto row = select_one<std::string>(
        transaction, "SELECT token FROM audit_name WHERE kind = :1 AND name = :2", {kind, name});
    return row ? std::get<0>(*row) : std::string{};
}

void StoredAuditTrail::record(const Actor& actor, const AuditEvent& event) {
    const auto now = clock_.now();
    insert(actor, event, now);
    if (!event.lent) return;
    insert(actor,
           {std::string(audit_behalf), event.lent->delegation, event.lent->holder,
            event.organisation, event.result, event.rule},
           now);
}

void StoredAuditTrail::insert(const Actor& actor, const AuditEvent& event, Instant now) {
    execute(
        transaction_,
        "INSERT INTO audit_entry (at, action, result, rule, purpose, organisation, person, "
        "actor, session, address, object, subject) "
        "VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9, :10, :11, :12)",
        {now.microseconds, event.action, text_of(event.result), event.rule, actor.purpose,
         organisation_of(event), token_of(transaction_, audit_person, actor.user.value),
         token_of(transaction_, kind_of_names(actor.user), actor.name),
         token_of(transaction_, audit_session, actor.session),
         token_of(transaction_, audit_address, actor.address),
         token_of(transaction_, audit_object, event.object),
         token_of(transaction_, audit_person, event.subject.value)});
}

std::int64_t erase_audit_person(Transaction& transaction, const UserId& person) {
    const auto token = find_audit_token(transaction, audit_person, person.value);
    return execute(transaction,
                   "DELETE FROM audit_name WHERE (kind = 'person' AND name = :1) OR kind = :2 OR "
                   "(kind IN ('session', 'address') AND token IN (SELECT session FROM audit_entry "
                   "WHERE person = :3 UNION SELECT address FROM audit_entry WHERE person = :3))",
                   {person.value, kind_of_names(person), token.empty() ? "-" : token});
}

std::int64_t erase_audit_object(Transaction& transaction, std::string_view id) {
    return execute(transaction, "DELETE FROM audit_name WHERE kind = 'object' AND name = :1", {id});
}

}  // namespace werkzaam::db
