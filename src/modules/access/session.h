// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/date.h"
#include "core/id.h"
#include "modules/access/ids.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>

namespace werkzaam {
BOOST_DESCRIBE_ENUM(Assurance, none, one_factor, two_factors, passkey)
}

namespace werkzaam::access {

/// How the session of a browser stands, so that a page can say what happened.
enum class SessionStanding {
    none,  ///< there never was one
    open,
    idle,              ///< half an hour without a request
    expired,           ///< twelve hours old
    signed_out,        ///< in this browser
    ended_by_owner,    ///< from another browser
    ended_by_manager,  ///< by who manages people
    factor_changed,    ///< a passphrase, app or passkey was changed elsewhere
    rights_changed,    ///< a role was given, changed or taken away
    ended_by_provider  ///< whoever signed them in says that it is over
};
BOOST_DESCRIBE_ENUM(SessionStanding, none, open, idle, expired, signed_out, ended_by_owner,
                    ended_by_manager, factor_changed, rights_changed, ended_by_provider)

using SessionId = Id<struct SessionTag>;

/// Somebody signed in with one browser. The cookie holds a random token; only its hash is kept.
struct Session {
    SessionId id;
    UserId person;
    Assurance assurance = Assurance::none;
    Instant created_at;
    Instant seen_at;
    std::optional<Instant> fresh_until;  ///< Step-up counts until then.
    std::string address;                 ///< Network address it was started from.
    std::optional<Instant> ended_at;
    ProviderId provider = {};           ///< That signed them in; empty: signed in here.
    std::string provider_session = {};  ///< What it calls its own session; empty: not told.
    std::string end_reason = {};        ///< Why it was ended; empty: it was not.
};
BOOST_DESCRIBE_STRUCT(Session, (),
                      (id, person, assurance, created_at, seen_at, fresh_until, address, ended_at,
                       provider, provider_session, end_reason))

}  // namespace werkzaam::access
