// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

namespace werkzaam::http {

/// How much one person may ask: so many requests in a row, given back evenly in the course of a
/// minute (ASVS 2.4.1). Counted in memory, by each process for itself. Thread-safe.
class Pace {
public:
    /// 0: as much as they like.
    explicit Pace(int per_minute) : per_minute_{per_minute} {}
    /// Counts a request. 0 when it may go on, or else the whole seconds until one may.
    [[nodiscard]] int wait(const std::string& person, Instant now);
    /// How many people are remembered: those who asked within the last minute or so.
    [[nodiscard]] std::size_t remembered() const;

private:
    struct Asked {
        std::int64_t credit = 0;  ///< Microseconds of a minute that are left.
        Instant at = {};
    };
    void forget(Instant now);

    const int per_minute_;
    mutable std::mutex mutex_;
    std::unordered_map<std::string, Asked> asked_ = {};
    std::size_t forget_above_ = 1000;
};

}  // namespace werkzaam::http
