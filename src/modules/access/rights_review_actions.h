// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/page.h"
#include "core/result.h"
#include "modules/access/rights_review.h"

#include <string>

namespace werkzaam::access {

/// Starts a review of every role in force in an organisation, or of the privileged ones. Problems:
/// those of policy::allow, rights_reviews.invalid (REV-1, REV-2).
[[nodiscard]] Result<RightsReview> start_review(Context& context,
                                                const OrganisationId& organisation,
                                                ReviewKind kind);
[[nodiscard]] Page<RightsReview> find_reviews(Context& context, const PageRequest& page);
/// Problem rights_reviews.not_found.
[[nodiscard]] Result<RightsReviewInFull> read_review(Context& context, const RightsReviewId& id);
/// Confirms a role until its next review, or ends it. Nobody decides about themselves. Problems:
/// those of policy::allow, rights_reviews.not_found, rights_reviews.invalid (REV-3),
/// memberships.invalid (MEMB-6, MEMB-7).
[[nodiscard]] Result<RightsReviewInFull> decide_review(Context& context, const RightsReviewId& id,
                                                       const std::string& membership,
                                                       ReviewOutcome outcome,
                                                       const std::string& reason);

}  // namespace werkzaam::access
