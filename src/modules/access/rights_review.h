// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/id.h"
#include "modules/access/role.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::access {

using RightsReviewId = Id<struct RightsReviewTag>;

enum class ReviewKind {
    yearly,    ///< every role
    quarterly  ///< privileged roles
};
BOOST_DESCRIBE_ENUM(ReviewKind, yearly, quarterly)

enum class ReviewOutcome { open, confirmed, ended };
BOOST_DESCRIBE_ENUM(ReviewOutcome, open, confirmed, ended)

/// A round in which somebody confirms or ends what everybody in an organisation may do.
struct RightsReview {
    RightsReviewId id;
    OrganisationId organisation;
    ReviewKind kind = ReviewKind::yearly;
    Date started_on;
    Date due_on;
    int open_items = 0;
    int items = 0;
};
BOOST_DESCRIBE_STRUCT(RightsReview, (),
                      (id, organisation, kind, started_on, due_on, open_items, items))

/// One role to be confirmed or ended.
struct ReviewItem {
    std::string membership;
    UserId person;
    std::string name;
    Role role = Role::policy_adviser;
    Date review_due;
    ReviewOutcome outcome = ReviewOutcome::open;
    std::optional<Instant> decided_at;
};
BOOST_DESCRIBE_STRUCT(ReviewItem, (),
                      (membership, person, name, role, review_due, outcome, decided_at))

struct RightsReviewInFull {
    RightsReview review;
    std::vector<ReviewItem> items;
};
BOOST_DESCRIBE_STRUCT(RightsReviewInFull, (), (review, items))

}  // namespace werkzaam::access
