// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/csv/csv.h"

#include "platform/csv/csv_rules.h"
#include "platform/csv/utf8.h"

#include <algorithm>
#include <set>

namespace werkzaam::csv {

namespace {

constexpr std::size_t most_rows = 100'000;
// What a cell of a spreadsheet holds; nothing that people read is longer.
constexpr std::size_t longest_cell = 32'767;

int line_of(std::string_view text, std::size_t at) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(at);
    return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

// Reads records one by one; faults of quoting are collected and reading goes on.
class Reader {
public:
    Reader(std::string_view text, Violations& violations) : text_{text}, violations_{violations} {}

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

    // Lines with nothing at all on them are no records.
    void skip_empty_lines() {
        while (!at_end() && at_line_end()) end_line();
    }

    Table::Row record() {
        Table::Row row{line_, {}};
        do row.cells.push_back(cell());
        while (skip(','));
        end_line();
        return row;
    }

private:
    bool skip(char wanted) {
        if (at_end() || text_[at_] != wanted) return false;
        ++at_;
        return true;
    }
    [[nodiscard]] bool at_line_end() const {
        return at_end() || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n";
    }
    [[nodiscard]] bool at_cell_end() const { return at_line_end() || text_[at_] == ','; }
    void end_line() {
        skip('\r');
        if (skip('\n')) ++line_;
    }
    void refuse_quote(int line) { violations_.push_back({rule::stray_quote, {}, {}, line}); }

    std::string cell() { return skip('"') ? quoted() : plain(); }

    std::string plain() {
        const auto from = at_;
        bool quote = false;
        for (; !at_cell_end(); ++at_) quote = quote || text_[at_] == '"';
        if (quote) refuse_quote(line_);
        return std::string(text_.substr(from, at_ - from));
    }

    std::string quoted() {
        const int opened = line_;
        std::string out;
        while (!at_end()) {
            const auto next = text_.find('"', at_);
            const auto part = text_.substr(at_, next - at_);
            line_ += static_cast<int>(std::count(part.begin(), part.end(), '\n'));
            out += part;
            at_ = std::min(next, text_.size());
            if (!skip('"')) break;
            if (!skip('"')) return rest_after_quote(std::move(out));
            out += '"';
        }
        refuse_quote(opened);
        return out;
    }

    std::string rest_after_quote(std::string out) {
        if (at_cell_end()) return out;
        refuse_quote(line_);
        while (!at_cell_end()) out += text_[at_++];
        return out;
    }

    std::string_view text_;
    Violations& violations_;
    std::size_t at_ = 0;
    int line_ = 1;
};

// Signs that no editor shows; tabs and line ends may stand in a text.
bool is_control_sign(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

void check_text(std::string_view text, Violations& violations) {
    if (const auto at = first_byte_not_utf8(text); at != std::string_view::npos)
        violations.push_back({rule::not_utf8, {}, {}, line_of(text, at)});
    const auto sign = std::find_if(text.begin(), text.end(), is_control_sign);
    if (sign != text.end()) {
        const auto at = static_cast<std::size_t>(sign - text.begin());
        violations.push_back({rule::control_sign, {}, {}, line_of(text, at)});
    }
}

// The header of a file that was saved with another separator is one long name.
bool has_other_separator(const std::vector<std::string>& columns) {
    return columns.size() == 1 && columns.front().find_first_of(";\t") != std::string::npos;
}

void check_header(const std::vector<std::string>& columns, Violations& violations) {
    if (has_other_separator(columns))
        return violations.push_back({rule::other_separator, {}, {}, 1});
    std::set<std::string> seen;
    for (const auto& column : columns)
        if (column.empty() || !seen.insert(column).second)
            violations.push_back({rule::bad_header, column, {{"column", column}}, 1});
}

void check_cells(const Table& table, const Table::Row& row, Violations& violations) {
    for (std::size_t i = 0; i < std::min(row.cells.size(), table.columns.size()); ++i)
        if (row.cells[i].size() > longest_cell)
            violations.push_back({rule::long_cell,
                                  table.columns[i],
                                  {{"most", std::to_string(longest_cell)}},
                                  row.line});
    if (row.cells.size() == table.columns.size()) return;
    violations.push_back({rule::wrong_number_of_cells,
                          {},
                          {{"expected", std::to_string(table.columns.size())},
                           {"found", std::to_string(row.cells.size())}},
                          row.line});
}

Table read(std::string_view text, Violations& violations) {
    Reader reader{text, violations};
    Table table;
    if (!reader.at_end()) table.columns = reader.record().cells;
    if (table.columns.empty()) table.columns.emplace_back();
    check_header(table.columns, violations);
    for (reader.skip_empty_lines(); !reader.at_end(); reader.skip_empty_lines()) {
        auto row = reader.record();
        if (table.rows.size() == most_rows) {
            violations.push_back(
                {rule::too_many_rows, {}, {{"most", std::to_string(most_rows)}}, row.line});
            break;
        }
        check_cells(table, row, violations);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

Result<Table> parse(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return invalid("csv.unreadable", {{rule::empty_file, {}, {}, 1}});
    Violations violations;
    check_text(text, violations);
    auto table = read(text, violations);
    if (violations.empty()) return table;
    std::stable_sort(violations.begin(), violations.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    return invalid("csv.unreadable", std::move(violations));
}

}  // namespace werkzaam::csv
