// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/rights_review_store.h"

#include "core/enum_text.h"
#include "platform/db/scope_sql.h"
#include "platform/db/sql.h"

namespace werkzaam::access {

namespace {

using Text = std::string;
using MaybeWhole = std::optional<std::int64_t>;

const db::ScopeColumns columns{.organisation = "r.organisation"};

std::vector<RightsReview> read(db::Transaction& tx, const Text& where, const db::Values& values) {
    std::vector<RightsReview> out;
    for (const auto& [id, organisation, kind, started, due, open, all] :
         db::select<Text, Text, Text, Text, Text, std::int64_t, std::int64_t>(
             tx,
             "SELECT r.id, r.organisation, r.kind, r.started_on, r.due_on, "
             "(SELECT count(*) FROM rights_review_item i WHERE i.review_id = r.id AND i.outcome = "
             "'open'), (SELECT count(*) FROM rights_review_item i WHERE i.review_id = r.id) "
             "FROM rights_review r WHERE " +
                 where,
             values))
        out.push_back({{id},
                       {organisation},
                       stored_enum<ReviewKind>(kind),
                       date_from_iso(started).value_or(Date{}),
                       date_from_iso(due).value_or(Date{}),
                       static_cast<int>(open),
                       static_cast<int>(all)});
    return out;
}

}  // namespace

Page<RightsReview> list_reviews(db::Transaction& tx, const Scope& scope, const PageRequest& page) {
    auto [where, values] = db::condition_of(scope, columns);
    const auto total = db::select_one<std::int64_t>(
        tx, "SELECT count(*) FROM rights_review r WHERE " + where, values);
    const auto next = values.size() + 1;
    values.emplace_back(page.size);
    values.emplace_back(page.offset());
    auto items =
        read(tx,
             where + " ORDER BY r.started_on DESC, r.id DESC LIMIT :" + std::to_string(next) +
                 " OFFSET :" + std::to_string(next + 1),
             values);
    return {std::move(items), page.number, page.size, std::get<0>(*total)};
}

std::optional<RightsReview> find_review(db::Transaction& tx, const Scope& scope,
                                        const RightsReviewId& id) {
    auto [where, values] = db::condition_of(scope, columns);
    values.emplace_back(id.value);
    auto found = read(tx, where + " AND r.id = :" + std::to_string(values.size()), values);
    if (found.empty()) return {};
    return std::move(found.front());
}

std::vector<ReviewItem> list_items(db::Transaction& tx, const Scope& scope,
                                   const RightsReviewId& id) {
    auto [where, values] = db::condition_of(scope, columns);
    values.emplace_back(id.value);
    std::vector<ReviewItem> out;
    for (const auto& [membership, person, name, role, due, outcome, decided] :
         db::select<Text, Text, Text, Text, Text, Text, MaybeWhole>(
             tx,
             "SELECT m.id, p.id, p.name, m.role, m.review_due, i.outcome, i.decided_at "
             "FROM rights_review_item i JOIN rights_review r ON r.id = i.review_id "
             "JOIN membership m ON m.id = i.membership_id JOIN person p ON p.id = m.person_id "
             "WHERE " +
                 where + " AND r.id = :" + std::to_string(values.size()) +
                 " ORDER BY p.name, m.role, m.id",
             values)) {
        ReviewItem item;
        item.membership = membership;
        item.person = {person};
        item.name = name;
        item.role = stored_enum<Role>(role);
        item.review_due = date_from_iso(due).value_or(Date{});
        item.outcome = stored_enum<ReviewOutcome>(outcome);
        if (decided) item.decided_at = Instant{*decided};
        out.push_back(std::move(item));
    }
    return out;
}

bool has_open_review(db::Transaction& tx, const Scope& scope, const OrganisationId& organisation,
                     ReviewKind kind, const Date& today) {
    auto [where, values] = db::condition_of(scope, columns);
    const auto next = values.size() + 1;
    values.emplace_back(organisation.value);
    values.emplace_back(text_of(kind));
    values.emplace_back(iso(today));
    const auto at = [&](std::size_t offset) { return ":" + std::to_string(next + offset); };
    return db::select_one<int>(tx,
                               "SELECT 1 FROM rights_review r WHERE " + where +
                                   " AND r.organisation = " + at(0) + " AND r.kind = " + at(1) +
                                   " AND r.closed_at IS NULL AND r.due_on >= " + at(2) + " LIMIT 1",
                               values)
        .has_value();
}

void insert_review(db::Transaction& tx, const RightsReview& review, const UserId& started_by,
                   const std::vector<std::string>& memberships) {
    db::execute(tx,
                "INSERT INTO rights_review (id, organisation, kind, started_on, due_on, "
                "started_by) VALUES (:1, :2, :3, :4, :5, :6)",
                {review.id.value, review.organisation.value, text_of(review.kind),
                 iso(review.started_on), iso(review.due_on), started_by.value});
    for (const auto& membership : memberships)
        db::execute(tx,
                    "INSERT INTO rights_review_item (review_id, membership_id, outcome) VALUES "
                    "(:1, :2, 'open')",
                    {review.id.value, membership});
}

void update_decision(db::Transaction& tx, const ReviewDecision& decision) {
    db::execute(tx,
                "UPDATE rights_review_item SET outcome = :3, decided_by = :4, decided_at = :5, "
                "reason = :6 WHERE review_id = :1 AND membership_id = :2",
                {decision.review.value, decision.membership, text_of(decision.outcome),
                 decision.by.value, decision.at.microseconds, decision.reason});
    db::execute(tx,
                "UPDATE rights_review SET closed_at = :2 WHERE id = :1 AND NOT EXISTS (SELECT 1 "
                "FROM rights_review_item WHERE review_id = :1 AND outcome = 'open')",
                {decision.review.value, decision.at.microseconds});
}

}  // namespace werkzaam::access
