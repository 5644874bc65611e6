// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/invariant.h"
#include "platform/db/address.h"
#include "platform/db/transaction.h"

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace werkzaam::db {

/// The database does not answer, is full or is broken. Caught once, at the top.
class Unavailable : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The database cannot write because its disk is full. What was committed before is there.
class DiskFull : public Unavailable {
public:
    using Unavailable::Unavailable;
};

/// A value that travels to or from the database. Only these types exist there: whole numbers
/// (also yes/no as 1/0 and instants as microseconds), floating point, text (also dates, ids and
/// JSON), and unknown. Text holds no U+0000: that is refused as a broken invariant.
class Value {
public:
    using Variant = std::variant<std::monostate, std::int64_t, double, std::string>;
    Value() = default;
    Value(std::int64_t number) : content_{number} {}
    Value(int number) : content_{std::int64_t{number}} {}
    Value(bool yes) : content_{std::int64_t{yes ? 1 : 0}} {}
    Value(double number) : content_{number} {}
    Value(std::string text) : content_{std::move(text)} {}
    Value(std::string_view text) : content_{std::string(text)} {}
    Value(const char* text) : content_{std::string(text)} {}
    template <class T>
    Value(const std::optional<T>& maybe)
        : content_{maybe ? Value(*maybe).content_ : Variant{}} {}
    [[nodiscard]] const Variant& content() const { return content_; }

private:
    Variant content_ = {};
};
using Values = std::vector<Value>;

/// What a column of a result is read as.
enum class ColumnType { whole, real, text };

/// What the transaction runs on, for the few statements that must differ.
[[nodiscard]] Engine engine_of(Transaction& transaction);

/// Waits until no other transaction holds the lock of this name, and holds it until the end of the
/// transaction. For what reads, decides and writes; SQLite has one writer at a time anyway. Throws
/// Unavailable after the busy timeout.
void lock(Transaction& transaction, std::string_view name);

/// Runs a statement with `:1`, `:2`, ... bound to `values`; the number of rows it changed.
/// Throws Unavailable when the outside world fails, BrokenInvariant when the statement is wrong or
/// breaks a constraint; after that the transaction can only be given up.
std::int64_t execute(Transaction& transaction, std::string_view sql, const Values& values = {});

/// Runs several statements without values, as in a migration. Same errors as `execute`.
void run_script(Transaction& transaction, std::string_view script);

/// Runs a query and reads every column as the type given for it. Prefer `select` below.
[[nodiscard]] std::vector<std::vector<Value>> fetch(Transaction& transaction, std::string_view sql,
                                                    const Values& values,
                                                    const std::vector<ColumnType>& types);

namespace detail {

template <class T>
const T& known(const Value& value) {
    const auto* content = std::get_if<T>(&value.content());
    if (content == nullptr) throw BrokenInvariant("NULL in a column that is read as known");
    return *content;
}

template <class T>
struct Column;
template <>
struct Column<std::int64_t> {
    static constexpr auto type = ColumnType::whole;
    static std::int64_t read(const Value& v) { return known<std::int64_t>(v); }
};
template <>
struct Column<int> {
    static constexpr auto type = ColumnType::whole;
    static int read(const Value& v) {
        const auto whole = known<std::int64_t>(v);
        WZ_INVARIANT(std::in_range<int>(whole));
        return static_cast<int>(whole);
    }
};
template <>
struct Column<bool> {
    static constexpr auto type = ColumnType::whole;
    static bool read(const Value& v) { return known<std::int64_t>(v) != 0; }
};
template <>
struct Column<double> {
    static constexpr auto type = ColumnType::real;
    static double read(const Value& v) { return known<double>(v); }
};
template <>
struct Column<std::string> {
    static constexpr auto type = ColumnType::text;
    static std::string read(const Value& v) { return known<std::string>(v); }
};
template <class T>
struct Column<std::optional<T>> {
    static constexpr auto type = Column<T>::type;
    static std::optional<T> read(const Value& v) {
        if (std::holds_alternative<std::monostate>(v.content())) return {};
        return Column<T>::read(v);
    }
};

template <class... Columns, std::size_t... Positions>
std::tuple<Columns...> tuple_of(const std::vector<Value>& row, std::index_sequence<Positions...>) {
    return {Column<Columns>::read(row[Positions])...};
}

}  // namespace detail

/// The rows of a query as tuples. Columns: std::int64_t, int, bool, double, std::string, or
/// std::optional of those where the column may be NULL; NULL in another column is a broken
/// invariant.
/// Example: `for (auto& [code, name] : select<std::string, std::string>(tx, "SELECT ...", {id}))`.
template <class... Columns>
[[nodiscard]] std::vector<std::tuple<Columns...>> select(Transaction& transaction,
                                                         std::string_view sql,
                                                         const Values& values = {}) {
    const auto rows = fetch(transaction, sql, values, {detail::Column<Columns>::type...});
    std::vector<std::tuple<Columns...>> out;
    out.reserve(rows.size());
    for (const auto& row : rows)
        out.push_back(detail::tuple_of<Columns...>(row, std::index_sequence_for<Columns...>{}));
    return out;
}

/// The first row of a query, or nothing.
template <class... Columns>
[[nodiscard]] std::optional<std::tuple<Columns...>> select_one(Transaction& transaction,
                                                               std::string_view sql,
                                                               const Values& values = {}) {
    auto rows = select<Columns...>(transaction, sql, values);
    if (rows.empty()) return {};
    return std::move(rows.front());
}

/// "?, ?, ?" style list for IN (...): ":from, :from+1, ..." for `count` values.
[[nodiscard]] std::string placeholders(std::size_t count, std::size_t from = 1);

}  // namespace werkzaam::db
