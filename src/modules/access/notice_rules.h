// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/access/notice.h"

#include <chrono>
#include <string>
#include <vector>

/// What of signing in its owner is told. Source: docs/policy/sign-in.md, "What people are told";
/// ASVS 6.3.5 and 6.3.7.
namespace werkzaam::access {

inline constexpr std::chrono::hours told_for{24 * 30};
inline constexpr int suspicious_failures = 3;

/// `events` of one person, the oldest first; `session` is that of whoever asks. The newest first.
[[nodiscard]] std::vector<AccountNotice> notices_of(const std::vector<SignInEvent>& events,
                                                    const std::string& session, Instant now);

}  // namespace werkzaam::access
