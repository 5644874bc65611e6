// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/page.h"
#include "modules/access/rights_review.h"
#include "platform/db/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::access {

/// Reviews, the newest first.
[[nodiscard]] Page<RightsReview> list_reviews(db::Transaction& tx, const Scope& scope,
                                              const PageRequest& page);
[[nodiscard]] std::optional<RightsReview> find_review(db::Transaction& tx, const Scope& scope,
                                                      const RightsReviewId& id);
/// The roles in a review, by name.
[[nodiscard]] std::vector<ReviewItem> list_items(db::Transaction& tx, const Scope& scope,
                                                 const RightsReviewId& id);
[[nodiscard]] bool has_open_review(db::Transaction& tx, const Scope& scope,
                                   const OrganisationId& organisation, ReviewKind kind,
                                   const Date& today);

void insert_review(db::Transaction& tx, const RightsReview& review, const UserId& started_by,
                   const std::vector<std::string>& memberships);
/// Who decided what about one role; closes the review with the last one.
struct ReviewDecision {
    RightsReviewId review;
    std::string membership;
    ReviewOutcome outcome;
    UserId by;
    Instant at;
    std::string reason;
};
void update_decision(db::Transaction& tx, const ReviewDecision& decision);

}  // namespace werkzaam::access
