// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/import_rules.h"

#include "core/id.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace werkzaam {

namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

template <class Number>
std::optional<Number> number(const std::string& text) {
    Number value{};
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end) return {};
    return value;
}

bool is_code(const std::string& text) {
    return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos &&
           text.front() != '-' && text.back() != '-' && text.size() <= 100;
}

// IMP-13: what a page turns into a link must not be able to run anything.
bool is_web_address(std::string_view text) {
    const auto from = text.starts_with("https://") ? 8U : text.starts_with("http://") ? 7U : 0U;
    return from > 0 && text.size() > from && text.size() <= 2000 &&
           text.find_first_of(" \t\r\n\"<>\\^`{|}") == std::string_view::npos;
}

}  // namespace

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        const auto piece = trimmed(text.substr(0, end));
        if (!piece.empty()) out.emplace_back(piece);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

Violations check_columns(const Table& table, const std::vector<ImportColumn>& columns) {
    Violations violations;
    for (const auto& name : table.columns) {
        const auto known = std::any_of(columns.begin(), columns.end(),
                                       [&](const auto& column) { return column.name == name; });
        if (!known) violations.push_back({"IMP-1", name, {}, 1});
    }
    for (const auto& column : columns)
        if (column.required && !table.find_column(column.name))
            violations.push_back({"IMP-2", column.name, {}, 1});
    return violations;
}

void RowReader::refuse(std::string rule, std::string_view column, Parameters parameters) {
    violations_.push_back({std::move(rule), std::string(column), std::move(parameters), row_.line});
}

std::string RowReader::text(std::string_view column) const {
    const auto at = table_.find_column(column);
    if (!at || *at >= row_.cells.size()) return {};
    return std::string(trimmed(row_.cells[*at]));
}

std::string RowReader::required(std::string_view column) {
    auto value = text(column);
    if (value.empty()) refuse("IMP-3", column);
    return value;
}

std::string RowReader::code(std::string_view column) {
    auto value = required(column);
    if (!value.empty() && !is_code(value)) refuse("IMP-8", column, {{"value", value}});
    return value;
}

std::string RowReader::web_address(std::string_view column) {
    auto value = text(column);
    if (!value.empty() && !is_web_address(value)) refuse("IMP-13", column, {{"value", value}});
    return value;
}

LocalText RowReader::local(const std::string& name) const {
    return {text(name + "_nl"), text(name + "_en")};
}

std::vector<std::string> RowReader::list(std::string_view column) const {
    return split(text(column), '|');
}

std::vector<std::string> RowReader::list_of(std::string_view column,
                                            const std::vector<std::string>& allowed) {
    auto values = list(column);
    for (const auto& value : values)
        if (std::find(allowed.begin(), allowed.end(), value) == allowed.end()) {
            std::string words;
            for (const auto& word : allowed) words += (words.empty() ? "" : ", ") + word;
            refuse("IMP-7", column, {{"value", value}, {"allowed", words}});
        }
    return values;
}

std::vector<std::string> RowReader::municipalities(
    std::string_view column, const std::function<std::string(const std::string&)>& find) {
    std::vector<std::string> codes;
    for (const auto& name : list(column)) {
        auto code = find(name);
        // IMP-11: named by its code, its name or an everyday name of it.
        if (code.empty())
            refuse("IMP-11", column, {{"value", name}});
        else
            codes.push_back(std::move(code));
    }
    return codes;
}

std::optional<int> RowReader::whole(std::string_view column, int minimum, int maximum) {
    const auto cell = text(column);
    if (cell.empty()) return {};
    const auto value = number<int>(cell);
    if (!value) {
        refuse("IMP-4", column, {{"value", cell}});
    } else if (*value < minimum || *value > maximum) {
        refuse("IMP-5", column,
               {{"value", cell},
                {"minimum", std::to_string(minimum)},
                {"maximum", std::to_string(maximum)}});
    }
    return value;
}

std::optional<double> RowReader::real(std::string_view column) {
    const auto cell = text(column);
    if (cell.empty()) return {};
    const auto value = number<double>(cell);
    if (value && std::isfinite(*value)) return value;
    refuse("IMP-4", column, {{"value", cell}});
    return {};
}

std::optional<Date> RowReader::date(std::string_view column) {
    const auto cell = text(column);
    if (cell.empty()) return {};
    auto value = date_from_iso(cell);
    if (!value) refuse("IMP-6", column, {{"value", cell}});
    return value;
}

Violations check_unique(const Table& table, std::string_view column) {
    Violations violations;
    std::map<std::string, int> first;
    for (const auto& row : table.rows) {
        Violations none;
        const auto value = RowReader{table, row, none}.text(column);
        if (value.empty()) continue;
        const auto [at, added] = first.try_emplace(value, row.line);
        if (!added)
            violations.push_back({"IMP-9",
                                  std::string(column),
                                  {{"value", value}, {"first", std::to_string(at->second)}},
                                  row.line});
    }
    return violations;
}

Violations check_table(const Table& table, const std::vector<ImportColumn>& columns,
                       std::string_view unique) {
    auto violations = check_columns(table, columns);
    if (lacks_columns(violations)) return violations;
    for (auto& fault : check_unique(table, unique)) violations.push_back(std::move(fault));
    return violations;
}

bool lacks_columns(const Violations& violations) {
    return std::any_of(violations.begin(), violations.end(),
                       [](const Violation& violation) { return violation.rule == "IMP-2"; });
}

Violations check_references(const Table& table, std::string_view column,
                            const std::set<std::string>& known) {
    Violations violations;
    for (const auto& row : table.rows) {
        RowReader reader{table, row, violations};
        for (const auto& value : reader.list(column))
            if (!known.contains(value)) reader.refuse("IMP-10", column, {{"value", value}});
    }
    return violations;
}

std::string fingerprint(const Table& table, const Table::Row& row) {
    // In order of column name, so that moving a column in the file changes nothing.
    std::map<std::string, std::string> cells;
    for (std::size_t i = 0; i < table.columns.size() && i < row.cells.size(); ++i)
        cells[table.columns[i]] = row.cells[i];
    std::string text;
    for (const auto& [column, cell] : cells) {
        if (cell.empty()) continue;
        text += column;
        text += '\x1f';
        text += cell;
        text += '\x1e';
    }
    return stable_uuid("row", text);
}

Problem refused_import(Violations violations) {
    std::stable_sort(violations.begin(), violations.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    auto count = std::to_string(violations.size());
    return invalid("import.refused", std::move(violations), {{"count", std::move(count)}});
}

}  // namespace werkzaam
