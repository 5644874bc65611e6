// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/measure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace werkzaam::stats {
namespace {

TEST(Measures, AreFoundByTheirOwnNameAndPlace) {
    std::set<std::string_view> names;
    for (const MeasureInfo& measure : measures()) {
        EXPECT_TRUE(names.insert(measure.name).second) << measure.name;
        EXPECT_EQ(find_measure(measure.name), &measure) << measure.name;
        EXPECT_EQ(&info(measure.measure), &measure) << measure.name;
    }
}

TEST(Measures, AllKnowTheUsualVarianceAndSomeInput) {
    for (const MeasureInfo& measure : measures()) {
        EXPECT_EQ(std::ranges::count(measure.variances, VarianceType::large_sample), 1)
            << measure.name;
        EXPECT_FALSE(roles(measure.measure).empty()) << measure.name;
    }
}

TEST(Measures, UnknownNamesAreNotFound) {
    EXPECT_EQ(find_measure("smd"), nullptr);
    EXPECT_EQ(find_measure(""), nullptr);
    EXPECT_FALSE(parse_variance_type("ls"));
    EXPECT_FALSE(parse_add_to("only1"));
}

TEST(Measures, VarianceTypesKeepTheirNames) {
    for (const char* text : {"LS", "LS2", "UB", "HO", "AV", "AVHO", "ST", "CS"}) {
        const auto type = parse_variance_type(text);
        ASSERT_TRUE(type) << text;
        EXPECT_EQ(name(*type), text);
    }
}

}  // namespace
}  // namespace werkzaam::stats
