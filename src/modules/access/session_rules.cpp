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

SessionStanding standing_of(const Session& session, Instant now) {
    using enum SessionStanding;
    const auto& why = session.end_reason;
    if (session.ended_at) {
        if (why == "rights_changed" || why == "membership") return rights_changed;
        if (why == "factor") return factor_changed;
        if (why == "owner") return ended_by_owner;
        if (why == "administrator") return ended_by_manager;
        if (why == "sign_out" || why == "replaced") return signed_out;
        return ended_by_provider;
    }
    if (now >= after(session.created_at, longest_session)) return expired;
    return in_force(session, now) ? open : idle;
}

bool is_fresh(const Session& session, Instant now) {
    return session.fresh_until && now < *session.fresh_until;
}

}  // namespace werkzaam::access
