// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/violation.h"

#include <cstdint>

namespace werkzaam::credentials {

/// How long somebody has to wait before the next attempt, in seconds, after `failures` in a row of
/// one account from one address: nothing for the first ten, then 1, 2, 4 ... seconds, at most 15
/// minutes. Never a lock: an outsider could lock anybody out.
///
/// Source: docs/policy/credentials.md, rule CRED-6; NIST SP 800-63B-4, 3.2.2.
[[nodiscard]] int wait_after(int failures);
/// What is left of that wait when the last failure was at `last`.
[[nodiscard]] int seconds_left(int failures, Instant last, Instant now);

/// How that is told.
[[nodiscard]] Violation told_to_wait(int seconds);

}  // namespace werkzaam::credentials
