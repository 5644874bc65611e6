// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/db/space_rules.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>

namespace werkzaam::db {

/// Knows what may be written, by looking at the disk now and then and by being told when the
/// database itself found its disk full. Thread-safe.
class SpaceWatch {
public:
    using Time = std::chrono::steady_clock::time_point;
    using Measure = std::function<std::optional<Space>()>;
    static constexpr std::chrono::milliseconds look_every{500};
    /// So long nothing is tried after the database said that its disk is full.
    static constexpr std::chrono::seconds rest{5};

    explicit SpaceWatch(
        Measure measure,
        std::function<Time()> now = [] { return std::chrono::steady_clock::now(); })
        : measure_{std::move(measure)}, now_{std::move(now)} {}

    [[nodiscard]] Room room();
    /// The database could not write because its disk is full.
    void found_full();

private:
    void become(Room room);

    const Measure measure_;
    const std::function<Time()> now_;
    std::mutex mutex_;
    Room room_ = Room::ample;
    std::optional<Time> looked_ = {};
    std::optional<Time> full_since_ = {};
};

/// The disk that holds a folder; nothing when that cannot be told.
[[nodiscard]] SpaceWatch::Measure disk_of(std::filesystem::path folder);

}  // namespace werkzaam::db
