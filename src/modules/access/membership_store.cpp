// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/membership_store.h"

#include "core/enum_text.h"
#include "platform/db/scope_sql.h"
#include "platform/db/sql.h"

namespace werkzaam::access {

namespace {

using Text = std::string;
using MaybeText = std::optional<std::string>;
using MaybeWhole = std::optional<std::int64_t>;

constexpr auto from =
    "FROM membership m JOIN person p ON p.id = m.person_id "
    "LEFT JOIN municipality g ON g.code = m.organisation "
    "LEFT JOIN organisation o ON o.id = m.organisation ";
const db::ScopeColumns columns{.organisation = "m.organisation", .subject = "m.person_id"};

// The days on which a membership counts; `:day` is the placeholder of today.
std::string counts_on(const std::string& day) {
    return "m.ended_at IS NULL AND m.valid_from <= " + day + " AND m.review_due > " + day +
           " AND (m.valid_to IS NULL OR m.valid_to >= " + day + ")";
}

Date known_date(const Text& text) {
    return date_from_iso(text).value_or(Date{});
}

Standing standing_of(const Colleague& c, const Date& today) {
    if (c.ended_at) return Standing::ended;
    if (today < c.valid_from) return Standing::planned;
    if (c.valid_to && *c.valid_to < today) return Standing::over;
    if (c.review_due <= today) return Standing::lapsed;
    return Standing::in_force;
}

std::vector<Colleague> read(db::Transaction& tx, const Text& where, const db::Values& values,
                            const Date& today) {
    std::vector<Colleague> out;
    for (const auto& [id, person, name, email, organisation, municipality, other, role, begins,
                      ends, due, ended] :
         db::select<Text, Text, Text, Text, Text, MaybeText, MaybeText, Text, Text, MaybeText, Text,
                    MaybeWhole>(
             tx,
             Text("SELECT m.id, p.id, p.name, p.email, m.organisation, g.name, o.name, m.role, "
                  "m.valid_from, m.valid_to, m.review_due, m.ended_at ") +
                 from + where,
             values)) {
        Colleague c;
        c.id = {id};
        c.person = {person};
        c.name = name;
        c.email = email;
        c.organisation = {organisation};
        c.organisation_name = municipality ? *municipality : other.value_or("");
        c.role = stored_enum<Role>(role);
        c.valid_from = known_date(begins);
        c.valid_to = date_from_iso(ends.value_or(""));
        c.review_due = known_date(due);
        if (ended) c.ended_at = Instant{*ended};
        c.standing = standing_of(c, today);
        out.push_back(std::move(c));
    }
    return out;
}

// A WHERE clause that grows with its values.
class Where {
public:
    Where(const Scope& scope) {
        auto condition = db::condition_of(scope, columns);
        sql_ = "WHERE " + condition.sql;
        values_ = std::move(condition.values);
    }
    Text bind(db::Value value) {
        values_.push_back(std::move(value));
        return ":" + std::to_string(values_.size());
    }
    void both(const Text& condition) { sql_ += " AND " + condition; }
    void any_of(const Text& column, const std::vector<Text>& texts) {
        if (texts.empty()) return;
        Text list;
        for (const auto& text : texts) list += (list.empty() ? "" : ", ") + bind(text);
        both(column + " IN (" + list + ")");
    }
    [[nodiscard]] const Text& sql() const { return sql_; }
    [[nodiscard]] const db::Values& values() const { return values_; }

private:
    Text sql_;
    db::Values values_;
};

}  // namespace

Page<Colleague> list_colleagues(db::Transaction& tx, const Scope& scope,
                                const ColleagueFilter& filter, const Date& today,
                                const PageRequest& page) {
    Where where{scope};
    where.any_of("m.organisation", filter.organisations);
    where.any_of("m.role", filter.roles);
    if (!filter.include_past) {
        const auto day = where.bind(iso(today));
        where.both("m.ended_at IS NULL AND m.review_due > " + day +
                   " AND (m.valid_to IS NULL OR m.valid_to >= " + day + ")");
    }
    const auto total = db::select_one<std::int64_t>(
        tx, Text("SELECT count(*) ") + from + where.sql(), where.values());
    const auto counted = where.sql();
    const auto limit = where.bind(page.size);
    const auto offset = where.bind(page.offset());
    auto items = read(tx,
                      counted + " ORDER BY m.organisation, p.name, m.role, m.id LIMIT " + limit +
                          " OFFSET " + offset,
                      where.values(), today);
    return {std::move(items), page.number, page.size, std::get<0>(*total)};
}

std::optional<Colleague> find_colleague(db::Transaction& tx, const Scope& scope,
                                        const MembershipId& id, const Date& today) {
    Where where{scope};
    where.both("m.id = " + where.bind(id.value) + " AND m.ended_at IS NULL");
    auto found = read(tx, where.sql(), where.values(), today);
    if (found.empty()) return {};
    return std::move(found.front());
}

std::vector<Colleague> list_in_force(db::Transaction& tx, const Scope& scope,
                                     const OrganisationId& organisation, const Date& today) {
    Where where{scope};
    where.both("m.organisation = " + where.bind(organisation.value));
    where.both(counts_on(where.bind(iso(today))));
    return read(tx, where.sql() + " ORDER BY p.name, m.role, m.id", where.values(), today);
}

std::optional<OrganisationThere> find_organisation_there(db::Transaction& tx, const Scope& scope,
                                                         const OrganisationId& id,
                                                         const Date& today) {
    const auto found = db::select_one<Text, MaybeText>(
        tx,
        "SELECT name, valid_to FROM municipality WHERE :1 = 1 AND code = :2 UNION ALL "
        "SELECT name, valid_to FROM organisation WHERE :1 = 1 AND id = :2",
        {scope.published(), id.value});
    if (!found) return {};
    const auto& [name, ends] = *found;
    const auto last = date_from_iso(ends.value_or(""));
    return OrganisationThere{name, last && *last < today};
}

std::vector<Role> roles_of_email(db::Transaction& tx, const std::string& email,
                                 const OrganisationId& organisation, const Date& today) {
    std::vector<Role> out;
    for (const auto& [role] : db::select<Text>(
             tx,
             "SELECT m.role FROM membership m JOIN person p ON p.id = m.person_id WHERE p.email = "
             ":1 AND m.organisation = :2 AND m.ended_at IS NULL AND m.review_due > :3 AND "
             "(m.valid_to IS NULL OR m.valid_to >= :3)",
             {email, organisation.value, iso(today)}))
        out.push_back(stored_enum<Role>(role));
    return out;
}

int administrators_of(db::Transaction& tx, const OrganisationId& organisation, const Date& today,
                      const MembershipId& besides) {
    const auto found = db::select_one<std::int64_t>(
        tx,
        "SELECT count(*) FROM membership m JOIN person p ON p.id = m.person_id WHERE "
        "m.organisation = :1 AND m.role = :2 AND m.id <> :3 AND p.left_at IS NULL AND " +
            counts_on(":4"),
        {organisation.value, text_of(Role::organisation_administrator), besides.value, iso(today)});
    return static_cast<int>(std::get<0>(*found));
}

UserId person_with_email(db::Transaction& tx, const std::string& email) {
    const auto found = db::select_one<Text>(tx, "SELECT id FROM person WHERE email = :1", {email});
    return {found ? std::get<0>(*found) : Text{}};
}

std::vector<Role> roles_there(db::Transaction& tx, const UserId& person,
                              const OrganisationId& organisation, const Date& today) {
    std::vector<Role> out;
    for (const auto& [role] : db::select<Text>(
             tx,
             "SELECT m.role FROM membership m JOIN person p ON p.id = m.person_id WHERE "
             "m.person_id = :1 AND m.organisation = :2 AND p.left_at IS NULL AND " +
                 counts_on(":3"),
             {person.value, organisation.value, iso(today)}))
        out.push_back(stored_enum<Role>(role));
    return out;
}

void update_last_day(db::Transaction& tx, const MembershipId& id,
                     const std::optional<Date>& valid_to) {
    db::execute(tx, "UPDATE membership SET valid_to = :2 WHERE id = :1",
                {id.value, valid_to ? db::Value(iso(*valid_to)) : db::Value()});
}

void update_review_due(db::Transaction& tx, const MembershipId& id, const Date& due) {
    db::execute(tx, "UPDATE membership SET review_due = :2 WHERE id = :1", {id.value, iso(due)});
}

void end_membership(db::Transaction& tx, const Colleague& membership, const std::string& reason,
                    Instant now) {
    db::execute(tx, "UPDATE membership SET ended_at = :2, end_reason = :3 WHERE id = :1",
                {membership.id.value, now.microseconds, reason});
    db::execute(tx,
                "UPDATE delegation SET ended_at = :2 WHERE membership_id = :1 AND ended_at IS NULL",
                {membership.id.value, now.microseconds});
    db::execute(tx,
                "UPDATE delegation SET ended_at = :3 WHERE lent_to = :2 AND ended_at IS NULL AND "
                "membership_id IN (SELECT lent.id FROM membership lent JOIN membership gone ON "
                "gone.organisation = lent.organisation WHERE gone.id = :1) AND NOT EXISTS (SELECT "
                "1 FROM membership kept JOIN membership gone ON gone.organisation = "
                "kept.organisation WHERE gone.id = :1 AND kept.person_id = :2 AND kept.ended_at IS "
                "NULL)",
                {membership.id.value, membership.person.value, now.microseconds});
    db::execute(tx,
                "UPDATE session SET ended_at = :2, end_reason = 'rights_changed' WHERE person_id = "
                ":1 AND ended_at IS NULL",
                {membership.person.value, now.microseconds});
    db::execute(tx,
                "UPDATE person SET left_at = :2 WHERE id = :1 AND left_at IS NULL AND NOT EXISTS "
                "(SELECT 1 FROM membership WHERE person_id = :1 AND ended_at IS NULL)",
                {membership.person.value, now.microseconds});
}

}  // namespace werkzaam::access
