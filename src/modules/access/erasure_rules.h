// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/access/erasure.h"
#include "modules/access/session_rules.h"

#include <chrono>

namespace werkzaam::access {

/// How long something stays after it is over: docs/policy/sign-in.md, "How long".
inline constexpr std::chrono::hours session_stays{24};          ///< so that a page can say why
inline constexpr std::chrono::hours failures_stay{24};          ///< after the last one
inline constexpr std::chrono::hours invitation_stays{24 * 30};  ///< names of whom was invited
inline constexpr std::chrono::hours account_stays{24 * 365};    ///< of who has no role any more

[[nodiscard]] constexpr Bounds bounds_at(Instant now) {
    return {after(now, -session_stays),
            after(now, -session_stays - idle_time),
            after(now, -session_stays - longest_session),
            after(now, -failures_stay),
            after(now, -invitation_stays),
            after(now, -account_stays)};
}

}  // namespace werkzaam::access
