// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/jobs/worker.h"

#include "core/id.h"
#include "core/invariant.h"
#include "platform/jobs/job_store.h"
#include "platform/jobs/retry_rules.h"
#include "platform/log/log.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace werkzaam::jobs {

namespace {

constexpr int most_at_a_time = 100;

Instant later(Instant now, std::chrono::microseconds wait) {
    return {now.microseconds + wait.count()};
}

std::string new_id(Instant now) {
    return new_uuid(now.microseconds / 1000);
}

/// Why it did not work; nothing when it did.
std::optional<std::string> failure_of(const Handler& handler, const Job& job) {
    try {
        handler.run(job);
        return {};
    } catch (const std::exception& error) {
        return error.what();
    }
}

void tell(const Job& job) {
    const auto level = job.stood_aside_at ? log::Level::error : log::Level::warning;
    log::write(level, job.stood_aside_at ? "job_stood_aside" : "job_failed",
               {{"job", job.id},
                {"work", job.kind},
                {"attempt", std::to_string(job.attempts)},
                {"reason", job.reason.value_or("")}});
}

}  // namespace

void enqueue(db::Transaction& transaction, const NewJob& job, Instant due) {
    insert_job(transaction, {new_id(due), job.kind, job.about, false, due});
}

Worker::Worker(db::Database& database, const Clock& clock, std::vector<Handler> handlers)
    : database_{database},
      clock_{clock},
      handlers_{std::move(handlers)},
      name_{new_id(clock.now())} {
    for (const auto& handler : handlers_) kinds_.push_back(handler.kind);
}

void Worker::add_recurring() {
    const auto tx = database_.write();
    for (const auto& handler : handlers_)
        if (handler.every)
            insert_recurring(*tx, {new_id(clock_.now()), handler.kind, "", true, clock_.now()});
    tx->commit();
    recurring_added_ = true;
}

int Worker::work() {
    if (!recurring_added_) add_recurring();
    int done = 0;
    while (done < most_at_a_time) {
        auto job = next();
        if (!job) break;
        const auto failure = failure_of(handler_of(*job), *job);
        finish(std::move(*job), failure);
        ++done;
    }
    return done;
}

std::optional<Job> Worker::next() {
    if (kinds_.empty()) return {};
    const auto now = clock_.now();
    // Looking does not make others wait who write.
    if (!is_anything_due(*database_.read(), kinds_, now)) return {};
    const auto tx = database_.write();
    auto job = hold_next(*tx, kinds_, now, {name_, later(now, held_for)});
    tx->commit();
    return job;
}

void Worker::finish(Job job, const std::optional<std::string>& failure) {
    const auto now = clock_.now();
    job.reason = failure;
    if (failure) {
        job.due_at = later(now, wait_after(job.attempts));
        if (stands_aside(job.attempts, job.recurs)) job.stood_aside_at = now;
        tell(job);
    }
    const auto tx = database_.write();
    bool mine = false;
    if (failure) {
        mine = update_held(*tx, job, name_);
    } else if (job.recurs) {
        job.due_at = later(now, *handler_of(job).every);
        job.attempts = 0;
        mine = update_held(*tx, job, name_);
    } else {
        mine = delete_held(*tx, job, name_);
    }
    tx->commit();
    if (!mine) log::warning("job_taken_over", {{"job", job.id}, {"work", job.kind}});
}

const Handler& Worker::handler_of(const Job& job) const {
    const auto found = std::ranges::find(handlers_, job.kind, &Handler::kind);
    WZ_INVARIANT(found != handlers_.end());
    return *found;
}

}  // namespace werkzaam::jobs
