// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/violation.h"
#include "modules/access/rights_review.h"

/// Source: docs/policy/roles.md, rules REV-1 to REV-3; BIO2 5.18.02, 8.02.01.
namespace werkzaam::access {

/// Whether a role belongs in a review of this kind.
[[nodiscard]] bool belongs_in(ReviewKind kind, Role role);
/// A month to do it in.
[[nodiscard]] Date review_due_on(const Date& started_on);

/// A second review of one kind cannot be started while one is open, and there must be something to
/// review.
[[nodiscard]] Violations check_start(bool one_is_open, std::size_t items);
/// A decision is taken once.
[[nodiscard]] Violations check_decision(ReviewOutcome now, ReviewOutcome decided);

}  // namespace werkzaam::access
