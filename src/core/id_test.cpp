// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/id.h"

#include <gtest/gtest.h>

#include <set>

namespace werkzaam {
namespace {

TEST(Id, IsAUuidOfVersion7InOrderOfTime) {
    const auto earlier = new_uuid(1'700'000'000'000);
    const auto later = new_uuid(1'700'000'000'001);
    EXPECT_EQ(earlier.size(), 36U);
    EXPECT_EQ(earlier[14], '7');
    EXPECT_NE(std::string("89ab").find(earlier[19]), std::string::npos);
    EXPECT_LT(earlier, later);
}

TEST(Id, IsNewEveryTime) {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) seen.insert(new_uuid(1'700'000'000'000));
    EXPECT_EQ(seen.size(), 1000U);
}

TEST(Id, OfAReferenceRecordIsTheSameEverywhere) {
    EXPECT_EQ(stable_uuid("element", "a"), stable_uuid("element", "a"));
    EXPECT_NE(stable_uuid("element", "a"), stable_uuid("element", "b"));
    EXPECT_NE(stable_uuid("element", "a"), stable_uuid("outcome", "a"));
    EXPECT_EQ(stable_uuid("element", "a")[14], '5');
    EXPECT_EQ(stable_id<OrganisationId>("element", "a").value, stable_uuid("element", "a"));
}

}  // namespace
}  // namespace werkzaam
