// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/periodic.h"

#include "platform/log/log.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>

namespace werkzaam::app {
namespace {

TEST(Periodic, GoesOnAfterAFailureAndWorksOnceMoreAtTheEnd) {
    log::start(log::Level::error);
    std::atomic<int> times{0};
    {
        const Periodic periodic{"counting", std::chrono::milliseconds{1}, [&] {
                                    ++times;
                                    if (times == 1) throw std::runtime_error("once");
                                }};
        while (times < 3) std::this_thread::yield();
    }
    EXPECT_GE(times, 4);
}

TEST(Periodic, StopsWithoutWaitingForTheNextTime) {
    std::atomic<int> times{0};
    {
        const Periodic periodic{"seldom", std::chrono::hours{1}, [&] { ++times; }};
    }
    EXPECT_EQ(times, 1);
}

}  // namespace
}  // namespace werkzaam::app
