// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"

#include <cstdint>

namespace werkzaam::access {

/// Whatever is older goes.
struct Bounds {
    Instant ended;    ///< sessions that were ended before
    Instant unseen;   ///< that nobody used since
    Instant started;  ///< that began before
    Instant failed;   ///< sign-ins that failed before
    Instant invited;  ///< invitations that were over before
    Instant without;  ///< people who have had no role since
};

/// What went.
struct Erased {
    std::int64_t sessions = 0;
    std::int64_t failures = 0;
    std::int64_t invitations = 0;
    std::int64_t people = 0;
};

}  // namespace werkzaam::access
