// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/space_watch.h"

#include "platform/log/log.h"

#include <gtest/gtest.h>

#include <vector>

namespace werkzaam::db {
namespace {

constexpr std::uint64_t mib = std::uint64_t{1} << 20U;

TEST(SpaceRules, KeepATenthOfTheDiskFreeAnd256MiBAtMost) {
    EXPECT_EQ(reserve_of({0, 100 * mib}), 10 * mib);
    EXPECT_EQ(reserve_of({0, 2560 * mib}), 256 * mib);
    EXPECT_EQ(reserve_of({0, 2'000'000 * mib}), 256 * mib);
}

struct Case {
    const char* rule;
    std::uint64_t free;  // of a disk of 8,000 with a reserve of 800
    Room before;
    Room now;
};

// DISK-1, DISK-2 and DISK-3, both sides of each boundary.
TEST(SpaceRules, SayWhatMayBeWritten) {
    for (const auto& c : std::vector<Case>{
             {"DISK-2", 800, Room::ample, Room::ample},
             {"DISK-1", 799, Room::ample, Room::reserve},
             {"DISK-1", 1199, Room::reserve, Room::reserve},
             {"DISK-2", 1200, Room::reserve, Room::ample},
             {"DISK-1", 100, Room::ample, Room::reserve},
             {"DISK-3", 99, Room::ample, Room::none},
             {"DISK-1", 100, Room::reserve, Room::reserve},
             {"DISK-3", 199, Room::none, Room::none},
             {"DISK-1", 200, Room::none, Room::reserve},
             {"DISK-1", 1199, Room::none, Room::reserve},
             {"DISK-2", 1200, Room::none, Room::ample},
             {"DISK-3", 0, Room::ample, Room::none}}) {
        const auto room = room_in({c.free, 8000}, c.before);
        EXPECT_EQ(room, c.now) << c.free;
        EXPECT_STREQ(rule_of(room), c.rule) << c.free;
    }
}

class SpaceWatchTest : public testing::Test {
protected:
    SpaceWatchTest() { log::start(log::Level::error); }
    std::optional<Space> disk = Space{5000, 8000};
    SpaceWatch::Time time{};
    int looks = 0;
    SpaceWatch watch{[this] {
                         ++looks;
                         return disk;
                     },
                     [this] { return time; }};
};

TEST_F(SpaceWatchTest, LooksNowAndThen) {
    EXPECT_EQ(watch.room(), Room::ample);
    disk = Space{0, 8000};
    EXPECT_EQ(watch.room(), Room::ample);
    EXPECT_EQ(looks, 1);
    time += SpaceWatch::look_every;
    EXPECT_EQ(watch.room(), Room::none);
    disk = Space{5000, 8000};
    time += SpaceWatch::look_every;
    EXPECT_EQ(watch.room(), Room::ample);
}

TEST_F(SpaceWatchTest, RestsWhenTheDatabaseSaysThatItsDiskIsFull) {
    EXPECT_EQ(watch.room(), Room::ample);
    watch.found_full();
    EXPECT_EQ(watch.room(), Room::none);
    time += SpaceWatch::rest - SpaceWatch::look_every;
    EXPECT_EQ(watch.room(), Room::none);
    time += SpaceWatch::look_every;
    EXPECT_EQ(watch.room(), Room::ample);
}

TEST_F(SpaceWatchTest, StaysReadOnlyAfterARestForAsLongAsTheDiskIsFull) {
    watch.found_full();
    disk = Space{10, 8000};
    time += SpaceWatch::rest;
    EXPECT_EQ(watch.room(), Room::none);
}

TEST_F(SpaceWatchTest, WritesWhenItCannotBeTold) {
    disk = {};
    EXPECT_EQ(watch.room(), Room::ample);
    watch.found_full();
    time += SpaceWatch::rest;
    EXPECT_EQ(watch.room(), Room::ample);
}

TEST(DiskOf, KnowsTheDiskOfAFolder) {
    const auto space = disk_of("/")();
    ASSERT_TRUE(space);
    EXPECT_GT(space->size, space->free);
    EXPECT_FALSE(disk_of("/not/there")());
}

}  // namespace
}  // namespace werkzaam::db
