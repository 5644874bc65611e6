// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/provider_store.h"

#include "core/enum_text.h"
#include "platform/db/sql.h"

#include <sstream>

namespace werkzaam::access {

namespace {

using Text = std::string;
using Whole = std::int64_t;
using MaybeWhole = std::optional<Whole>;

std::vector<Text> words(const Text& text) {
    std::istringstream in{text};
    std::vector<Text> out;
    for (Text word; in >> word;) out.push_back(word);
    return out;
}

Text joined(const std::vector<Text>& words) {
    Text out;
    for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

void read_mapping(db::Transaction& tx, Provider& provider) {
    for (const auto& [value, role] : db::select<Text, Text>(
             tx,
             "SELECT claim_value, role FROM provider_role WHERE provider_id = :1 ORDER BY "
             "claim_value, role",
             {provider.id.value}))
        provider.setup.roles.push_back({value, stored_enum<Role>(role)});
    for (const auto& [claim, value] : db::select<Text, Text>(
             tx,
             "SELECT claim, claim_value FROM provider_second_factor WHERE provider_id = :1 ORDER "
             "BY claim, claim_value",
             {provider.id.value}))
        provider.setup.second_factors.push_back({claim, value});
}

std::vector<Provider> read(db::Transaction& tx, const Text& rest, const db::Values& values = {}) {
    std::vector<Provider> out;
    for (const auto& [id, organisation, name, issuer, client, algorithms, scope, claim, admission,
                      key, created] :
         db::select<Text, Text, Text, Text, Text, Text, Text, Text, Text, Text, Whole>(
             tx,
             "SELECT id, organisation, name, issuer, client_id, algorithms, scope, role_claim, "
             "admission, private_key, created_at FROM identity_provider WHERE removed_at IS NULL" +
                 rest,
             values)) {
        Provider provider{{id},
                          {{organisation},
                           name,
                           issuer,
                           client,
                           words(algorithms),
                           scope,
                           claim,
                           stored_enum<Admission>(admission)},
                          key,
                          {created}};
        read_mapping(tx, provider);
        out.push_back(std::move(provider));
    }
    return out;
}

std::vector<ProviderGift> read_gifts(db::Transaction& tx, const Text& which,
                                     const db::Values& values) {
    std::vector<ProviderGift> out;
    for (const auto& [id, person, role, ended] : db::select<Text, Text, Text, MaybeWhole>(
             tx,
             "SELECT id, person_id, role, ended_at FROM membership WHERE provider_id = :1 AND " +
                 which + " ORDER BY id",
             values))
        out.push_back({{id}, {person}, stored_enum<Role>(role), ended.has_value()});
    return out;
}

}  // namespace

void insert_provider(db::Transaction& tx, const Provider& provider) {
    const auto& setup = provider.setup;
    db::execute(tx,
                "INSERT INTO identity_provider (id, organisation, name, issuer, client_id, "
                "algorithms, scope, role_claim, admission, private_key, created_at) VALUES (:1, "
                ":2, :3, :4, :5, :6, :7, :8, :9, :10, :11)",
                {provider.id.value, setup.organisation.value, setup.name, setup.issuer,
                 setup.client_id, joined(setup.algorithms), setup.scope, setup.role_claim,
                 text_of(setup.admission), provider.sealed_key, provider.created_at.microseconds});
    for (const auto& [value, role] : setup.roles)
        db::execute(tx,
                    "INSERT INTO provider_role (provider_id, claim_value, role) VALUES (:1, :2, "
                    ":3) ON CONFLICT DO NOTHING",
                    {provider.id.value, value, text_of(role)});
    for (const auto& [claim, value] : setup.second_factors)
        db::execute(tx,
                    "INSERT INTO provider_second_factor (provider_id, claim, claim_value) VALUES "
                    "(:1, :2, :3) ON CONFLICT DO NOTHING",
                    {provider.id.value, claim, value});
}

std::optional<Provider> provider_of_id(db::Transaction& tx, const ProviderId& id) {
    auto found = read(tx, " AND id = :1", {id.value});
    if (found.empty()) return {};
    return std::move(found.front());
}

OrganisationId provider_organisation(db::Transaction& tx, const ProviderId& id) {
    const auto row = db::select_one<Text>(
        tx, "SELECT organisation FROM identity_provider WHERE id = :1", {id.value});
    return {row ? std::get<0>(*row) : Text{}};
}

bool issuer_is_taken(db::Transaction& tx, const std::string& issuer) {
    return db::select_one<int>(
               tx, "SELECT 1 FROM identity_provider WHERE issuer = :1 AND removed_at IS NULL",
               {issuer})
        .has_value();
}

std::vector<Provider> all_providers(db::Transaction& tx) {
    return read(tx, " ORDER BY organisation, name, id");
}

bool update_provider_removed(db::Transaction& tx, const ProviderId& id, Instant now) {
    return db::execute(tx,
                       "UPDATE identity_provider SET removed_at = :2 WHERE id = :1 AND removed_at "
                       "IS NULL",
                       {id.value, now.microseconds}) == 1;
}

void insert_question(db::Transaction& tx, const ProviderQuestion& question, Instant now) {
    db::execute(tx, "DELETE FROM provider_question WHERE expires_at <= :1", {now.microseconds});
    db::execute(tx,
                "INSERT INTO provider_question (state_hash, browser_hash, provider_id, secrets, "
                "expires_at) VALUES (:1, :2, :3, :4, :5)",
                {question.state_hash, question.browser_hash, question.provider.value,
                 question.sealed_secrets, question.expires_at.microseconds});
}

std::optional<ProviderQuestion> question_of_state(db::Transaction& tx,
                                                  const std::string& state_hash) {
    const auto row = db::select_one<Text, Text, Text, Whole>(
        tx,
        "SELECT browser_hash, provider_id, secrets, expires_at FROM provider_question WHERE "
        "state_hash = :1",
        {state_hash});
    if (!row) return {};
    const auto& [browser, provider, secrets, expires] = *row;
    return ProviderQuestion{state_hash, browser, {provider}, secrets, {expires}};
}

bool delete_question(db::Transaction& tx, const std::string& state_hash) {
    return db::execute(tx, "DELETE FROM provider_question WHERE state_hash = :1", {state_hash}) ==
           1;
}

std::optional<ProviderLink> link_of_subject(db::Transaction& tx, const std::string& issuer,
                                            const std::string& subject) {
    const auto row = db::select_one<Text, Text>(
        tx,
        "SELECT person_id, organisation FROM external_identity WHERE issuer = :1 AND "
        "external_subject = :2",
        {issuer, subject});
    if (!row) return {};
    return ProviderLink{{std::get<0>(*row)}, {std::get<1>(*row)}};
}

bool is_linked(db::Transaction& tx, const std::string& issuer, const UserId& person) {
    return db::select_one<int>(
               tx, "SELECT 1 FROM external_identity WHERE issuer = :1 AND person_id = :2",
               {issuer, person.value})
        .has_value();
}

void insert_link(db::Transaction& tx, const Provider& provider, const std::string& subject,
                 const UserId& person, Instant now) {
    db::execute(tx,
                "INSERT INTO external_identity (issuer, external_subject, person_id, organisation, "
                "created_at) VALUES (:1, :2, :3, :4, :5)",
                {provider.setup.issuer, subject, person.value, provider.setup.organisation.value,
                 now.microseconds});
}

std::optional<UserId> person_to_link(db::Transaction& tx, const NewProvider& setup,
                                     const std::string& email, const Date& today) {
    const auto row = db::select_one<Text>(
        tx,
        "SELECT p.id FROM person p WHERE p.email = :1 AND p.left_at IS NULL AND EXISTS (SELECT 1 "
        "FROM membership m WHERE m.person_id = p.id AND m.organisation = :2 AND m.provider_id IS "
        "NULL AND m.ended_at IS NULL AND m.review_due > :3 AND m.valid_from <= :3 AND (m.valid_to "
        "IS NULL OR m.valid_to >= :3)) AND NOT EXISTS (SELECT 1 FROM external_identity x WHERE "
        "x.person_id = p.id AND x.issuer = :4)",
        {email, setup.organisation.value, iso(today), setup.issuer});
    if (!row) return {};
    return UserId{std::get<0>(*row)};
}

void lock_subject(db::Transaction& tx, const std::string& issuer, const std::string& subject) {
    db::lock(tx, "subject " + subject + " of " + issuer);
}

std::vector<ProviderGift> gifts_of(db::Transaction& tx, const ProviderId& provider,
                                   const UserId& person) {
    return read_gifts(tx,
                      "person_id = :2 AND (ended_at IS NULL OR end_reason IS NULL OR end_reason <> "
                      ":3)",
                      {provider.value, person.value, gone_there});
}

std::vector<ProviderGift> gifts_in_force(db::Transaction& tx, const ProviderId& provider) {
    return read_gifts(tx, "ended_at IS NULL", {provider.value});
}

void insert_gift(db::Transaction& tx, const Membership& m, const ProviderId& provider,
                 Instant now) {
    db::execute(tx,
                "INSERT INTO membership (id, person_id, organisation, role, valid_from, "
                "review_due, created_at, provider_id) VALUES (:1, :2, :3, :4, :5, :6, :7, :8)",
                {m.id.value, m.person.value, m.organisation.value, text_of(m.role),
                 iso(m.valid_from), iso(m.review_due), now.microseconds, provider.value});
}

std::vector<UserId> end_provider_sessions(db::Transaction& tx, const ProviderSessions& which,
                                          Instant now, const std::string& reason) {
    std::vector<UserId> out;
    const Text where =
        "provider_id = :1 AND (:2 = '' OR provider_session = :2) AND (:3 = '' OR "
        "person_id = :3) AND ended_at IS NULL";
    const Text person = which.person ? which.person->value : Text{};
    for (const auto& [id] :
         db::select<Text>(tx, "SELECT person_id FROM session WHERE " + where + " ORDER BY id",
                          {which.provider.value, which.session, person}))
        out.push_back({id});
    db::execute(tx, "UPDATE session SET ended_at = :4, end_reason = :5 WHERE " + where,
                {which.provider.value, which.session, person, now.microseconds, reason});
    return out;
}

bool insert_logout(db::Transaction& tx, const ProviderId& provider, const std::string& number,
                   Instant expires_at, Instant now) {
    db::execute(tx, "DELETE FROM provider_logout WHERE expires_at <= :1", {now.microseconds});
    return db::execute(tx,
                       "INSERT INTO provider_logout (provider_id, token_number, expires_at) VALUES "
                       "(:1, :2, :3) ON CONFLICT DO NOTHING",
                       {provider.value, number, expires_at.microseconds}) == 1;
}

}  // namespace werkzaam::access
