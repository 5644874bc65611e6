// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/notice_store.h"

#include "platform/db/audit_trail.h"
#include "platform/db/sql.h"

#include <algorithm>
#include <optional>
#include <string>

namespace werkzaam::access {

namespace {

using Text = std::string;
using MaybeText = std::optional<Text>;

constexpr auto beginning = std::string_view{"authentication."};

SignInEvent event_of(std::int64_t at, const Text& action, const MaybeText& session,
                     const MaybeText& address) {
    const auto rest = action.substr(beginning.size());
    const auto stop = rest.find('.');
    return {{at},
            rest.substr(0, stop),
            stop == Text::npos ? Text{} : rest.substr(stop + 1),
            session.value_or(""),
            address.value_or("")};
}

}  // namespace

std::vector<SignInEvent> list_sign_in_events(db::Transaction& tx, const Scope& scope,
                                             const UserId& person, Instant since) {
    if (!scope.shows({.kind = ResourceKind::session, .subject = person})) return {};
    const auto token = db::find_audit_token(tx, db::audit_person, person.value);
    if (token.empty()) return {};
    std::vector<SignInEvent> out;
    for (const auto& [at, action, session, address] :
         db::select<std::int64_t, Text, MaybeText, MaybeText>(
             tx,
             "SELECT e.at, e.action, o.name, d.name FROM audit_entry e LEFT JOIN audit_name o ON "
             "o.token = e.object LEFT JOIN audit_name d ON d.token = e.address WHERE e.subject = "
             ":1 AND e.at >= :2 AND substr(e.action, 1, 15) = 'authentication.' ORDER BY e.at "
             "DESC, "
             "e.id DESC LIMIT 1000",
             {token, since.microseconds}))
        out.push_back(event_of(at, action, session, address));
    std::reverse(out.begin(), out.end());
    return out;
}

}  // namespace werkzaam::access
