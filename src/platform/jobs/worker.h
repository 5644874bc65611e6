// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/clock.h"
#include "platform/db/database.h"
#include "platform/jobs/job.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace werkzaam::jobs {

/// Puts something in the queue in the transaction of what caused it: it is done after `due`, when
/// that transaction is committed, and not otherwise. At least once.
void enqueue(db::Transaction& transaction, const NewJob& job, Instant due);

/// How one kind of job is done, in transactions of its own. Throws when it did not work. It may be
/// called twice for the same job, at most one at a time unless it takes longer than `held_for`.
struct Handler {
    std::string kind = {};
    std::function<void(const Job&)> run = {};
    /// Returns by itself so long after it was done; without it only what was put in the queue.
    std::optional<std::chrono::milliseconds> every = {};
};

/// So long nobody else takes a job that somebody does.
inline constexpr std::chrono::minutes held_for{5};

/// Does what is due. One for each process; not thread-safe. Kinds without a handler here are left
/// to other processes. The database and the clock outlive it.
class Worker {
public:
    Worker(db::Database& database, const Clock& clock, std::vector<Handler> handlers);
    /// Does what is due until there is nothing, at most a hundred at a time; how many. The first
    /// time it puts in the queue what returns by itself. What a handler throws is told in the log
    /// and kept with the job. Throws Unavailable.
    int work();

private:
    void add_recurring();
    [[nodiscard]] std::optional<Job> next();
    void finish(Job job, const std::optional<std::string>& failure);
    [[nodiscard]] const Handler& handler_of(const Job& job) const;

    db::Database& database_;
    const Clock& clock_;
    const std::vector<Handler> handlers_;
    std::vector<std::string> kinds_ = {};
    const std::string name_;
    bool recurring_added_ = false;
};

}  // namespace werkzaam::jobs
