// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/page.h"
#include "core/result.h"
#include "modules/access/person.h"
#include "modules/access/session.h"
#include "modules/access/sign_in.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace werkzaam::access {

/// Whoever holds a session's token, with the rights of this moment; a visitor when it is nobody's, when
/// the session is over or when its person left. `address` is where the request came from.
[[nodiscard]] Actor actor_of_token(db::Transaction& tx, const std::string& token,
                                   const std::string& address, Instant now);
/// What a page of ours sends with every change, made from the session's token: whoever can read that
/// page knows it, another site does not.
[[nodiscard]] std::string change_token(const std::string& session_token);
/// Compares in the same time wherever the two differ.
[[nodiscard]] bool is_change_token(const std::string& given, const std::string& session_token);
/// Tells at most once a minute that it is time to write when a session was seen; the requests
/// between cost no write.
class SeenNotes {
public:
    [[nodiscard]] bool due(const std::string& session, Instant now);

private:
    std::mutex mutex_;
    std::map<std::string, Instant> written_;
};
/// Notes that a session was used.
void note_seen(db::Transaction& tx, const SessionId& id, Instant now);

/// A new session and the token for its cookie, which is told only now.
struct StartedSession {
    Session session;
    std::string token;
};
/// Starts a session for somebody who showed what `assurance` says. The session that the same browser
/// had before ends.
[[nodiscard]] StartedSession start_session(Context& context, const Person& person,
                                           Assurance assurance);
/// The same for somebody who was signed in by a provider. No factor was shown here, so nothing is
/// fresh: a provider cannot make itself factors of theirs.
struct SignedInThere {
    Assurance assurance = Assurance::one_factor;
    ProviderId provider = {};
    std::string session = {};  ///< "sid"
};
[[nodiscard]] StartedSession start_provider_session(Context& context, const Person& person,
                                                    const SignedInThere& there);

/// The session that asks, as the pages need it; `token` is that of its cookie.
[[nodiscard]] Result<OpenSession> read_open_session(Context& context, const std::string& token);
/// The same for one that was started just now.
/// How the session of a token stands. Asking does not keep it going.
[[nodiscard]] SessionState read_session_state(Context& context, const std::string& token);
[[nodiscard]] OpenSession shown_session(Context& context, const Session& session,
                                        const Person& person, const std::string& token);
/// One's own sessions, the last seen first.
[[nodiscard]] Page<OwnSession> find_own_sessions(Context& context, const PageRequest& page);
/// Ends a session of one's own or of a colleague one manages; Problem sessions.not_found.
[[nodiscard]] Result<OwnSession> end_one_session(Context& context, const SessionId& id);
[[nodiscard]] Result<OwnSession> sign_out(Context& context);
/// Ends one's own other sessions.
void end_all_others(Context& context);
/// Ends somebody's other sessions because of `reason` ("factor", "membership", "left"), so that what
/// changed holds at once; the session that asks goes on when it is theirs.
void end_other_sessions(Context& context, const UserId& person, const std::string& reason);

}  // namespace werkzaam::access
