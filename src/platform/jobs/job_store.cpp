// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/jobs/job_store.h"

#include "platform/db/sql.h"

#include <cstdint>
#include <tuple>

namespace werkzaam::jobs {

namespace {

using Text = std::string;
using MaybeText = std::optional<std::string>;
using MaybeWhole = std::optional<std::int64_t>;
using Row = std::tuple<Text, Text, Text, bool, std::int64_t, int, MaybeWhole, MaybeText>;

constexpr const char* columns = "id, kind, about, recurs, due_at, attempts, stood_aside_at, reason";

Job job_of(const Row& row) {
    const auto& [id, kind, about, recurs, due, attempts, aside, reason] = row;
    Job out{id, kind, about, recurs, {due}, attempts};
    if (aside) out.stood_aside_at = Instant{*aside};
    out.reason = reason;
    return out;
}

db::Value aside_of(const Job& job) {
    return job.stood_aside_at ? db::Value(job.stood_aside_at->microseconds) : db::Value();
}

// Of these kinds, due and free: `:1` is now, the kinds follow from `:from`.
std::string due_and_free(std::size_t kinds, std::size_t from) {
    return " FROM job WHERE stood_aside_at IS NULL AND due_at <= :1 AND (held_until IS NULL OR "
           "held_until <= :1) AND kind IN (" +
           db::placeholders(kinds, from) + ")";
}

void insert(db::Transaction& tx, const Job& job, const std::string& on_conflict) {
    db::execute(tx,
                "INSERT INTO job (id, kind, about, recurs, due_at, attempts) VALUES (:1, :2, :3, "
                ":4, :5, 0)" +
                    on_conflict,
                {job.id, job.kind, job.about, job.recurs, job.due_at.microseconds});
}

}  // namespace

void insert_job(db::Transaction& tx, const Job& job) {
    insert(tx, job, "");
}

void insert_recurring(db::Transaction& tx, const Job& job) {
    insert(tx, job, " ON CONFLICT (kind) WHERE recurs = 1 DO NOTHING");
}

bool is_anything_due(db::Transaction& tx, const std::vector<std::string>& kinds, Instant now) {
    db::Values values{now.microseconds};
    for (const auto& kind : kinds) values.emplace_back(kind);
    return db::select_one<int>(tx, "SELECT 1" + due_and_free(kinds.size(), 2) + " LIMIT 1", values)
        .has_value();
}

std::optional<Job> hold_next(db::Transaction& tx, const std::vector<std::string>& kinds,
                             Instant now, const Hold& hold) {
    db::Values values{now.microseconds, hold.holder, hold.until.microseconds};
    for (const auto& kind : kinds) values.emplace_back(kind);
    // SQLite has one writer; PostgreSQL goes past what another process is just taking.
    const auto* skip = db::engine_of(tx) == db::Engine::postgres ? " FOR UPDATE SKIP LOCKED" : "";
    const auto row =
        db::select_one<Text, Text, Text, bool, std::int64_t, int, MaybeWhole, MaybeText>(
            tx,
            "UPDATE job SET holder = :2, held_until = :3, attempts = attempts + 1 WHERE id = "
            "(SELECT id" +
                due_and_free(kinds.size(), 4) + " ORDER BY due_at, id LIMIT 1" + skip +
                ") RETURNING " + columns,
            values);
    if (!row) return {};
    return job_of(*row);
}

bool delete_held(db::Transaction& tx, const Job& job, const std::string& holder) {
    return db::execute(tx, "DELETE FROM job WHERE id = :1 AND holder = :2", {job.id, holder}) == 1;
}

bool update_held(db::Transaction& tx, const Job& job, const std::string& holder) {
    return db::execute(tx,
                       "UPDATE job SET due_at = :3, attempts = :4, stood_aside_at = :5, reason = "
                       ":6, holder = NULL, held_until = NULL WHERE id = :1 AND holder = :2",
                       {job.id, holder, job.due_at.microseconds, job.attempts, aside_of(job),
                        job.reason}) == 1;
}

std::vector<Job> list_jobs(db::Transaction& tx) {
    std::vector<Job> out;
    const auto rows = db::select<Text, Text, Text, bool, std::int64_t, int, MaybeWhole, MaybeText>(
        tx, std::string("SELECT ") + columns + " FROM job ORDER BY due_at, id");
    out.reserve(rows.size());
    for (const auto& row : rows) out.push_back(job_of(row));
    return out;
}

bool update_retry(db::Transaction& tx, const std::string& id, Instant now) {
    return db::execute(tx,
                       "UPDATE job SET due_at = :2, attempts = 0, stood_aside_at = NULL WHERE id = "
                       ":1 AND stood_aside_at IS NOT NULL",
                       {id, now.microseconds}) == 1;
}

}  // namespace werkzaam::jobs
