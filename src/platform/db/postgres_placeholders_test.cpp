// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/postgres_placeholders.h"

#include "core/invariant.h"

#include <gtest/gtest.h>

#include <vector>

namespace werkzaam::db {
namespace {

struct Case {
    std::string sql;
    std::string text;
    std::size_t values;
};

TEST(PlaceholdersOfPostgres, AreDollarsOutsideQuotesAndComments) {
    const std::vector<Case> cases = {
        {"SELECT 1", "SELECT 1", 0},
        {"SELECT :1", "SELECT $1", 1},
        {"SELECT :2 + :1, :2", "SELECT $2 + $1, $2", 2},
        {"a = :1 AND b = :2 AND c = :10 AND :3+:4+:5+:6+:7+:8+:9",
         "a = $1 AND b = $2 AND c = $10 AND $3+$4+$5+$6+$7+$8+$9", 10},
        {"SELECT ':1', :1", "SELECT ':1', $1", 1},
        {"SELECT 'it''s :2' || :1", "SELECT 'it''s :2' || $1", 1},
        {"SELECT \":2\" -- :3\n, :1", "SELECT \":2\" -- :3\n, $1", 1},
        {"/* :2 */ :1 /* :3", "/* :2 */ $1 /* :3", 1},
        {"SELECT 'open :1", "SELECT 'open :1", 0},
        {"-- :1", "-- :1", 0},
        {"a:b :", "a:b :", 0},
        {"", "", 0}};
    for (const auto& c : cases) {
        const auto translated = postgres_sql(c.sql);
        EXPECT_EQ(translated.text, c.text) << c.sql;
        EXPECT_EQ(translated.values, c.values) << c.sql;
    }
}

TEST(PlaceholdersOfPostgres, CountFrom1WithoutGaps) {
    for (const auto* sql : {"SELECT :0", "SELECT :2", "SELECT :1 + :3"})
        EXPECT_THROW((void)postgres_sql(sql), BrokenInvariant) << sql;
}

}  // namespace
}  // namespace werkzaam::db
