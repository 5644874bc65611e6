// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/invitation_store.h"

#include "core/enum_text.h"
#include "platform/db/scope_sql.h"
#include "platform/db/sql.h"

namespace werkzaam::access {

namespace {

using Text = std::string;
using MaybeText = std::optional<std::string>;

const db::ScopeColumns columns{.organisation = "organisation"};
constexpr auto open = " AND accepted_at IS NULL AND withdrawn_at IS NULL";

std::vector<Invitation> read(db::Transaction& tx, const Text& where, const db::Values& values) {
    std::vector<Invitation> out;
    for (const auto& [id, organisation, role, name, email, by, ends, created, expires] :
         db::select<Text, Text, Text, Text, Text, MaybeText, MaybeText, std::int64_t, std::int64_t>(
             tx,
             "SELECT id, organisation, role, name, email, invited_by, valid_to, created_at, "
             "expires_at FROM invitation WHERE " +
                 where,
             values)) {
        Invitation invitation;
        invitation.id = {id};
        invitation.organisation = {organisation};
        invitation.role = stored_enum<Role>(role);
        invitation.name = name;
        invitation.email = email;
        if (by) invitation.invited_by = UserId{*by};
        invitation.valid_to = date_from_iso(ends.value_or(""));
        invitation.created_at = {created};
        invitation.expires_at = {expires};
        out.push_back(std::move(invitation));
    }
    return out;
}

}  // namespace

void insert_invitation(db::Transaction& tx, const Invitation& invitation,
                       const std::string& token_hash) {
    const auto& i = invitation;
    db::execute(tx,
                "INSERT INTO invitation (id, token_hash, organisation, role, name, email, "
                "invited_by, valid_to, created_at, expires_at) VALUES (:1, :2, :3, :4, :5, :6, :7, "
                ":8, :9, :10)",
                {i.id.value, token_hash, i.organisation.value, text_of(i.role), i.name, i.email,
                 i.invited_by ? db::Value(i.invited_by->value) : db::Value(),
                 i.valid_to ? db::Value(iso(*i.valid_to)) : db::Value(), i.created_at.microseconds,
                 i.expires_at.microseconds});
}

Page<Invitation> list_invitations(db::Transaction& tx, const Scope& scope,
                                  const PageRequest& page) {
    auto [where, values] = db::condition_of(scope, columns);
    where += open;
    const auto total =
        db::select_one<std::int64_t>(tx, "SELECT count(*) FROM invitation WHERE " + where, values);
    const auto next = values.size() + 1;
    values.emplace_back(page.size);
    values.emplace_back(page.offset());
    auto items = read(tx,
                      where + " ORDER BY created_at DESC, id DESC LIMIT :" + std::to_string(next) +
                          " OFFSET :" + std::to_string(next + 1),
                      values);
    return {std::move(items), page.number, page.size, std::get<0>(*total)};
}

std::optional<Invitation> find_invitation(db::Transaction& tx, const Scope& scope,
                                          const InvitationId& id) {
    auto [where, values] = db::condition_of(scope, columns);
    values.emplace_back(id.value);
    auto found = read(tx, where + " AND id = :" + std::to_string(values.size()) + open, values);
    if (found.empty()) return {};
    return std::move(found.front());
}

void update_withdrawn(db::Transaction& tx, const InvitationId& id, Instant now) {
    db::execute(tx, "UPDATE invitation SET withdrawn_at = :2 WHERE id = :1",
                {id.value, now.microseconds});
}

}  // namespace werkzaam::access
