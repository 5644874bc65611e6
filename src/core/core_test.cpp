// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/actor.h"
#include "core/clock.h"
#include "core/invariant.h"
#include "core/page.h"
#include "core/result.h"
#include "core/table.h"

#include <gtest/gtest.h>

namespace werkzaam {
namespace {

Result<int> half(int number) {
    if (number % 2 != 0) return invalid("odd", {{"ODD-0", "number"}});
    return number / 2;
}
Result<int> quarter(int number) {
    WZ_TRY(const auto halved, half(number));
    return half(halved);
}

TEST(Result, HandsOnTheFirstProblem) {
    ASSERT_TRUE(quarter(8));
    EXPECT_EQ(*quarter(8), 2);
    ASSERT_FALSE(quarter(6));
    EXPECT_EQ(quarter(6).error().code, "odd");
    EXPECT_EQ(quarter(6).error().violations.at(0).field, "number");
}

TEST(Invariant, NamesWhatDidNotHold) {
    EXPECT_NO_THROW(WZ_INVARIANT(1 < 2));
    try {
        WZ_INVARIANT(2 < 1);
        FAIL() << "nothing was thrown";
    } catch (const BrokenInvariant& e) {
        EXPECT_NE(std::string(e.what()).find("2 < 1"), std::string::npos);
    }
}

TEST(Scope, ShowsPublishedRowsOnlyToWhoMayReadThem) {
    EXPECT_TRUE(Scope::of(visitor()).published());
    EXPECT_FALSE(Scope::of(Actor{}).published());
}

TEST(Actor, OnTheServerMayImportAndAVisitorMayNot) {
    EXPECT_TRUE(operator_of_this_server("root").may(Permission::import_records));
    EXPECT_FALSE(visitor().may(Permission::import_records));
    EXPECT_FALSE(visitor().may(Permission::approve_guidance));
}

TEST(PageRequest, SkipsThePagesBefore) {
    EXPECT_EQ((PageRequest{1, 25}).offset(), 0);
    EXPECT_EQ((PageRequest{3, 25}).offset(), 50);
}

TEST(Table, FindsAColumnByItsName) {
    const Table table{{"code", "name"}, {}};
    EXPECT_EQ(table.find_column("name"), 1U);
    EXPECT_FALSE(table.find_column("Name"));
}

TEST(SystemClock, DoesNotRunBackwards) {
    const SystemClock clock;
    const auto first = clock.now();
    EXPECT_LE(first, clock.now());
    EXPECT_GT(first.microseconds, 1'700'000'000'000'000);
}

}  // namespace
}  // namespace werkzaam
