// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/date.h"

#include <gtest/gtest.h>

#include <vector>

namespace werkzaam {
namespace {

struct DateCase {
    std::string text;
    bool exists;
};

TEST(Date, ReadsOnlyDaysThatExist) {
    const std::vector<DateCase> cases = {
        {"2026-02-28", true},   {"2026-02-29", false}, {"2024-02-29", true},  {"2100-02-29", false},
        {"2000-02-29", true},   {"2026-12-31", true},  {"2026-12-32", false}, {"2026-13-01", false},
        {"2026-00-01", false},  {"2026-01-00", false}, {"2026-1-01", false},  {"20260101", false},
        {"2026-01-01 ", false}, {"2026-+1-01", false}, {"2026--1-01", false}, {"", false}};
    for (const auto& c : cases) {
        const auto date = date_from_iso(c.text);
        EXPECT_EQ(date.has_value(), c.exists) << c.text;
        if (date) {
            EXPECT_EQ(iso(*date), c.text);
        }
    }
}

TEST(Date, StaysWithinTheMonthWhenMonthsAreAdded) {
    EXPECT_EQ(iso(add_months({2026, 1, 31}, 1)), "2026-02-28");
    EXPECT_EQ(iso(add_months({2024, 1, 31}, 1)), "2024-02-29");
    EXPECT_EQ(iso(add_months({2026, 1, 28}, 1)), "2026-02-28");
    EXPECT_EQ(iso(add_months({2026, 11, 15}, 3)), "2027-02-15");
    EXPECT_EQ(iso(add_months({2026, 3, 31}, -1)), "2026-02-28");
}

TEST(Date, ComesInOrderOfTime) {
    EXPECT_LT((Date{2025, 12, 31}), (Date{2026, 1, 1}));
    EXPECT_LT((Date{2026, 1, 31}), (Date{2026, 2, 1}));
}

TEST(Instant, IsShownInUtcWithAZ) {
    EXPECT_EQ(iso(Instant{0}).substr(0, 19), "1970-01-01T00:00:00");
    EXPECT_EQ(iso(Instant{1'795'404'606'000'000}).back(), 'Z');
    EXPECT_EQ(utc_date(Instant{86'400'000'000 - 1}), (Date{1970, 1, 1}));
    EXPECT_EQ(utc_date(Instant{86'400'000'000}), (Date{1970, 1, 2}));
    EXPECT_EQ(utc_date(Instant{-1}), (Date{1969, 12, 31}));
}

}  // namespace
}  // namespace werkzaam
