// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/oidc/json_members.h"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

namespace werkzaam::oidc {

namespace {

constexpr double last_second = 253'402'300'799.0;  // 9999-12-31

}  // namespace

std::optional<std::string> text_of_member(const boost::json::object& object,
                                          std::string_view name) {
    const auto* value = object.if_contains(name);
    if (value == nullptr || !value->is_string()) return {};
    return std::string(value->as_string());
}

std::vector<std::string> texts_of_member(const boost::json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    if (value == nullptr) return {};
    if (value->is_string()) return {std::string(value->as_string())};
    if (!value->is_array()) return {};
    std::vector<std::string> out;
    for (const auto& item : value->as_array())
        if (item.is_string()) out.emplace_back(item.as_string());
    return out;
}

std::optional<std::int64_t> seconds_of_member(const boost::json::object& object,
                                              std::string_view name) {
    const auto* value = object.if_contains(name);
    if (value == nullptr || !value->is_number()) return {};
    const auto seconds = value->to_number<double>();
    if (seconds < 0 || seconds > last_second) return {};
    return static_cast<std::int64_t>(seconds);
}

}  // namespace werkzaam::oidc
