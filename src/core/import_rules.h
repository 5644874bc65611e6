// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/result.h"
#include "core/table.h"
#include "core/text.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace werkzaam {

/// A column of an import file, as docs/import/ documents it.
struct ImportColumn {
    std::string name;
    bool required = false;  ///< Must be in the file and filled in every row.
};

/// What is wrong with the header: a column that does not exist (IMP-1) or one that is missing
/// (IMP-2).
///
/// Source: docs/policy/import.md.
[[nodiscard]] Violations check_columns(const Table& table, const std::vector<ImportColumn>& columns);

/// Reads the cells of one row by column name and collects every fault with line and column. A
/// column that is not in the file reads as unknown.
///
/// Source: docs/policy/import.md, rules IMP-3 to IMP-8 and IMP-13.
class RowReader {
public:
    RowReader(const Table& table, const Table::Row& row, Violations& violations)
        : table_{table}, row_{row}, violations_{violations} {}

    /// The cell without spaces around it; empty is unknown.
    [[nodiscard]] std::string text(std::string_view column) const;
    /// IMP-3 when empty.
    std::string required(std::string_view column);
    /// A code: lower-case letters, digits and hyphens (IMP-8); required.
    [[nodiscard]] std::string code(std::string_view column = "code");
    /// The columns `<name>_nl` and `<name>_en`.
    [[nodiscard]] LocalText local(const std::string& name) const;
    /// Values separated by `|`, empty ones left out.
    [[nodiscard]] std::vector<std::string> list(std::string_view column) const;
    /// IMP-13 not an address of a page: http:// or https:// and then no spaces or quotes.
    [[nodiscard]] std::string web_address(std::string_view column);
    /// IMP-4 not a whole number, IMP-5 outside the range.
    [[nodiscard]] std::optional<int> whole(std::string_view column, int minimum, int maximum);
    /// IMP-4 not a finite number with a decimal point.
    [[nodiscard]] std::optional<double> real(std::string_view column);
    /// IMP-6 not a date.
    [[nodiscard]] std::optional<Date> date(std::string_view column);
    /// IMP-7 not one of the enumerators; `fallback` when empty.
    template <class Enum>
    [[nodiscard]] Enum choice(std::string_view column, Enum fallback) {
        return choice_of(column, text(column), fallback);
    }
    /// As choice, for a text that was cut from the cell.
    template <class Enum>
    [[nodiscard]] Enum choice_of(std::string_view column, const std::string& value, Enum fallback) {
        if (value.empty()) return fallback;
        auto found = fallback;
        bool known = false;
        std::string allowed;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto entry) {
            allowed += (allowed.empty() ? "" : ", ") + std::string(entry.name);
            if (value == entry.name) {
                found = entry.value;
                known = true;
            }
        });
        if (!known) refuse("IMP-7", column, {{"value", value}, {"allowed", allowed}});
        return found;
    }
    /// IMP-7 for values that are not in `allowed`.
    [[nodiscard]] std::vector<std::string> list_of(std::string_view column,
                                                   const std::vector<std::string>& allowed);

    /// Codes for the names in a list, found by `find` (empty: none); IMP-11 for a municipality that
    /// does not exist.
    [[nodiscard]] std::vector<std::string> municipalities(
        std::string_view column, const std::function<std::string(const std::string&)>& find);

    void refuse(std::string rule, std::string_view column, Parameters parameters = {});
    [[nodiscard]] int line() const { return row_.line; }

private:
    const Table& table_;
    const Table::Row& row_;
    Violations& violations_;
};

/// IMP-9: a code that stands twice in one file.
[[nodiscard]] Violations check_unique(const Table& table, std::string_view column = "code");

/// What is wrong with the header, and IMP-9 for the `unique` column when its rows can be read.
[[nodiscard]] Violations check_table(const Table& table, const std::vector<ImportColumn>& columns,
                                     std::string_view unique = "code");
/// True when a needed column is missing (IMP-2): every row would only say so again. An unknown
/// column does not keep anybody from reading the rows.
[[nodiscard]] bool lacks_columns(const Violations& violations);

/// IMP-10: every value of the column (a list by `|`) must be a known code.
[[nodiscard]] Violations check_references(const Table& table, std::string_view column,
                                          const std::set<std::string>& known);

/// A short fixed text that is the same exactly when the row's cells are.
[[nodiscard]] std::string fingerprint(const Table& table, const Table::Row& row);

/// "import.refused" with all violations in order of line.
[[nodiscard]] Problem refused_import(Violations violations);

/// The pieces of a text between separators, without spaces around them, empty ones left out.
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

}  // namespace werkzaam
