// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/factor_store.h"

#include "core/enum_text.h"
#include "platform/db/scope_sql.h"
#include "platform/db/sql.h"

namespace werkzaam::access {

namespace {

using Text = std::string;
using Whole = std::int64_t;
using MaybeWhole = std::optional<Whole>;

std::optional<Instant> instant(const MaybeWhole& microseconds) {
    if (!microseconds) return {};
    return Instant{*microseconds};
}

db::Value value(const std::optional<Instant>& instant) {
    return instant ? db::Value(instant->microseconds) : db::Value();
}

std::vector<KeptFactor> read(db::Transaction& tx, const Text& where, const db::Values& values) {
    std::vector<KeptFactor> out;
    for (const auto& [id, person, kind, label, credential, secret, counter, created, confirmed,
                      used] :
         db::select<Text, Text, Text, Text, std::optional<Text>, Text, Whole, Whole, MaybeWhole,
                    MaybeWhole>(tx,
                                "SELECT id, person_id, kind, label, credential_id, secret, "
                                "counter, created_at, confirmed_at, used_at FROM factor WHERE " +
                                    where + " ORDER BY created_at, id",
                                values))
        out.push_back({{{id},
                        stored_enum<FactorKind>(kind),
                        label,
                        {created},
                        instant(confirmed),
                        instant(used)},
                       {person},
                       credential.value_or(""),
                       secret,
                       counter});
    return out;
}

}  // namespace

std::vector<Factor> list_factors(db::Transaction& tx, const Scope& scope, const UserId& person) {
    auto shown = db::condition_of(scope, {.subject = "person_id"});
    shown.values.emplace_back(person.value);
    const auto last = std::to_string(shown.values.size());
    std::vector<Factor> out;
    for (auto& kept : read(tx, shown.sql + " AND person_id = :" + last, shown.values))
        out.push_back(std::move(kept.factor));
    return out;
}

std::vector<KeptFactor> kept_factors(db::Transaction& tx, const UserId& person) {
    return read(tx, "person_id = :1", {person.value});
}

std::optional<KeptFactor> kept_passkey(db::Transaction& tx, const std::string& credential_id) {
    auto found = read(tx, "credential_id = :1 AND kind = 'passkey'", {credential_id});
    if (found.empty()) return {};
    return std::move(found.front());
}

void insert_factor(db::Transaction& tx, const KeptFactor& kept) {
    const auto& f = kept.factor;
    db::execute(tx,
                "INSERT INTO factor (id, person_id, kind, label, credential_id, secret, counter, "
                "created_at, confirmed_at, used_at) VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9, "
                ":10)",
                {f.id.value, kept.person.value, text_of(f.kind), f.label,
                 kept.credential_id.empty() ? db::Value() : db::Value(kept.credential_id),
                 kept.secret, kept.counter, f.created_at.microseconds, value(f.confirmed_at),
                 value(f.used_at)});
}

void update_factor_secret(db::Transaction& tx, const FactorId& id, const std::string& secret) {
    db::execute(tx, "UPDATE factor SET secret = :1 WHERE id = :2", {secret, id.value});
}

void update_factor_confirmed(db::Transaction& tx, const FactorId& id, Instant now) {
    db::execute(tx, "UPDATE factor SET confirmed_at = :1 WHERE id = :2",
                {now.microseconds, id.value});
}

bool update_factor_used(db::Transaction& tx, const KeptFactor& factor, std::int64_t counter,
                        Instant now) {
    return db::execute(tx,
                       "UPDATE factor SET counter = :1, used_at = :2 WHERE id = :3 AND counter = "
                       ":4",
                       {counter, now.microseconds, factor.factor.id.value, factor.counter}) == 1;
}

void delete_factor(db::Transaction& tx, const FactorId& id) {
    db::execute(tx, "DELETE FROM factor WHERE id = :1", {id.value});
}

void delete_factors(db::Transaction& tx, const UserId& person, FactorKind kind) {
    db::execute(tx, "DELETE FROM factor WHERE person_id = :1 AND kind = :2",
                {person.value, text_of(kind)});
}

}  // namespace werkzaam::access
