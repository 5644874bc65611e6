// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/reflect/described.h"

#include <boost/core/demangle.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace werkzaam::reflect {

namespace {

bool is_upper(char c) {
    return std::isupper(static_cast<unsigned char>(c)) != 0;
}

// Bytes that do not continue a UTF-8 character.
int code_points(std::string_view text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string shown(double number) {
    if (number == std::floor(number) && std::abs(number) < 1e15)
        return std::to_string(static_cast<long long>(number));
    return std::to_string(number);
}

template <class T>
void check_range(T found, std::optional<T> least, std::optional<T> most, const Place& place,
                 Faults& faults) {
    if ((!least || found >= *least) && (!most || found <= *most)) return;
    Parameters parameters;
    if (least) parameters["minimum"] = shown(static_cast<double>(*least));
    if (most) parameters["maximum"] = shown(static_cast<double>(*most));
    faults.add(place, rule::out_of_range, std::move(parameters));
}

boost::json::value number(double value) {
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return static_cast<std::int64_t>(value);
    return value;
}

}  // namespace

std::string full_name(const std::type_info& type) {
    return boost::core::demangle(type.name());
}

std::string short_name(const std::type_info& type) {
    auto whole = full_name(type);
    whole.resize(std::min(whole.size(), whole.find('<')));
    std::string out;
    for (std::size_t at = 0; at < whole.size();) {
        const auto end = std::min(whole.find("::", at), whole.size());
        if (is_upper(whole[at])) out += whole.substr(at, end - at);
        at = end + 2;
    }
    return out;
}

std::string camel_case(std::string_view snake_case) {
    std::string out;
    bool raise = false;
    for (const char c : snake_case) {
        if (c == '_') {
            raise = true;
            continue;
        }
        out += raise ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
        raise = false;
    }
    return out;
}

void check_limits(const Row& row, const boost::json::value& value, const Place& place,
                  Faults& faults) {
    if (value.is_number())
        return check_range<double>(value.to_number<double>(), row.minimum, row.maximum, place,
                                   faults);
    if (const auto* text = value.if_string())
        return check_range<int>(code_points({text->data(), text->size()}), row.min_length,
                                row.max_length, place, faults);
    if (const auto* list = value.if_array())
        check_range<int>(static_cast<int>(list->size()), {}, row.max_items, place, faults);
}

void describe(const Row& row, boost::json::object& schema) {
    if (!row.description.empty()) schema["description"] = row.description;
    if (row.minimum) schema["minimum"] = number(*row.minimum);
    if (row.maximum) schema["maximum"] = number(*row.maximum);
    if (row.min_length) schema["minLength"] = *row.min_length;
    if (row.max_length) schema["maxLength"] = *row.max_length;
    if (row.max_items) schema["maxItems"] = *row.max_items;
    if (!row.format.empty()) schema["format"] = row.format;
}

}  // namespace werkzaam::reflect
