// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/sign_in_store.h"

#include "core/enum_text.h"
#include "platform/db/sql.h"

namespace werkzaam::access {

void insert_step(db::Transaction& tx, const SignInStep& step) {
    db::execute(tx, "DELETE FROM sign_in_step WHERE expires_at <= :1",
                {step.created_at.microseconds});
    db::execute(tx,
                "INSERT INTO sign_in_step (id, token_hash, person_id, kind, challenge, "
                "created_at, expires_at) VALUES (:1, :2, :3, :4, :5, :6, :7)",
                {step.id, step.token_hash,
                 step.person ? db::Value(step.person->value) : db::Value(), text_of(step.kind),
                 step.challenge, step.created_at.microseconds, step.expires_at.microseconds});
}

std::optional<SignInStep> step_of_token(db::Transaction& tx, StepKind kind,
                                        const std::string& token_hash) {
    const auto row =
        db::select_one<std::string, std::optional<std::string>, std::string, std::int64_t,
                       std::int64_t>(tx,
                                     "SELECT id, person_id, challenge, created_at, expires_at FROM "
                                     "sign_in_step WHERE token_hash = :1 AND kind = :2 AND used_at "
                                     "IS NULL",
                                     {token_hash, text_of(kind)});
    if (!row) return {};
    const auto& [id, person, challenge, created, expires] = *row;
    SignInStep out{id, token_hash, {}, kind, challenge, {created}, {expires}};
    if (person) out.person = UserId{*person};
    return out;
}

bool update_step_used(db::Transaction& tx, const SignInStep& step, Instant now) {
    return db::execute(tx, "UPDATE sign_in_step SET used_at = :1 WHERE id = :2 AND used_at IS NULL",
                       {now.microseconds, step.id}) == 1;
}

Failures failures_of(db::Transaction& tx, const std::string& account_hash,
                     const std::string& address_hash) {
    Failures out{account_hash, address_hash};
    if (const auto row = db::select_one<int, std::int64_t>(
            tx,
            "SELECT failures, last_at FROM sign_in_failure WHERE account_hash = :1 AND "
            "address_hash = :2",
            {account_hash, address_hash})) {
        out.count = std::get<0>(*row);
        out.last_at = {std::get<1>(*row)};
    }
    return out;
}

void lock_failures(db::Transaction& tx, const Failures& failures) {
    db::lock(tx, "failures of " + failures.account_hash);
}

void upsert_failures(db::Transaction& tx, const Failures& failures, Instant forget_before) {
    db::execute(tx, "DELETE FROM sign_in_failure WHERE last_at < :1",
                {forget_before.microseconds});
    db::execute(tx,
                "INSERT INTO sign_in_failure (account_hash, address_hash, failures, last_at) "
                "VALUES (:1, :2, :3, :4) ON CONFLICT (account_hash, address_hash) DO UPDATE SET "
                "failures = excluded.failures, last_at = excluded.last_at",
                {failures.account_hash, failures.address_hash, failures.count,
                 failures.last_at.microseconds});
}

void delete_failures(db::Transaction& tx, const Failures& failures) {
    db::execute(tx, "DELETE FROM sign_in_failure WHERE account_hash = :1 AND address_hash = :2",
                {failures.account_hash, failures.address_hash});
}

}  // namespace werkzaam::access
