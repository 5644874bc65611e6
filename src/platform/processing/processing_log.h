// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/processing.h"
#include "platform/credentials/secret_box.h"
#include "platform/db/database.h"

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <string>
#include <vector>

namespace werkzaam::processing {

/// A row of the logbook: a span of OpenTelemetry.
struct Span {
    std::string span;
    std::string trace;
    std::string parent;
    ProcessingStatus status = ProcessingStatus::unset;
    std::string name;
    std::string activity;  ///< URI
    std::string subject;   ///< Keyed hash, or empty.
    std::string subject_type;
    std::int64_t started = 0;  ///< milliseconds
    std::int64_t ended = 0;
};

/// The URI of an entry of docs/processing-register.md in the version that holds now.
[[nodiscard]] std::string activity_uri(const std::string& key);

/// The spans of one processing: one; or with more than one person a span without any and below it
/// one for each. Persons stand there as a hash that only this installation can make.
[[nodiscard]] std::vector<Span> spans_of(const Processing& processing,
                                         const credentials::SecretBox& box);

/// The logbook. Whoever records waits until it is on disk; those who wait at the same moment share
/// one transaction. Thread-safe.
class ProcessingLog {
public:
    /// Both outlive it.
    ProcessingLog(db::Database& database, const credentials::SecretBox& box)
        : database_{database}, box_{box} {}
    /// Throws db::Unavailable: what cannot be recorded is not answered.
    void record(const Processing& processing);

private:
    void write_waiting(std::unique_lock<std::mutex>& lock);

    db::Database& database_;
    const credentials::SecretBox& box_;
    std::mutex mutex_;
    std::condition_variable written_;
    std::vector<Span> waiting_ = {};
    std::uint64_t last_ = 0;  // number of the last who came
    std::uint64_t done_ = 0;  // number of the last whose spans are on disk or failed
    std::uint64_t failed_from_ = 1;
    std::uint64_t failed_to_ = 0;
    std::exception_ptr failure_ = nullptr;
    bool writing_ = false;
};

}  // namespace werkzaam::processing
