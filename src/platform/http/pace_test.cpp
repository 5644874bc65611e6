// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/pace.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace werkzaam::http {
namespace {

constexpr Instant start{1'796'000'000'000'000};
constexpr std::int64_t second = 1'000'000;

Instant after(std::int64_t microseconds) {
    return {start.microseconds + microseconds};
}

int asks(Pace& pace, int times, Instant now, const std::string& person = "anna") {
    int answered = 0;
    for (int i = 0; i < times; ++i) answered += pace.wait(person, now) == 0 ? 1 : 0;
    return answered;
}

TEST(AsvsPace, V2_4_1_OnePersonAsksSoMuchInAMinuteAndThenEvenly) {
    Pace pace{60};
    EXPECT_EQ(asks(pace, 61, start), 60);
    EXPECT_EQ(pace.wait("anna", after(1)), 1);
    EXPECT_EQ(asks(pace, 2, after(second - 1)), 0);
    EXPECT_EQ(asks(pace, 2, after(second)), 1);
    EXPECT_EQ(asks(pace, 100, after(11 * second)), 10);
    EXPECT_EQ(asks(pace, 100, after(1000 * second)), 60) << "never more than a minute's";
}

TEST(AsvsPace, V2_4_1_TheWaitIsLongEnough) {
    Pace pace{6};
    EXPECT_EQ(asks(pace, 7, start), 6);
    const auto wait = pace.wait("anna", after(500'000));
    EXPECT_EQ(wait, 10);
    EXPECT_NE(pace.wait("anna", after(9 * second)), 0);
    EXPECT_EQ(pace.wait("anna", after(wait * second)), 0);
}

TEST(Pace, OneDoesNotWaitForAnother) {
    Pace pace{10};
    EXPECT_EQ(asks(pace, 20, start, "anna"), 10);
    EXPECT_EQ(asks(pace, 20, start, "bert"), 10);
}

TEST(Pace, ZeroIsAsMuchAsTheyLike) {
    Pace pace{0};
    EXPECT_EQ(asks(pace, 10'000, start), 10'000);
    EXPECT_EQ(pace.remembered(), 0U);
}

TEST(Pace, AClockThatIsSetBackChangesNothing) {
    Pace pace{60};
    EXPECT_EQ(asks(pace, 60, after(3600 * second)), 60);
    EXPECT_EQ(asks(pace, 1, start), 0);
    EXPECT_EQ(asks(pace, 2, after(second)), 1);
}

TEST(Pace, ForgetsWhoAskedNothingForAMinute) {
    Pace pace{60};
    for (int i = 0; i < 5000; ++i) EXPECT_EQ(pace.wait(std::to_string(i), start), 0);
    EXPECT_EQ(pace.remembered(), 5000U) << "all of them asked a moment ago";
    for (int i = 0; i < 5000; ++i)
        EXPECT_EQ(pace.wait("later " + std::to_string(i), after(61 * second)), 0);
    EXPECT_LE(pace.remembered(), 5001U);
}

TEST(Pace, ManyThreadsGetNoMoreThanOne) {
    Pace pace{1000};
    std::atomic<int> answered{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] { answered += asks(pace, 1000, start); });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(answered, 1000);
}

}  // namespace
}  // namespace werkzaam::http
