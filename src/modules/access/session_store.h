// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/page.h"
#include "modules/access/session.h"
#include "platform/db/transaction.h"

#include <optional>
#include <string>

namespace werkzaam::access {

void insert_session(db::Transaction& tx, const Session& session, const std::string& token_hash);
/// The session of a token, ended or not: before anybody is known there is no scope.
[[nodiscard]] std::optional<Session> session_of_token(db::Transaction& tx,
                                                      const std::string& token_hash);
/// The same with whose it is, in one look: this is asked at every request.
struct SessionOfPerson {
    Session session;
    std::string name;
    bool has_left = false;
};
[[nodiscard]] std::optional<SessionOfPerson> session_and_person(db::Transaction& tx,
                                                                const std::string& token_hash);
/// Somebody's sessions that were not ended, the last seen first, since an instant and seen since
/// another.
struct SessionsSince {
    UserId person;
    Instant created;
    Instant seen;
};
[[nodiscard]] Page<Session> list_sessions(db::Transaction& tx, const Scope& scope,
                                          const SessionsSince& since, const PageRequest& page);
/// A session that was not ended; `today` says of which organisations its person is.
[[nodiscard]] std::optional<Session> find_session(db::Transaction& tx, const Scope& scope,
                                                  const SessionId& id, const Date& today);
void update_session_seen(db::Transaction& tx, const SessionId& id, Instant now);
/// Assurance and until when it counts as fresh.
void update_session_factor(db::Transaction& tx, const Session& session);
void end_session(db::Transaction& tx, const SessionId& id, Instant now, const std::string& reason);
/// Ends somebody's sessions, except `kept`; how many there were.
std::int64_t end_sessions_of(db::Transaction& tx, const UserId& person, const SessionId& kept,
                             Instant now, const std::string& reason);

}  // namespace werkzaam::access
