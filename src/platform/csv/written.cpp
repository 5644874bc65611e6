// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/csv/csv.h"

#include <charconv>

namespace werkzaam::csv {

namespace {

bool is_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double number = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, failure] = std::from_chars(text.data(), end, number);
    return failure == std::errc{} && stopped == end;
}

bool runs_as_formula(std::string_view cell) {
    constexpr std::string_view starts = "=+-@\t\r";
    return !cell.empty() && starts.find(cell.front()) != std::string_view::npos && !is_number(cell);
}

void write_cell(std::string& out, const std::string& cell) {
    const auto safe = runs_as_formula(cell) ? "'" + cell : cell;
    if (safe.find_first_of(",\"\r\n") == std::string::npos) {
        out += safe;
        return;
    }
    out += '"';
    for (const char c : safe) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    out += '"';
}

void write_row(std::string& out, const std::vector<std::string>& cells) {
    // A line with nothing on it would not be read as a row.
    if (cells.size() == 1 && cells.front().empty()) out += "\"\"";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += ',';
        write_cell(out, cells[i]);
    }
    out += "\r\n";
}

}  // namespace

std::string written(const std::vector<std::string>& columns,
                    const std::vector<std::vector<std::string>>& rows) {
    std::string out;
    write_row(out, columns);
    for (const auto& row : rows) write_row(out, row);
    return out;
}

}  // namespace werkzaam::csv
