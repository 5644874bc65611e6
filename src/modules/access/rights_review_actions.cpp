// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/rights_review_actions.h"

#include "modules/access/membership_rules.h"
#include "modules/access/membership_store.h"
#include "modules/access/rights_review_rules.h"
#include "modules/access/rights_review_store.h"

#include <algorithm>

namespace werkzaam::access {

namespace {

Resource review_of(const OrganisationId& organisation) {
    return {.kind = ResourceKind::rights_review, .organisation = organisation};
}

std::vector<std::string> memberships_in(Context& context, const OrganisationId& organisation,
                                        ReviewKind kind, const Date& today) {
    std::vector<std::string> out;
    for (const auto& colleague :
         list_in_force(context.tx, context.scope(ResourceKind::membership), organisation, today))
        if (belongs_in(kind, colleague.role)) out.push_back(colleague.id.value);
    return out;
}

// Confirming keeps a role until its next review; ending takes it away at once.
Result<Done> carry_out(Context& context, const Colleague& membership, ReviewOutcome outcome,
                       const std::string& reason) {
    const auto now = context.clock.now();
    const auto today = utc_date(now);
    if (outcome == ReviewOutcome::confirmed) {
        update_review_due(context.tx, membership.id, next_review_due(membership.role, today));
        return Done{};
    }
    const Membership held{membership.id,        membership.person,     membership.organisation,
                          membership.role,      membership.valid_from, membership.valid_to,
                          membership.review_due};
    auto wrong = check_end(
        held, reason,
        {today, administrators_of(context.tx, membership.organisation, today, membership.id)});
    if (!wrong.empty()) return invalid("memberships.invalid", std::move(wrong));
    end_membership(context.tx, membership, reason, now);
    return Done{};
}

}  // namespace

Result<RightsReview> start_review(Context& context, const OrganisationId& organisation,
                                  ReviewKind kind) {
    WZ_TRY([[maybe_unused]] const auto allowed,
           policy::allow(context.actor, Action::create, review_of(organisation)));
    const auto now = context.clock.now();
    const auto today = utc_date(now);
    const auto memberships = memberships_in(context, organisation, kind, today);
    auto wrong = check_start(has_open_review(context.tx, context.scope(ResourceKind::rights_review),
                                             organisation, kind, today),
                             memberships.size());
    if (!wrong.empty()) return invalid("rights_reviews.invalid", std::move(wrong));
    const auto count = static_cast<int>(memberships.size());
    const RightsReview review{{new_uuid(now.microseconds / 1000)},
                              organisation,
                              kind,
                              today,
                              review_due_on(today),
                              count,
                              count};
    insert_review(context.tx, review, context.actor.user, memberships);
    context.audit.record(context.actor,
                         {"rights_review.start", review.id.value, {}, organisation});
    return review;
}

Page<RightsReview> find_reviews(Context& context, const PageRequest& page) {
    return list_reviews(context.tx, context.scope(ResourceKind::rights_review), page);
}

Result<RightsReviewInFull> read_review(Context& context, const RightsReviewId& id) {
    const auto scope = context.scope(ResourceKind::rights_review);
    auto review = find_review(context.tx, scope, id);
    if (!review) return not_found("rights_reviews.not_found");
    return RightsReviewInFull{std::move(*review), list_items(context.tx, scope, id)};
}

Result<RightsReviewInFull> decide_review(Context& context, const RightsReviewId& id,
                                         const std::string& membership, ReviewOutcome outcome,
                                         const std::string& reason) {
    WZ_TRY(const auto full, read_review(context, id));
    const auto item = std::find_if(full.items.begin(), full.items.end(),
                                   [&](const auto& one) { return one.membership == membership; });
    const auto now = context.clock.now();
    const auto held = find_colleague(context.tx, context.scope(ResourceKind::membership),
                                     {membership}, utc_date(now));
    if (item == full.items.end() || !held) return not_found("rights_reviews.not_found");
    WZ_TRY([[maybe_unused]] const auto allowed, policy::allow(context.actor, Action::approve,
                                                              {.kind = ResourceKind::membership,
                                                               .organisation = held->organisation,
                                                               .subject = held->person}));
    auto wrong = check_decision(item->outcome, outcome);
    if (!wrong.empty()) return invalid("rights_reviews.invalid", std::move(wrong));
    WZ_TRY([[maybe_unused]] const auto done, carry_out(context, *held, outcome, reason));
    update_decision(context.tx, {id, membership, outcome, context.actor.user, now, reason});
    context.audit.record(
        context.actor,
        {outcome == ReviewOutcome::confirmed ? "membership.confirm" : "membership.end", membership,
         held->person, held->organisation});
    return read_review(context, id);
}

}  // namespace werkzaam::access
