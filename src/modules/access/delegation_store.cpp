// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/delegation_store.h"

#include "core/enum_text.h"
#include "platform/db/scope_sql.h"
#include "platform/db/sql.h"

namespace werkzaam::access {

namespace {

using Text = std::string;
using MaybeText = std::optional<std::string>;

constexpr auto from =
    "FROM delegation d JOIN membership m ON m.id = d.membership_id JOIN person p ON p.id = "
    "m.person_id JOIN person b ON b.id = d.lent_to LEFT JOIN municipality g ON g.code = "
    "m.organisation LEFT JOIN organisation o ON o.id = m.organisation ";

// A WHERE clause that grows with its values: what the scope shows of those that are not over on a
// day.
class Where {
public:
    Where(const Scope& scope, const Date& today) {
        const auto lends =
            db::condition_of(scope, {.organisation = "m.organisation", .subject = "m.person_id"});
        const auto borrows =
            db::condition_of(scope, {.organisation = "m.organisation", .subject = "d.lent_to"},
                             lends.values.size() + 1);
        values_ = lends.values;
        values_.insert(values_.end(), borrows.values.begin(), borrows.values.end());
        const auto day = bind(iso(today));
        sql_ = "WHERE (" + lends.sql + " OR " + borrows.sql +
               ") AND d.ended_at IS NULL AND d.valid_to >= " + day +
               " AND m.ended_at IS NULL AND p.left_at IS NULL AND m.review_due > " + day +
               " AND (m.valid_to IS NULL OR m.valid_to >= " + day + ")";
    }
    Text bind(db::Value value) {
        values_.push_back(std::move(value));
        return ":" + std::to_string(values_.size());
    }
    void both(const Text& condition) { sql_ += " AND " + condition; }
    [[nodiscard]] const Text& sql() const { return sql_; }
    [[nodiscard]] const db::Values& values() const { return values_; }

private:
    Text sql_;
    db::Values values_;
};

Date known_date(const Text& text) {
    return date_from_iso(text).value_or(Date{});
}

std::vector<Delegation> read(db::Transaction& tx, const Text& where, const db::Values& values,
                             const Date& today) {
    std::vector<Delegation> out;
    for (const auto& [id, membership, organisation, municipality, other, role, holder, holder_name,
                      lent_to, lent_to_name, begins, ends, reason] :
         db::select<Text, Text, Text, MaybeText, MaybeText, Text, Text, Text, Text, Text, Text,
                    Text, Text>(
             tx,
             Text("SELECT d.id, m.id, m.organisation, g.name, o.name, m.role, p.id, p.name, b.id, "
                  "b.name, d.valid_from, d.valid_to, d.reason ") +
                 from + where,
             values)) {
        Delegation one;
        one.id = {id};
        one.membership = {membership};
        one.organisation = {organisation};
        one.organisation_name = municipality ? *municipality : other.value_or("");
        one.role = stored_enum<Role>(role);
        one.holder = {holder};
        one.holder_name = holder_name;
        one.lent_to = {lent_to};
        one.lent_to_name = lent_to_name;
        one.valid_from = known_date(begins);
        one.valid_to = known_date(ends);
        one.reason = reason;
        one.standing = today < one.valid_from ? Standing::planned : Standing::in_force;
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace

Page<Delegation> list_delegations(db::Transaction& tx, const Scope& scope,
                                  const DelegationFilter& filter, const Date& today,
                                  const PageRequest& page) {
    Where where{scope, today};
    if (!filter.organisations.empty()) {
        Text list;
        for (const auto& one : filter.organisations)
            list += (list.empty() ? "" : ", ") + where.bind(one);
        where.both("m.organisation IN (" + list + ")");
    }
    if (filter.person) {
        const auto person = where.bind(filter.person->value);
        where.both("(m.person_id = " + person + " OR d.lent_to = " + person + ")");
    }
    const auto total = db::select_one<std::int64_t>(
        tx, Text("SELECT count(*) ") + from + where.sql(), where.values());
    const auto counted = where.sql();
    const auto limit = where.bind(page.size);
    const auto offset = where.bind(page.offset());
    auto items = read(
        tx, counted + " ORDER BY d.valid_from, p.name, d.id LIMIT " + limit + " OFFSET " + offset,
        where.values(), today);
    return {std::move(items), page.number, page.size, std::get<0>(*total)};
}

std::optional<Delegation> find_delegation(db::Transaction& tx, const Scope& scope,
                                          const DelegationId& id, const Date& today) {
    Where where{scope, today};
    where.both("d.id = " + where.bind(id.value));
    auto found = read(tx, where.sql(), where.values(), today);
    if (found.empty()) return {};
    return std::move(found.front());
}

bool is_lent(db::Transaction& tx, const MembershipId& membership, const Date& first,
             const Date& last) {
    db::lock(tx, "lending of " + membership.value);
    return db::select_one<int>(tx,
                               "SELECT 1 FROM delegation WHERE membership_id = :1 AND ended_at IS "
                               "NULL AND valid_from <= :3 AND valid_to >= :2 LIMIT 1",
                               {membership.value, iso(first), iso(last)})
        .has_value();
}

void insert_delegation(db::Transaction& tx, const DelegationId& id, const MembershipId& membership,
                       const NewDelegation& asked, Instant now) {
    db::execute(tx,
                "INSERT INTO delegation (id, membership_id, lent_to, valid_from, valid_to, reason, "
                "created_at) VALUES (:1, :2, :3, :4, :5, :6, :7)",
                {id.value, membership.value, asked.lent_to.value, iso(asked.valid_from),
                 iso(asked.valid_to), asked.reason, now.microseconds});
}

void update_delegation_ended(db::Transaction& tx, const DelegationId& id, Instant now) {
    db::execute(tx, "UPDATE delegation SET ended_at = :2 WHERE id = :1 AND ended_at IS NULL",
                {id.value, now.microseconds});
}

}  // namespace werkzaam::access
