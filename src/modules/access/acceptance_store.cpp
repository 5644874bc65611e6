// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/acceptance_store.h"

#include "core/enum_text.h"
#include "platform/db/sql.h"

namespace werkzaam::access {

namespace {

using Text = std::string;
using MaybeText = std::optional<Text>;
using Whole = std::int64_t;
using MaybeWhole = std::optional<Whole>;

std::optional<Instant> instant(const MaybeWhole& microseconds) {
    if (!microseconds) return {};
    return Instant{*microseconds};
}

db::Value value(const std::optional<Date>& date) {
    return date ? db::Value(iso(*date)) : db::Value();
}

}  // namespace

std::optional<Invitation> invitation_of_token(db::Transaction& tx, const std::string& token_hash) {
    const auto row = db::select_one<Text, Text, Text, Text, Text, MaybeText, MaybeText, Whole,
                                    Whole, MaybeWhole, MaybeWhole>(
        tx,
        "SELECT id, organisation, role, name, email, invited_by, valid_to, created_at, "
        "expires_at, accepted_at, withdrawn_at FROM invitation WHERE token_hash = :1",
        {token_hash});
    if (!row) return {};
    const auto& [id, organisation, role, name, email, by, valid_to, created, expires, accepted,
                 withdrawn] = *row;
    Invitation out{{id},
                   {organisation},
                   stored_enum<Role>(role),
                   name,
                   email,
                   {},
                   date_from_iso(valid_to.value_or("")),
                   {created},
                   {expires},
                   instant(accepted),
                   instant(withdrawn)};
    if (by) out.invited_by = UserId{*by};
    return out;
}

std::string organisation_name(db::Transaction& tx, const OrganisationId& id) {
    const auto row = db::select_one<Text>(
        tx,
        "SELECT name FROM municipality WHERE code = :1 UNION ALL SELECT name FROM organisation "
        "WHERE id = :1",
        {id.value});
    return row ? std::get<0>(*row) : Text{};
}

bool update_invitation_accepted(db::Transaction& tx, const InvitationId& id, Instant now) {
    return db::execute(tx,
                       "UPDATE invitation SET accepted_at = :1 WHERE id = :2 AND accepted_at IS "
                       "NULL AND withdrawn_at IS NULL",
                       {now.microseconds, id.value}) == 1;
}

void insert_accepted_membership(db::Transaction& tx, const Membership& m, Instant now) {
    db::execute(tx,
                "INSERT INTO membership (id, person_id, organisation, role, valid_from, valid_to, "
                "review_due, created_at) VALUES (:1, :2, :3, :4, :5, :6, :7, :8)",
                {m.id.value, m.person.value, m.organisation.value, text_of(m.role),
                 iso(m.valid_from), value(m.valid_to), iso(m.review_due), now.microseconds});
}

bool exists_administrator(db::Transaction& tx, const Date& today) {
    return db::select_one<int>(tx,
                               "SELECT 1 FROM membership m JOIN person p ON p.id = m.person_id "
                               "WHERE m.role = :1 AND m.ended_at IS NULL AND p.left_at IS NULL AND "
                               "(m.valid_to IS NULL OR m.valid_to >= :2) AND m.review_due > :2 "
                               "LIMIT 1",
                               {text_of(Role::site_administrator), iso(today)})
        .has_value();
}

void replace_administrator_invitations(db::Transaction& tx, const Invitation& i,
                                       const std::string& token_hash) {
    db::execute(tx,
                "UPDATE invitation SET withdrawn_at = :1 WHERE role = :2 AND invited_by IS NULL "
                "AND accepted_at IS NULL AND withdrawn_at IS NULL",
                {i.created_at.microseconds, text_of(i.role)});
    db::execute(tx,
                "INSERT INTO invitation (id, token_hash, organisation, role, name, email, "
                "created_at, expires_at) VALUES (:1, :2, :3, :4, :5, :6, :7, :8)",
                {i.id.value, token_hash, i.organisation.value, text_of(i.role), i.name, i.email,
                 i.created_at.microseconds, i.expires_at.microseconds});
}

}  // namespace werkzaam::access
