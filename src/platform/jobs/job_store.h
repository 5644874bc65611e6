// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/db/transaction.h"
#include "platform/jobs/job.h"

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::jobs {

/// Who does a job, and until when nobody else may take it.
struct Hold {
    std::string holder = {};
    Instant until = {};
};

void insert_job(db::Transaction& tx, const Job& job);
/// One that recurs, unless its kind is there.
void insert_recurring(db::Transaction& tx, const Job& job);
/// Whether a job of these kinds is due and free.
[[nodiscard]] bool is_anything_due(db::Transaction& tx, const std::vector<std::string>& kinds,
                                   Instant now);
/// Takes the job of these kinds that was due first and is free; counts the attempt.
[[nodiscard]] std::optional<Job> hold_next(db::Transaction& tx,
                                           const std::vector<std::string>& kinds, Instant now,
                                           const Hold& hold);
/// What a holder says of the job it held; false when it is not the holder any more.
bool delete_held(db::Transaction& tx, const Job& job, const std::string& holder);
bool update_held(db::Transaction& tx, const Job& job, const std::string& holder);
/// All that waits and all that stands aside, what is due first in front.
[[nodiscard]] std::vector<Job> list_jobs(db::Transaction& tx);
/// Lets a job that stands aside try again; false when there is none.
bool update_retry(db::Transaction& tx, const std::string& id, Instant now);

}  // namespace werkzaam::jobs
