// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/scim_store.h"

#include "core/enum_text.h"
#include "core/invariant.h"
#include "platform/db/sql.h"

#include <map>

namespace werkzaam::access {

namespace {

using Text = std::string;
using MaybeText = std::optional<Text>;
using Whole = std::int64_t;
using MaybeWhole = std::optional<Whole>;

std::vector<ScimToken> read_tokens(db::Transaction& tx, const Text& rest,
                                   const db::Values& values) {
    std::vector<ScimToken> out;
    for (const auto& [id, provider, created, expires, ended] :
         db::select<Text, Text, Whole, Whole, MaybeWhole>(
             tx,
             "SELECT id, provider_id, created_at, expires_at, ended_at FROM scim_token WHERE " +
                 rest,
             values)) {
        ScimToken token{{id}, {provider}, {created}, {expires}};
        if (ended) token.ended_at = Instant{*ended};
        out.push_back(std::move(token));
    }
    return out;
}

// The groups of all of them by one statement.
void read_groups(db::Transaction& tx, std::vector<ScimUser>& users) {
    if (users.empty()) return;
    std::map<Text, ScimUser*> by_id;
    db::Values values;
    for (auto& user : users) {
        by_id[user.id.value] = &user;
        values.emplace_back(user.id.value);
    }
    for (const auto& [id, group] : db::select<Text, Text>(
             tx,
             "SELECT scim_user_id, claim_value FROM scim_group_member WHERE scim_user_id IN (" +
                 db::placeholders(values.size()) + ") ORDER BY claim_value",
             values))
        by_id.at(id)->groups.push_back(group);
}

constexpr auto of_provider =
    "FROM scim_user s JOIN person p ON p.id = s.person_id WHERE s.issuer = :1 AND s.organisation = "
    ":2";

std::vector<ScimUser> read_users(db::Transaction& tx, const NewProvider& setup, const Text& rest,
                                 const db::Values& more = {}) {
    db::Values values{setup.issuer, setup.organisation.value};
    values.insert(values.end(), more.begin(), more.end());
    std::vector<ScimUser> out;
    for (const auto& [id, person, user_name, key, external_id, active, created, changed, name,
                      email] :
         db::select<Text, Text, Text, Text, Text, bool, Whole, Whole, Text, Text>(
             tx,
             Text("SELECT s.id, s.person_id, s.user_name, s.user_key, s.external_id, s.active, "
                  "s.created_at, s.changed_at, p.name, p.email ") +
                 of_provider + rest,
             values))
        out.push_back({{id},
                       {person},
                       {user_name, external_id, name, email, active},
                       key,
                       {created},
                       {changed}});
    read_groups(tx, out);
    return out;
}

std::optional<ScimUser> first(std::vector<ScimUser> users) {
    if (users.empty()) return {};
    return std::move(users.front());
}

// The column of a term. The rules let no other through.
Text column_of(const Text& attribute) {
    if (attribute == "username") return "s.user_key";
    if (attribute == "externalid") return "s.external_id";
    if (attribute == "id") return "s.id";
    if (attribute == "active") return "CASE s.active WHEN 1 THEN 'true' ELSE 'false' END";
    if (attribute == "displayname") return "p.name";
    WZ_INVARIANT(attribute == "emails" || attribute == "emails.value" ||
                 attribute == "emails.type");
    return attribute == "emails.type" ? "'work'" : "p.email";
}

}  // namespace

void insert_scim_token(db::Transaction& tx, const ScimToken& token, const std::string& token_hash) {
    db::execute(
        tx,
        "INSERT INTO scim_token (id, provider_id, token_hash, created_at, expires_at) VALUES "
        "(:1, :2, :3, :4, :5)",
        {token.id.value, token.provider.value, token_hash, token.created_at.microseconds,
         token.expires_at.microseconds});
}

std::optional<ScimToken> scim_token_of_hash(db::Transaction& tx, const std::string& token_hash) {
    auto found = read_tokens(tx, "token_hash = :1", {token_hash});
    if (found.empty()) return {};
    return std::move(found.front());
}

std::optional<ScimToken> scim_token_of_id(db::Transaction& tx, const ScimTokenId& id) {
    auto found = read_tokens(tx, "id = :1", {id.value});
    if (found.empty()) return {};
    return std::move(found.front());
}

std::vector<ScimToken> scim_tokens_of(db::Transaction& tx, const ProviderId& provider) {
    return read_tokens(tx, "provider_id = :1 ORDER BY created_at DESC, id DESC", {provider.value});
}

bool update_scim_token_ended(db::Transaction& tx, const ScimTokenId& id, Instant now) {
    return db::execute(tx, "UPDATE scim_token SET ended_at = :2 WHERE id = :1 AND ended_at IS NULL",
                       {id.value, now.microseconds}) == 1;
}

void lock_scim(db::Transaction& tx, const NewProvider& setup) {
    db::lock(tx, "scim of " + setup.issuer);
}

void insert_scim_user(db::Transaction& tx, const NewProvider& setup, const ScimUser& user) {
    db::execute(tx,
                "INSERT INTO scim_user (id, issuer, organisation, person_id, user_name, user_key, "
                "external_id, active, created_at, changed_at) VALUES (:1, :2, :3, :4, :5, :6, :7, "
                ":8, :9, :9)",
                {user.id.value, setup.issuer, setup.organisation.value, user.person.value,
                 user.said.user_name, user.key, user.said.external_id, user.said.active,
                 user.created_at.microseconds});
}

void update_scim_user(db::Transaction& tx, const ScimUser& user) {
    db::execute(
        tx,
        "UPDATE scim_user SET user_name = :2, user_key = :3, external_id = :4, active = :5, "
        "changed_at = :6 WHERE id = :1",
        {user.id.value, user.said.user_name, user.key, user.said.external_id, user.said.active,
         user.changed_at.microseconds});
}

void delete_scim_user(db::Transaction& tx, const ScimUserId& id) {
    db::execute(tx, "DELETE FROM scim_group_member WHERE scim_user_id = :1", {id.value});
    db::execute(tx, "DELETE FROM scim_user WHERE id = :1", {id.value});
}

std::optional<ScimUser> scim_user_of_id(db::Transaction& tx, const NewProvider& setup,
                                        const ScimUserId& id) {
    return first(read_users(tx, setup, " AND s.id = :3", {id.value}));
}

std::optional<ScimUser> scim_user_of_person(db::Transaction& tx, const NewProvider& setup,
                                            const UserId& person) {
    return first(read_users(tx, setup, " AND s.person_id = :3", {person.value}));
}

std::optional<ScimUser> scim_user_meant(db::Transaction& tx, const NewProvider& setup,
                                        const std::string& subject, const std::string& email) {
    auto by_key = first(read_users(tx, setup, " AND s.external_id = :3", {subject}));
    if (by_key || email.empty()) return by_key;
    return first(read_users(tx, setup, " AND p.email = :3", {email}));
}

ScimUserList scim_users_of(db::Transaction& tx, const NewProvider& setup,
                           const std::vector<ScimTerm>& terms, int start, int count) {
    Text where;
    db::Values values;
    for (const auto& [attribute, value] : terms) {
        values.emplace_back(value);
        where += " AND " + column_of(attribute) + " = CAST(:" + std::to_string(values.size() + 2) +
                 " AS text)";
    }
    db::Values all{setup.issuer, setup.organisation.value};
    all.insert(all.end(), values.begin(), values.end());
    ScimUserList out;
    out.start = start;
    out.total =
        std::get<0>(*db::select_one<int>(tx, Text("SELECT count(*) ") + of_provider + where, all));
    if (count == 0) return out;
    const auto next = values.size() + 3;
    values.emplace_back(count);
    values.emplace_back(start - 1);
    out.items = read_users(tx, setup,
                           where + " ORDER BY s.created_at, s.id LIMIT :" + std::to_string(next) +
                               " OFFSET :" + std::to_string(next + 1),
                           values);
    return out;
}

bool scim_user_name_is_taken(db::Transaction& tx, const NewProvider& setup, const ScimUser& user) {
    return !read_users(tx, setup, " AND s.user_key = :3 AND s.id <> :4", {user.key, user.id.value})
                .empty();
}

bool scim_external_id_is_taken(db::Transaction& tx, const NewProvider& setup,
                               const ScimUser& user) {
    if (user.said.external_id.empty()) return false;
    return !read_users(tx, setup, " AND s.external_id = :3 AND s.id <> :4",
                       {user.said.external_id, user.id.value})
                .empty();
}

std::optional<UserId> person_to_bring_in(db::Transaction& tx, const NewProvider& setup,
                                         const std::string& email, const Date& today) {
    const auto row = db::select_one<Text>(
        tx,
        "SELECT p.id FROM person p WHERE p.email = :1 AND NOT EXISTS (SELECT 1 FROM scim_user s "
        "WHERE s.person_id = p.id AND s.issuer = :4 AND s.organisation = :2) AND (EXISTS (SELECT 1 "
        "FROM external_identity x WHERE x.person_id = p.id AND x.issuer = :4 AND x.organisation = "
        ":2) OR (p.left_at IS NULL AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id "
        "AND m.organisation = :2 AND m.provider_id IS NULL AND m.ended_at IS NULL AND m.review_due "
        "> :3 AND m.valid_from <= :3 AND (m.valid_to IS NULL OR m.valid_to >= :3))) OR (p.left_at "
        "IS NOT NULL AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND "
        "m.organisation <> :2)))",
        {email, setup.organisation.value, iso(today), setup.issuer});
    if (!row) return {};
    return UserId{std::get<0>(*row)};
}

bool is_somewhere_else(db::Transaction& tx, const NewProvider& setup, const UserId& person) {
    return db::select_one<int>(
               tx,
               "SELECT 1 FROM membership m WHERE m.person_id = :1 AND m.organisation <> :2 UNION "
               "ALL "
               "SELECT 1 FROM scim_user s WHERE s.person_id = :1 AND (s.organisation <> :2 OR "
               "s.issuer <> :3)",
               {person.value, setup.organisation.value, setup.issuer})
        .has_value();
}

void update_person_left(db::Transaction& tx, const UserId& person, Instant now) {
    db::execute(tx,
                "UPDATE person SET left_at = :2 WHERE id = :1 AND left_at IS NULL AND NOT EXISTS "
                "(SELECT 1 FROM membership WHERE person_id = :1 AND ended_at IS NULL)",
                {person.value, now.microseconds});
}

void delete_link(db::Transaction& tx, const NewProvider& setup, const UserId& person) {
    db::execute(
        tx,
        "DELETE FROM external_identity WHERE issuer = :1 AND organisation = :2 AND person_id "
        "= :3",
        {setup.issuer, setup.organisation.value, person.value});
}

std::vector<HeldThere> held_there(db::Transaction& tx, const OrganisationId& organisation,
                                  const UserId& person) {
    std::vector<HeldThere> out;
    for (const auto& [id, role, provider] : db::select<Text, Text, MaybeText>(
             tx,
             "SELECT id, role, provider_id FROM membership WHERE person_id = :1 AND organisation = "
             ":2 AND ended_at IS NULL ORDER BY id",
             {person.value, organisation.value}))
        out.push_back({{id}, stored_enum<Role>(role), !provider});
    return out;
}

void end_loans_and_offers(db::Transaction& tx, const OrganisationId& organisation,
                          const UserId& person, Instant now) {
    db::execute(tx,
                "UPDATE delegation SET ended_at = :3 WHERE lent_to = :1 AND ended_at IS NULL AND "
                "membership_id IN (SELECT id FROM membership WHERE organisation = :2)",
                {person.value, organisation.value, now.microseconds});
    db::execute(
        tx,
        "UPDATE invitation SET withdrawn_at = :3 WHERE organisation = :2 AND accepted_at IS "
        "NULL AND withdrawn_at IS NULL AND email = (SELECT p.email FROM person p WHERE p.id "
        "= :1)",
        {person.value, organisation.value, now.microseconds});
}

std::vector<ScimGroupMember> scim_group_members_of(db::Transaction& tx, const NewProvider& setup,
                                                   const std::string& group) {
    std::vector<ScimGroupMember> out;
    for (const auto& [id, person, name] :
         db::select<Text, Text, Text>(tx,
                                      Text("SELECT s.id, s.person_id, p.name ") + of_provider +
                                          " AND s.id IN (SELECT g.scim_user_id FROM "
                                          "scim_group_member g WHERE g.claim_value = "
                                          ":3) ORDER BY s.id",
                                      {setup.issuer, setup.organisation.value, group}))
        out.push_back({{id}, {person}, name});
    return out;
}

void insert_scim_group_member(db::Transaction& tx, const ScimUserId& user,
                              const std::string& group) {
    db::execute(tx,
                "INSERT INTO scim_group_member (scim_user_id, claim_value) VALUES (:1, :2) ON "
                "CONFLICT DO NOTHING",
                {user.value, group});
}

void delete_scim_group_member(db::Transaction& tx, const ScimUserId& user,
                              const std::string& group) {
    db::execute(tx, "DELETE FROM scim_group_member WHERE scim_user_id = :1 AND claim_value = :2",
                {user.value, group});
}

}  // namespace werkzaam::access
