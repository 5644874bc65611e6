// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/session_rules.h"

#include <algorithm>

namespace werkzaam::access {

Instant ends_at(const Session& session) {
    return std::min(after(session.seen_at, idle_time), after(session.created_at, longest_session));
}

bool in_force(const Session& session, Instant now) {
    return !session.ended_at && now < ends_at(session);
}

bool is_fresh(const Session& session, Instant now) {
    return session.fresh_until && now < *session.fresh_until;
}

}  // namespace werkzaam::access
