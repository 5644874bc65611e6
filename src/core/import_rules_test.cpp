// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/import_rules.h"

#include "core/import_flow.h"

#include <gtest/gtest.h>

namespace werkzaam {
namespace {

enum class Colour { red, blue };
BOOST_DESCRIBE_ENUM(Colour, red, blue)

Table one_cell(const std::string& cell) {
    return {{"cell"}, {{7, {cell}}}};
}

// "IMP-3 cell 7" for each violation.
std::vector<std::string> told(const Violations& violations) {
    std::vector<std::string> out;
    for (const auto& v : violations)
        out.push_back(v.rule + " " + v.field + " " + std::to_string(v.line));
    return out;
}
using Told = std::vector<std::string>;

// What reading the cell in this way says is wrong: the rule, or nothing.
template <class Read>
std::string fault_of(const std::string& cell, Read read) {
    const auto table = one_cell(cell);
    Violations violations;
    RowReader reader{table, table.rows.front(), violations};
    read(reader);
    if (violations.empty()) return {};
    EXPECT_EQ(violations.size(), 1U) << cell;
    EXPECT_EQ(violations.front().line, 7);
    EXPECT_EQ(violations.front().field, "cell");
    return violations.front().rule;
}

struct CellCase {
    std::string cell;
    std::string rule;
};

TEST(CheckColumns, RefusesUnknownColumnsAndMissingOnes) {
    const std::vector<ImportColumn> columns = {{"code", true}, {"name", true}, {"note"}};
    EXPECT_TRUE(check_columns({{"name", "code"}, {}}, columns).empty());
    EXPECT_TRUE(check_columns({{"code", "name", "note"}, {}}, columns).empty());
    EXPECT_EQ(told(check_columns({{"code", "Name", "religion"}, {}}, columns)),
              (Told{"IMP-1 Name 1", "IMP-1 religion 1", "IMP-2 name 1"}));
}

TEST(CheckTable, ReadsOnWithAnUnknownColumnAndStopsWithoutANeededOne) {
    const std::vector<ImportColumn> columns = {{"code", true}, {"name", true}};
    const std::vector<Table::Row> rows = {{2, {"a", "x", "y"}}, {3, {"a", "x", "y"}}};
    const auto unknown = check_table({{"code", "name", "religion"}, rows}, columns);
    EXPECT_EQ(told(unknown), (Told{"IMP-1 religion 1", "IMP-9 code 3"}));
    EXPECT_FALSE(lacks_columns(unknown));
    const auto missing = check_table({{"code", "note", "religion"}, rows}, columns);
    EXPECT_EQ(told(missing), (Told{"IMP-1 note 1", "IMP-1 religion 1", "IMP-2 name 1"}));
    EXPECT_TRUE(lacks_columns(missing));
}

TEST(RowReader, NeedsWhatIsRequired) {
    const std::vector<CellCase> cases = {{"x", ""}, {" x ", ""}, {"", "IMP-3"}, {" \t ", "IMP-3"}};
    for (const auto& c : cases)
        EXPECT_EQ(fault_of(c.cell, [](auto& reader) { reader.required("cell"); }), c.rule) << c.cell;
}

TEST(RowReader, ReadsWholeNumbersWithinTheirRange) {
    const std::vector<CellCase> cases = {
        {"0", ""},        {"120", ""},       {"", ""},         {" 7 ", ""},
        {"-1", "IMP-5"},  {"121", "IMP-5"},  {"1.5", "IMP-4"}, {"1,5", "IMP-4"},
        {"12 jaar", "IMP-4"}, {"+5", "IMP-4"}, {"0x10", "IMP-4"}, {"99999999999", "IMP-4"}};
    for (const auto& c : cases)
        EXPECT_EQ(fault_of(c.cell, [](auto& reader) { (void)reader.whole("cell", 0, 120); }), c.rule)
            << c.cell;
}

TEST(RowReader, ReadsFiniteNumbersWithAPoint) {
    const std::vector<CellCase> cases = {
        {"0.25", ""},      {"-3", ""},        {"1e-5", ""},      {"", ""},
        {"0,25", "IMP-4"}, {"nan", "IMP-4"},  {"inf", "IMP-4"},  {"1e999", "IMP-4"},
        {"-", "IMP-4"},    {"1.2.3", "IMP-4"}, {"< 0.05", "IMP-4"}};
    for (const auto& c : cases)
        EXPECT_EQ(fault_of(c.cell, [](auto& reader) { (void)reader.real("cell"); }), c.rule)
            << c.cell;
}

TEST(RowReader, ReadsAddressesOfPagesOnly) {
    const std::vector<CellCase> cases = {{"https://example.nl/a?b=c#d", ""},
                                         {"http://example.nl", ""},
                                         {"", ""},
                                         {"https://", "IMP-13"},
                                         {"example.nl", "IMP-13"},
                                         {"HTTPS://example.nl", "IMP-13"},
                                         {"javascript:alert(1)", "IMP-13"},
                                         {"ftp://example.nl", "IMP-13"},
                                         {"https://example.nl/\"onclick", "IMP-13"},
                                         {"https://a.nl https://b.nl", "IMP-13"},
                                         {"https://" + std::string(1992, 'a'), ""},
                                         {"https://" + std::string(1993, 'a'), "IMP-13"}};
    for (const auto& c : cases)
        EXPECT_EQ(fault_of(c.cell, [](auto& reader) { (void)reader.web_address("cell"); }), c.rule)
            << c.cell;
}

TEST(RowReader, ReadsDatesThatExist) {
    const std::vector<CellCase> cases = {
        {"2024-02-29", ""}, {"", ""}, {"2026-02-29", "IMP-6"}, {"23-11-2026", "IMP-6"}};
    for (const auto& c : cases)
        EXPECT_EQ(fault_of(c.cell, [](auto& reader) { (void)reader.date("cell"); }), c.rule) << c.cell;
}

TEST(RowReader, ReadsOnlyValuesOfAClosedList) {
    const std::vector<CellCase> choices = {
        {"blue", ""}, {"", ""}, {"Blue", "IMP-7"}, {"green", "IMP-7"}, {"red|blue", "IMP-7"}};
    for (const auto& c : choices)
        EXPECT_EQ(
            fault_of(c.cell, [](auto& reader) { (void)reader.choice("cell", Colour::red); }),
            c.rule)
            << c.cell;
    const std::vector<CellCase> lists = {{"red|blue", ""}, {"", ""}, {"red|green", "IMP-7"}};
    for (const auto& c : lists)
        EXPECT_EQ(fault_of(c.cell,
                           [](auto& reader) { (void)reader.list_of("cell", {"red", "blue"}); }),
                  c.rule)
            << c.cell;
}

TEST(RowReader, NamesTheValuesThatAreAllowed) {
    const auto table = one_cell("green");
    Violations violations;
    RowReader reader{table, table.rows.front(), violations};
    EXPECT_EQ(reader.choice("cell", Colour::blue), Colour::blue);
    ASSERT_EQ(violations.size(), 1U);
    EXPECT_EQ(violations.front().parameters, (Parameters{{"value", "green"}, {"allowed", "red, blue"}}));
}

TEST(RowReader, ReadsCodesOfLowerCaseLettersDigitsAndHyphens) {
    const std::vector<CellCase> cases = {{"omei-2019", ""},
                                         {"a", ""},
                                         {std::string(100, 'a'), ""},
                                         {std::string(101, 'a'), "IMP-8"},
                                         {"", "IMP-3"},
                                         {"Omei", "IMP-8"},
                                         {"omei 2019", "IMP-8"},
                                         {"-omei", "IMP-8"},
                                         {"omei-", "IMP-8"},
                                         {"één", "IMP-8"},
                                         {"a/b", "IMP-8"}};
    for (const auto& c : cases)
        EXPECT_EQ(fault_of(c.cell, [](auto& reader) { (void)reader.code("cell"); }), c.rule) << c.cell;
}

TEST(RowReader, ReadsAColumnThatIsNotThereAsUnknown) {
    const auto table = one_cell("x");
    Violations violations;
    RowReader reader{table, table.rows.front(), violations};
    EXPECT_EQ(reader.text("other"), "");
    EXPECT_EQ(reader.local("other"), LocalText{});
    EXPECT_FALSE(reader.real("other"));
    EXPECT_TRUE(violations.empty());
}

TEST(Split, LeavesOutWhatIsEmpty) {
    const std::pair<std::string, Told> cases[] = {
        {"", {}}, {"|", {}}, {"a", {"a"}}, {" a | b ", {"a", "b"}}, {"a||b|", {"a", "b"}}};
    for (const auto& [text, pieces] : cases) EXPECT_EQ(split(text, '|'), pieces) << text;
    EXPECT_EQ(joined({"a", "b"}), "a|b");
    EXPECT_EQ(joined({}), "");
}

TEST(CheckUnique, NamesTheLineWhereTheCodeStoodBefore) {
    const Table table{{"code"}, {{2, {"a"}}, {3, {"b"}}, {4, {" a "}}, {5, {""}}, {6, {""}}}};
    const auto violations = check_unique(table);
    EXPECT_EQ(told(violations), (Told{"IMP-9 code 4"}));
    EXPECT_EQ(violations.at(0).parameters, (Parameters{{"value", "a"}, {"first", "2"}}));
}

TEST(CheckReferences, RefusesEveryCodeThatIsNotKnown) {
    const Table table{{"sources"}, {{2, {"a|b"}}, {3, {"a|x|y"}}, {4, {""}}}};
    const auto violations = check_references(table, "sources", {"a", "b"});
    EXPECT_EQ(told(violations), (Told{"IMP-10 sources 3", "IMP-10 sources 3"}));
    EXPECT_EQ(violations.at(1).parameters.at("value"), "y");
}

TEST(Fingerprint, ChangesOnlyWhenACellDoes) {
    const Table table{{"code", "name", "note"}, {{2, {"a", "b", ""}}}};
    const auto print = fingerprint(table, table.rows.front());
    const Table moved{{"name", "code"}, {{9, {"b", "a"}}}};
    EXPECT_EQ(fingerprint(moved, moved.rows.front()), print);
    const Table changed{{"code", "name", "note"}, {{2, {"a", "b", "c"}}}};
    EXPECT_NE(fingerprint(changed, changed.rows.front()), print);
    const Table shifted{{"code", "name", "note"}, {{2, {"a", "", "b"}}}};
    EXPECT_NE(fingerprint(shifted, shifted.rows.front()), print);
}

TEST(ApplyRows, TellsNewChangedAndUnchangedRowsApart) {
    const std::vector<ImportedRow<int>> rows = {{"a", "1", 10}, {"b", "2", 20}, {"c", "3", 30}};
    std::vector<int> stored;
    const auto report = apply_rows("things", rows, {{"a", "1"}, {"b", "old"}, {"z", "9"}},
                                   [&](const auto& row) { stored.push_back(row.record); });
    EXPECT_EQ(report.kind, "things");
    EXPECT_EQ(report.added, (Told{"c"}));
    EXPECT_EQ(report.updated, (Told{"b"}));
    EXPECT_EQ(report.unchanged, (Told{"a"}));
    EXPECT_EQ(stored, (std::vector<int>{20, 30}));
}

TEST(RefusedImport, TellsEverythingInOrderOfLine) {
    const auto problem =
        refused_import({{"IMP-3", "b", {}, 9}, {"IMP-1", "a", {}, 1}, {"IMP-4", "c", {}, 9}});
    EXPECT_EQ(problem.kind, Problem::Kind::invalid);
    EXPECT_EQ(problem.code, "import.refused");
    EXPECT_EQ(problem.parameters.at("count"), "3");
    EXPECT_EQ(told(problem.violations), (Told{"IMP-1 a 1", "IMP-3 b 9", "IMP-4 c 9"}));
}

}  // namespace
}  // namespace werkzaam
