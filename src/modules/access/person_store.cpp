// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/person_store.h"

#include "core/enum_text.h"
#include "platform/db/scope_sql.h"
#include "platform/db/sql.h"

namespace werkzaam::access {

namespace {

using Text = std::string;
using Whole = std::int64_t;

std::optional<Person> read(db::Transaction& tx, const Text& where, const db::Values& values) {
    const auto row = db::select_one<Text, Text, Text, Text, Whole, std::optional<Whole>>(
        tx, "SELECT id, name, email, language, created_at, left_at FROM person WHERE " + where,
        values);
    if (!row) return {};
    const auto& [id, name, email, language, created, left] = *row;
    Person out{{id}, name, email, language == "en" ? Language::en : Language::nl, {created}, {}};
    if (left) out.left_at = Instant{*left};
    return out;
}

// Who signed in here, and who was signed in by the provider :3.
constexpr auto signed_in_here = " AND m.provider_id IS NULL";
constexpr auto signed_in_by_provider =
    " AND (m.provider_id IS NULL OR m.provider_id = :3) AND m.organisation IN "
    "(SELECT organisation FROM identity_provider WHERE id = :3 AND removed_at IS NULL)";

// The roles that count on the day :2, of people who have not left.
constexpr auto counts =
    "m.ended_at IS NULL AND p.left_at IS NULL AND m.valid_from <= :2 AND (m.valid_to IS NULL OR "
    "m.valid_to >= :2) AND m.review_due > :2";

Text text(Language language) {
    return language == Language::en ? "en" : "nl";
}

}  // namespace

void insert_person(db::Transaction& tx, const Person& person) {
    db::execute(tx,
                "INSERT INTO person (id, name, email, language, created_at) VALUES (:1, :2, :3, "
                ":4, :5)",
                {person.id.value, person.name, person.email, text(person.language),
                 person.created_at.microseconds});
}

void update_returned_person(db::Transaction& tx, const Person& person) {
    db::execute(tx, "UPDATE person SET name = :1, language = :2, left_at = NULL WHERE id = :3",
                {person.name, text(person.language), person.id.value});
}

std::optional<Person> person_of_email(db::Transaction& tx, const std::string& email) {
    return read(tx, "email = :1", {email});
}

void update_name_and_email(db::Transaction& tx, const Person& person) {
    db::execute(tx, "UPDATE person SET name = :2, email = :3 WHERE id = :1",
                {person.id.value, person.name, person.email});
}

std::optional<Person> lock_email(db::Transaction& tx, const std::string& email) {
    db::lock(tx, "address " + email);
    return person_of_email(tx, email);
}

std::optional<Person> person_of_id(db::Transaction& tx, const UserId& id) {
    return read(tx, "id = :1", {id.value});
}

std::vector<RoleThere> roles_of(db::Transaction& tx, const UserId& person, const Date& today,
                                const ProviderId& provider) {
    std::vector<RoleThere> out;
    db::Values values{person.value, iso(today)};
    if (!provider.value.empty()) values.emplace_back(provider.value);
    const Text how = provider.value.empty() ? signed_in_here : signed_in_by_provider;
    for (const auto& [organisation, role, borrows] : db::select<Text, Text, bool>(
             tx,
             Text("SELECT m.organisation, m.role, CASE WHEN EXISTS (SELECT 1 FROM delegation d "
                  "WHERE d.lent_to = :1 AND d.ended_at IS NULL) THEN 1 ELSE 0 END FROM membership "
                  "m JOIN person p ON p.id = m.person_id WHERE m.person_id = :1 AND ") +
                 counts + how,
             values))
        out.push_back({{organisation}, stored_enum<Role>(role), borrows});
    return out;
}

std::vector<RoleLent> roles_lent_to(db::Transaction& tx, const UserId& person,
                                    const Date& today) {
    std::vector<RoleLent> out;
    for (const auto& [id, holder, name, organisation, role, last] :
         db::select<Text, Text, Text, Text, Text, Text>(
             tx,
             Text("SELECT d.id, p.id, p.name, m.organisation, m.role, d.valid_to FROM delegation d "
                  "JOIN membership m ON m.id = d.membership_id JOIN person p ON p.id = m.person_id "
                  "WHERE d.lent_to = :1 AND d.ended_at IS NULL AND d.valid_from <= :2 AND "
                  "d.valid_to >= :2 AND ") +
                 counts + " ORDER BY d.valid_to, d.id",
             {person.value, iso(today)}))
        out.push_back({id,
                       {holder},
                       name,
                       {organisation},
                       stored_enum<Role>(role),
                       date_from_iso(last).value_or(Date{})});
    return out;
}

std::vector<OwnMembership> list_own_memberships(db::Transaction& tx, const Scope& scope,
                                                const UserId& person) {
    auto shown =
        db::condition_of(scope, {.organisation = "m.organisation", .subject = "m.person_id"}, 2);
    db::Values values{person.value};
    values.insert(values.end(), shown.values.begin(), shown.values.end());
    std::vector<OwnMembership> out;
    for (const auto& [id, organisation, name, role, from, to, due] :
         db::select<Text, Text, Text, Text, Text, std::optional<Text>, Text>(
             tx,
             "SELECT m.id, m.organisation, COALESCE(g.name, o.name, ''), m.role, m.valid_from, "
             "m.valid_to, m.review_due FROM membership m LEFT JOIN municipality g ON g.code = "
             "m.organisation LEFT JOIN organisation o ON o.id = m.organisation WHERE m.person_id = "
             ":1 AND m.ended_at IS NULL AND " +
                 shown.sql + " ORDER BY m.valid_from, m.id",
             values))
        out.push_back({{id},
                       {organisation},
                       name,
                       stored_enum<Role>(role),
                       *date_from_iso(from),
                       date_from_iso(to.value_or("")),
                       *date_from_iso(due)});
    return out;
}

}  // namespace werkzaam::access
