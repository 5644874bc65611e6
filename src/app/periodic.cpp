// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/periodic.h"

#include "platform/log/log.h"

#include <exception>
#include <utility>

namespace werkzaam::app {

Periodic::Periodic(std::string name, std::chrono::milliseconds every, std::function<void()> work)
    : name_{std::move(name)}, every_{every}, work_{std::move(work)}, thread_{[this] { run(); }} {}

Periodic::~Periodic() {
    {
        const std::scoped_lock lock{mutex_};
        stop_ = true;
    }
    stopped_.notify_all();
    thread_.join();
    work_once();
}

void Periodic::run() {
    std::unique_lock lock{mutex_};
    while (!stopped_.wait_for(lock, every_, [this] { return stop_; })) {
        lock.unlock();
        work_once();
        lock.lock();
    }
}

void Periodic::work_once() const {
    try {
        work_();
    } catch (const std::exception& error) {
        log::error("failed", {{"work", name_}, {"reason", error.what()}});
    }
}

}  // namespace werkzaam::app
