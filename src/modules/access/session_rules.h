// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "modules/access/session.h"

#include <chrono>
#include <optional>

namespace werkzaam::access {

/// How long things last: docs/policy/sign-in.md, "How long".
inline constexpr std::chrono::minutes idle_time{30};       ///< without a request
inline constexpr std::chrono::hours longest_session{12};   ///< whatever happens
inline constexpr std::chrono::minutes fresh_time{10};      ///< after a factor was shown
inline constexpr std::chrono::seconds seen_every{60};      ///< how precisely a request is noted
inline constexpr std::chrono::minutes step_time{10};       ///< between two steps of signing in
inline constexpr std::chrono::minutes acceptance_time{60}; ///< to fill in an invitation
inline constexpr std::chrono::hours first_link_time{72};   ///< link for the first administrator

[[nodiscard]] constexpr Instant after(Instant from, std::chrono::microseconds time) {
    return {from.microseconds + time.count()};
}

/// When a session ends if nothing happens any more.
[[nodiscard]] Instant ends_at(const Session& session);
/// True for a session that was not ended, not left alone for too long and is not too old.
[[nodiscard]] bool in_force(const Session& session, Instant now);
/// True when a factor was shown a moment ago.
/// How a session stands, and why it ended when it did.
[[nodiscard]] SessionStanding standing_of(const Session& session, Instant now);
[[nodiscard]] bool is_fresh(const Session& session, Instant now);

}  // namespace werkzaam::access
