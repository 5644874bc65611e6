// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/rights_review_rules.h"

#include "modules/access/role_rules.h"

namespace werkzaam::access {

bool belongs_in(ReviewKind kind, Role role) {
    return kind == ReviewKind::yearly || is_privileged(role);
}

Date review_due_on(const Date& started_on) {
    return add_months(started_on, 1);
}

Violations check_start(bool one_is_open, std::size_t items) {
    // REV-1: two open reviews would each wait for the other.
    if (one_is_open) return {{"REV-1", "kind"}};
    // REV-2
    if (items == 0) return {{"REV-2", "organisation"}};
    return {};
}

Violations check_decision(ReviewOutcome now, ReviewOutcome decided) {
    // REV-3: a decision is taken once, and is one.
    if (now != ReviewOutcome::open || decided == ReviewOutcome::open) return {{"REV-3", "outcome"}};
    return {};
}

}  // namespace werkzaam::access
