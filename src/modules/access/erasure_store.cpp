// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/erasure_store.h"

#include "core/date.h"
#include "platform/db/audit_trail.h"
#include "platform/db/sql.h"

#include <string>

namespace werkzaam::access {

namespace {

// What stands where a name was.
constexpr const char* erased_name = "-";

// What providers call somebody, and in which groups they were.
void delete_scim_users(db::Transaction& tx, const UserId& person) {
    for (const auto& [id] : db::select<std::string>(
             tx, "SELECT id FROM scim_user WHERE person_id = :1", {person.value})) {
        db::execute(tx, "DELETE FROM scim_group_member WHERE scim_user_id = :1", {id});
        (void)db::erase_audit_object(tx, id);
    }
    db::execute(tx, "DELETE FROM scim_user WHERE person_id = :1", {person.value});
}

}  // namespace

std::int64_t delete_old_sessions(db::Transaction& tx, const Bounds& bounds) {
    return db::execute(
        tx, "DELETE FROM session WHERE ended_at < :1 OR seen_at < :2 OR created_at < :3",
        {bounds.ended.microseconds, bounds.unseen.microseconds, bounds.started.microseconds});
}

std::int64_t delete_old_failures(db::Transaction& tx, const Bounds& bounds) {
    return db::execute(tx, "DELETE FROM sign_in_failure WHERE last_at < :1",
                       {bounds.failed.microseconds});
}

void delete_expired_steps(db::Transaction& tx, Instant now) {
    for (const char* table : {"sign_in_step", "provider_question", "provider_logout"})
        db::execute(tx, std::string("DELETE FROM ") + table + " WHERE expires_at <= :1",
                    {now.microseconds});
}

std::int64_t update_old_invitations(db::Transaction& tx, const Bounds& bounds) {
    return db::execute(tx,
                       "UPDATE invitation SET name = :1, email = :1 WHERE email <> :1 AND "
                       "(accepted_at < :2 OR withdrawn_at < :2 OR expires_at < :2)",
                       {erased_name, bounds.invited.microseconds});
}

std::vector<UserId> departed_people(db::Transaction& tx, const Bounds& bounds) {
    std::vector<UserId> out;
    for (const auto& [id] : db::select<std::string>(
             tx,
             "SELECT p.id FROM person p WHERE p.name <> :1 AND p.created_at < :2 AND NOT EXISTS "
             "(SELECT 1 FROM session s WHERE s.person_id = p.id) AND NOT EXISTS (SELECT 1 FROM "
             "membership m WHERE m.person_id = p.id AND (m.ended_at IS NULL OR m.ended_at >= :2) "
             "AND (m.valid_to IS NULL OR m.valid_to >= :3)) AND NOT EXISTS (SELECT 1 FROM scim_user u "
             "WHERE u.person_id = p.id AND u.active = 1) ORDER BY p.id",
             {erased_name, bounds.without.microseconds, iso(utc_date(bounds.without))}))
        out.push_back({id});
    return out;
}

void update_erased_person(db::Transaction& tx, const UserId& person, Instant now) {
    for (const char* table : {"sign_in_step", "session", "factor", "external_identity"})
        db::execute(tx, std::string("DELETE FROM ") + table + " WHERE person_id = :1",
                    {person.value});
    delete_scim_users(tx, person);
    // That somebody acted for another stays; why they were away does not.
    db::execute(tx,
                "UPDATE delegation SET reason = :2 WHERE lent_to = :1 OR membership_id IN (SELECT "
                "id FROM membership WHERE person_id = :1)",
                {person.value, erased_name});
    // An address is unique, and nobody types a number to sign in.
    db::execute(tx,
                "UPDATE person SET name = :2, email = id, left_at = COALESCE(left_at, :3) WHERE id "
                "= :1",
                {person.value, erased_name, now.microseconds});
    (void)db::erase_audit_person(tx, person);
    (void)db::erase_audit_object(tx, person.value);
}

}  // namespace werkzaam::access
