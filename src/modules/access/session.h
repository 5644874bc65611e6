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
};
BOOST_DESCRIBE_STRUCT(Session, (),
                      (id, person, assurance, created_at, seen_at, fresh_until, address, ended_at,
                       provider, provider_session))

}  // namespace werkzaam::access
