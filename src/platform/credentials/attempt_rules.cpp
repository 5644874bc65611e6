// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/attempt_rules.h"

#include <algorithm>
#include <string>

namespace werkzaam::credentials {

namespace {
constexpr int free_attempts = 10;
constexpr int longest = 15 * 60;
}  // namespace

int wait_after(int failures) {
    // The tenth failure is the first that makes somebody wait.
    if (failures < free_attempts) return 0;
    const int doublings = std::min(failures - free_attempts, 10);
    return std::min(longest, 1 << doublings);
}

int seconds_left(int failures, Instant last, Instant now) {
    const auto passed = (now.microseconds - last.microseconds) / 1'000'000;
    const auto left = wait_after(failures) - passed;
    // A clock that was set back must not make anybody wait longer than the whole wait.
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, wait_after(failures)));
}

Violation told_to_wait(int seconds) {
    return {"CRED-6", {}, {{"seconds", std::to_string(seconds)}}};
}

}  // namespace werkzaam::credentials
