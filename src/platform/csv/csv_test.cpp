// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/csv/csv.h"

#include <gtest/gtest.h>

#include <random>

namespace werkzaam::csv {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const Table& table) {
    Rows rows;
    for (const auto& row : table.rows) rows.push_back(row.cells);
    return rows;
}

TEST(CsvParse, ReadsWhatRfc4180Allows) {
    const struct {
        std::string text;
        Rows rows;
    } cases[] = {
        {"a,b\n1,2\n", {{"1", "2"}}},
        {"a,b\r\n1,2\r\n", {{"1", "2"}}},
        {"\xEF\xBB\xBF" "a,b\n1,2", {{"1", "2"}}},
        {"a,b\n,\n", {{"", ""}}},
        {"a,b\n\"x,y\",\"say \"\"hi\"\"\"\n", {{"x,y", "say \"hi\""}}},
        {"a,b\n\"two\nlines\",2\n", {{"two\nlines", "2"}}},
        {"a,b\n\n1,2\n\r\n\n", {{"1", "2"}}},
        {"a\n\"\"\n", {{""}}},
        {"a,b\n", {}},
        {"a,b\n1;2,\"x\ty\"\n", {{"1;2", "x\ty"}}},
    };
    for (const auto& [text, rows] : cases) {
        const auto table = parse(text);
        ASSERT_TRUE(table) << text;
        EXPECT_EQ(rows_of(*table), rows) << text;
    }
}

TEST(CsvParse, KnowsTheLineOnWhichARowStarts) {
    const auto table = parse("a,b\n\"x\ny\",1\n\nz,2\n");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows[0].line, 2);
    EXPECT_EQ(table->rows[1].line, 5);
}

TEST(CsvParse, NamesEveryFaultWithItsLine) {
    using Faults = std::vector<std::pair<std::string, int>>;
    const struct {
        std::string text;
        Faults faults;
    } cases[] = {
        {"a,b\n1\n1,2,3\n", {{"CSV-1", 2}, {"CSV-1", 3}}},
        {"a,b\n1,\"2\n3\n", {{"CSV-2", 2}}},
        {"a,b\n1,x\"y\n", {{"CSV-2", 2}}},
        {"a,b\n1,\"x\"y\n", {{"CSV-2", 2}}},
        {"a,b\n1,2\n\xC0\x80,2\n", {{"CSV-3", 3}}},
        {"a,b\n\xED\xA0\x80,2\n", {{"CSV-3", 2}}},
        {std::string("a,b\n1,\0\n", 8), {{"CSV-4", 2}}},
        {"a,b\n1,2\n\x07,\x1B\n", {{"CSV-4", 3}}},
        {"a,b\n1,\x7F\n", {{"CSV-4", 2}}},
        {"", {{"CSV-7", 1}}},
        {"\xEF\xBB\xBF", {{"CSV-7", 1}}},
        {"\r\n \n", {{"CSV-7", 1}}},
        {"a;b\n1;2\n", {{"CSV-8", 1}}},
        {"a\tb\n1,5\t2\n", {{"CSV-8", 1}, {"CSV-1", 2}}},
        {"a,a\n", {{"CSV-5", 1}}},
        {"a,\n", {{"CSV-5", 1}}},
    };
    for (const auto& [text, faults] : cases) {
        const auto table = parse(text);
        ASSERT_FALSE(table) << text;
        EXPECT_EQ(table.error().code, "csv.unreadable");
        Faults found;
        for (const auto& v : table.error().violations) found.emplace_back(v.rule, v.line);
        EXPECT_EQ(found, faults) << text;
    }
}

TEST(CsvParse, TakesAHundredThousandRowsAndNotOneMore) {
    std::string text = "a\n";
    for (int i = 0; i < 100'000; ++i) text += "1\n";
    EXPECT_TRUE(parse(text));
    text += "1\n";
    const auto refused = parse(text);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().violations.front().rule, "CSV-6");
    EXPECT_EQ(refused.error().violations.front().line, 100'002);
}

TEST(CsvParse, TakesACellAsLongAsThatOfASpreadsheetAndNotOneSignMore) {
    const std::string longest(32'767, 'x');
    EXPECT_TRUE(parse("a,b\n1," + longest + "\n"));
    const auto refused = parse("a,b\n1,2\n1," + longest + "x\n");
    ASSERT_FALSE(refused);
    ASSERT_EQ(refused.error().violations.size(), 1U);
    EXPECT_EQ(refused.error().violations.front().rule, "CSV-9");
    EXPECT_EQ(refused.error().violations.front().field, "b");
    EXPECT_EQ(refused.error().violations.front().line, 3);
}

TEST(CsvWritten, V1_2_10_GuardsAgainstFormulasButLeavesNumbers) {
    const auto cell = [](const std::string& text) {
        const auto all = written({"a"}, {{text}});
        return all.substr(3, all.size() - 5);
    };
    EXPECT_EQ(cell("=1+1"), "'=1+1");
    EXPECT_EQ(cell("@x"), "'@x");
    EXPECT_EQ(cell("-5.2"), "-5.2");
    EXPECT_EQ(cell("+3e4"), "+3e4");
    EXPECT_EQ(cell("-cmd"), "'-cmd");
    EXPECT_EQ(cell("\tx"), "'\tx");
    EXPECT_EQ(cell("a=b"), "a=b");
    EXPECT_EQ(cell("a,b"), "\"a,b\"");
    EXPECT_EQ(cell(""), "\"\"");
}

TEST(CsvWritten, V1_2_10_ComesBackAsItWasForAnyText) {
    std::mt19937 random{20260101};
    const std::string alphabet = "ab,\"\r\n'; \xC3\xA9";
    for (int round = 0; round < 2000; ++round) {
        const auto columns = 1 + random() % 3;
        std::vector<std::string> names;
        for (std::size_t i = 0; i < columns; ++i) names.push_back("c" + std::to_string(i));
        Rows rows(random() % 4, std::vector<std::string>(columns));
        for (auto& row : rows)
            for (auto& cell : row)
                for (auto n = random() % 6; n > 0; --n) {
                    const auto pick = random() % (alphabet.size() - 1);
                    cell += pick == alphabet.size() - 2 ? "\xC3\xA9" : alphabet.substr(pick, 1);
                }
        for (auto& row : rows)
            for (auto& cell : row)
                if (cell.starts_with('\r')) cell = "x" + cell;  // would get the guard
        const auto table = parse(written(names, rows));
        ASSERT_TRUE(table) << written(names, rows);
        EXPECT_EQ(rows_of(*table), rows);
    }
}

TEST(CsvParse, AnswersAnyBytesWithoutCrashing) {
    std::mt19937 random{7};
    const std::string alphabet("a,\"\n\r\0\xC3\xA9\xF0\x9F", 10);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto n = random() % 40; n > 0; --n) text += alphabet[random() % alphabet.size()];
        const auto table = parse(text);
        if (table)
            for (const auto& row : table->rows)
                EXPECT_EQ(row.cells.size(), table->columns.size());
        else
            EXPECT_FALSE(table.error().violations.empty());
    }
}

}  // namespace
}  // namespace werkzaam::csv
