// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/municipality_rules.h"

#include <gtest/gtest.h>

namespace werkzaam::access {
namespace {

Municipality known(std::optional<Date> from, std::optional<Date> to) {
    Municipality out;
    out.code = "GM0001";
    out.name = "Testdam";
    out.province_code = "PV25";
    out.safety_region_code = "VR08";
    out.valid_from = from;
    out.valid_to = to;
    return out;
}

struct DayCase {
    std::optional<Date> from;
    std::optional<Date> to;
    Date day;
    bool exists;
};

TEST(ExistsOn, CountsTheFirstAndTheLastDay) {
    const Date from{2003, 4, 1};
    const Date to{2020, 12, 31};
    const std::vector<DayCase> cases = {
        {from, to, {2003, 3, 31}, false}, {from, to, {2003, 4, 1}, true},
        {from, to, {2020, 12, 31}, true}, {from, to, {2021, 1, 1}, false},
        {{}, to, {1800, 1, 1}, true},     {{}, to, {2021, 1, 1}, false},
        {from, {}, {2003, 3, 31}, false}, {from, {}, {9999, 12, 31}, true},
        {{}, {}, {1500, 1, 1}, true}};
    for (const auto& c : cases)
        EXPECT_EQ(exists_on(known(c.from, c.to), c.day), c.exists) << iso(c.day);
}

TEST(Check, LetsAPeriodLastAtLeastADay) {
    EXPECT_TRUE(check(known(Date{2020, 1, 1}, Date{2020, 1, 1}), 3).empty());
    const auto violations = check(known(Date{2020, 1, 2}, Date{2020, 1, 1}), 3);
    ASSERT_EQ(violations.size(), 1U);
    EXPECT_EQ(violations.front().rule, "IMP-12");
    EXPECT_EQ(violations.front().line, 3);
    EXPECT_TRUE(check(known({}, Date{2020, 1, 1}), 3).empty());
}

TEST(Matches, LimitsToProvinceRegionAndDay) {
    const auto ended = known(Date{2003, 4, 1}, Date{2020, 12, 31});
    const auto existing = known(Date{2003, 4, 1}, {});
    EXPECT_TRUE(matches(existing, {}, {}));
    EXPECT_FALSE(matches(ended, {}, {}));
    EXPECT_TRUE(matches(ended, {.text = "", .include_ended = true}, {}));
    EXPECT_TRUE(matches(ended, {.text = "", .on = Date{2020, 12, 31}}, {}));
    EXPECT_FALSE(matches(ended, {.text = "", .on = Date{2021, 1, 1}, .include_ended = true}, {}));
    EXPECT_TRUE(matches(existing, {.text = "", .province_codes = {"PV20", "PV25"}}, {}));
    EXPECT_FALSE(matches(existing, {.text = "", .province_codes = {"PV20"}}, {}));
    EXPECT_TRUE(matches(existing, {.text = "", .safety_region_codes = {"VR08"}}, {}));
    EXPECT_FALSE(matches(existing, {.text = "", .safety_region_codes = {"VR15"}}, {}));
    EXPECT_FALSE(matches(
        existing,
        {.text = "", .province_codes = {"PV25"}, .safety_region_codes = {"VR15"}}, {}));
}

struct NameCase {
    std::string typed;
    std::string name;
    bool found;
};

TEST(Matches, FindsANameByItsBeginningOrTheBeginningOfAWord) {
    const std::vector<NameCase> cases = {
        {"den h", "den haag", true},         {"haag", "den haag", true},
        {"aag", "den haag", false},          {"grav", "'s-gravenhage", true},
        {"nh", "bergen (nh)", true},         {"n", "bergen (nh)", true},
        {"de", "midden-delfland", true},     {"idd", "midden-delfland", false},
        {"gm05", "gm0518", true},            {"0518", "gm0518", false},
        {"den haag stad", "den haag", false}, {"", "den haag", true}};
    for (const auto& c : cases)
        EXPECT_EQ(matches(known({}, {}), {.text = c.typed}, {c.name}), c.found)
            << c.typed << " in " << c.name;
}

}  // namespace
}  // namespace werkzaam::access
