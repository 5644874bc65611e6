// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/reflect/faults.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <typeinfo>
#include <vector>

namespace werkzaam::reflect {

/// What a schema says about one member besides its type, and what reading it enforces (JSON-5):
/// `minimum` and `maximum` of a number, `min_length` and `max_length` of a text in code points,
/// `max_items` of a list. `format` and `description` (Dutch) are shown only.
struct Row {
    std::string_view member;
    std::string_view description = {};
    std::optional<double> minimum = {};
    std::optional<double> maximum = {};
    std::optional<int> min_length = {};
    std::optional<int> max_length = {};
    std::optional<int> max_items = {};
    std::string_view format = {};
};

/// Specialise beside a struct or enum to describe it:
///     template <> struct reflect::Described<Pool> {
///         static constexpr std::string_view description = "Een pool ...";
///         static std::vector<Row> rows() { return {{.member = "k", .description = "...", .minimum
///         = 0}}; }
///     };
/// A row that names no member is a broken invariant as soon as the schema is written.
template <class T>
struct Described {
    static constexpr std::string_view description = {};
    static std::vector<Row> rows() { return {}; }
};

/// "werkzaam::evidence::Pool" -> "Pool", "werkzaam::Problem::Kind" -> "ProblemKind".
[[nodiscard]] std::string short_name(const std::type_info& type);
[[nodiscard]] std::string full_name(const std::type_info& type);

/// The name of a type's schema; specialise when two types would get the same.
template <class T>
struct Named {
    static std::string name() { return short_name(typeid(T)); }
};

/// "page_size" -> "pageSize".
[[nodiscard]] std::string camel_case(std::string_view snake_case);

/// Adds JSON-5 for each limit of the row that the value breaks.
void check_limits(const Row& row, const boost::json::value& value, const Place& place,
                  Faults& faults);
/// Adds what the row says to a member's schema.
void describe(const Row& row, boost::json::object& schema);

}  // namespace werkzaam::reflect
