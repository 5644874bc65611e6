// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/jobs/retry_rules.h"

#include <algorithm>

namespace werkzaam::jobs {

std::chrono::seconds wait_after(int attempts) {
    constexpr std::chrono::seconds first{5};
    constexpr std::chrono::seconds longest{3600};
    constexpr int doublings = 10;  // 5 s * 2^10 is more than an hour
    return std::min(longest, first * (1 << std::clamp(attempts - 1, 0, doublings)));
}

bool stands_aside(int attempts, bool recurs) {
    return !recurs && attempts >= most_attempts;
}

}  // namespace werkzaam::jobs
