// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/privacy/log_rules.h"

#include "modules/privacy/log_period.h"

#include <gtest/gtest.h>

namespace werkzaam::privacy {
namespace {

std::string first(const Violations& violations) {
    return violations.empty() ? "" : violations.front().rule + " " + violations.front().field;
}

TEST(LogRules, ThePeriodDoesNotEndBeforeItBegins) {
    EXPECT_EQ(first(check_query(Date{2026, 1, 2}, Date{2026, 1, 2}, 1, 25)), "");
    EXPECT_EQ(first(check_query(Date{2026, 1, 2}, Date{2026, 1, 1}, 1, 25)), "LOG-1 to");
    EXPECT_EQ(first(check_query({}, Date{2026, 1, 1}, 1, 25)), "");
    EXPECT_EQ(first(check_query(Date{2026, 1, 2}, {}, 1, 25)), "");
}

TEST(LogRules, APageExists) {
    EXPECT_EQ(first(check_query({}, {}, 1'000'000, 100)), "");
    EXPECT_EQ(first(check_query({}, {}, 0, 25)), "LOG-2 page");
    EXPECT_EQ(first(check_query({}, {}, 1'000'001, 25)), "LOG-2 page");
    EXPECT_EQ(first(check_query({}, {}, 1, 0)), "LOG-2 pageSize");
    EXPECT_EQ(first(check_query({}, {}, 1, 101)), "LOG-2 pageSize");
}

TEST(LogRules, AFileHasALimit) {
    EXPECT_EQ(first(check_export(most_exported)), "");
    EXPECT_EQ(first(check_export(most_exported + 1)), "LOG-3 from");
}

TEST(LogPeriod, ADayIsADay) {
    EXPECT_EQ(iso(start_of({2026, 2, 28})), "2026-02-28T00:00:00.000Z");
    EXPECT_EQ(iso(end_of({2026, 2, 28})), "2026-03-01T00:00:00.000Z");
}

}  // namespace
}  // namespace werkzaam::privacy
