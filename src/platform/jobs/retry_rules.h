// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>

namespace werkzaam::jobs {

/// So often something is tried before it stands aside.
inline constexpr int most_attempts = 10;

/// How long to wait after a number of attempts that failed, at least one: five seconds, each time
/// twice as long, an hour at most.
[[nodiscard]] std::chrono::seconds wait_after(int attempts);

/// Whether something that failed so often stands aside.
[[nodiscard]] bool stands_aside(int attempts, bool recurs);

}  // namespace werkzaam::jobs
