// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/pretty_json.h"

#include <boost/json/serialize.hpp>

namespace werkzaam::app {

namespace {

void print(std::string& out, const boost::json::value& value, std::size_t level);

void start_line(std::string& out, std::size_t level) {
    out += "\n" + std::string(2 * level, ' ');
}

void print_object(std::string& out, const boost::json::object& object, std::size_t level) {
    out += '{';
    const char* separator = "";
    for (const auto& [name, member] : object) {
        out += separator;
        start_line(out, level + 1);
        out += boost::json::serialize(name) + ": ";
        print(out, member, level + 1);
        separator = ",";
    }
    start_line(out, level);
    out += '}';
}

void print_array(std::string& out, const boost::json::array& array, std::size_t level) {
    out += '[';
    const char* separator = "";
    for (const auto& element : array) {
        out += separator;
        start_line(out, level + 1);
        print(out, element, level + 1);
        separator = ",";
    }
    start_line(out, level);
    out += ']';
}

void print(std::string& out, const boost::json::value& value, std::size_t level) {
    if (const auto* object = value.if_object(); object != nullptr && !object->empty())
        print_object(out, *object, level);
    else if (const auto* array = value.if_array(); array != nullptr && !array->empty())
        print_array(out, *array, level);
    else
        out += boost::json::serialize(value);
}

}  // namespace

std::string pretty_json(const boost::json::value& value) {
    std::string out;
    print(out, value, 0);
    return out;
}

}  // namespace werkzaam::app
