// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace werkzaam::app {

/// Does something now and again until it is destroyed, on a thread of its own. What fails is told
/// in the log under `name` and tried again at the next time.
class Periodic {
public:
    Periodic(std::string name, std::chrono::milliseconds every, std::function<void()> work);
    /// Waits until the work in hand is done, and does it once more.
    ~Periodic();
    Periodic(const Periodic&) = delete;
    Periodic& operator=(const Periodic&) = delete;

private:
    void run();
    void work_once() const;

    const std::string name_;
    const std::chrono::milliseconds every_;
    const std::function<void()> work_;
    std::mutex mutex_;
    std::condition_variable stopped_;
    bool stop_ = false;
    std::thread thread_;
};

}  // namespace werkzaam::app
