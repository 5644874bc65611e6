// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/request_rules.h"

#include <algorithm>
#include <charconv>

namespace werkzaam::http {

namespace rule {
const char* const unknown_parameter = "REQ-1";
const char* const repeatable_key = "REP-1";
const char* const wrong_type = "REQ-2";
const char* const out_of_range = "REQ-3";
const char* const not_allowed = "REQ-4";
const char* const missing = "REQ-5";
const char* const repeated = "REQ-6";
const char* const not_decodable = "REQ-7";
}  // namespace rule

namespace {

std::optional<int> whole(const std::string& text) {
    int value = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end) return {};
    return value;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const auto& text : texts) out += (out.empty() ? "" : ", ") + text;
    return out;
}

Parameters limits(const Parameter& parameter) {
    Parameters out;
    if (parameter.minimum) out["minimum"] = std::to_string(*parameter.minimum);
    if (parameter.maximum) out["maximum"] = std::to_string(*parameter.maximum);
    return out;
}

std::optional<Violation> check_whole(const Parameter& parameter, const std::string& text) {
    const auto place = "?" + parameter.name;
    const auto value = whole(text);
    if (!value) return Violation{rule::wrong_type, place, {{"expected", "whole"}}};
    if ((parameter.minimum && *value < *parameter.minimum) ||
        (parameter.maximum && *value > *parameter.maximum))
        return Violation{rule::out_of_range, place, limits(parameter)};
    return {};
}

std::optional<Violation> check_text(const Parameter& parameter, const std::string& text) {
    if (text.size() <= static_cast<std::size_t>(longest_parameter)) return {};
    return Violation{
        rule::out_of_range, "?" + parameter.name, {{"maximum", std::to_string(longest_parameter)}}};
}

std::optional<Violation> check_value(const Parameter& parameter, const std::string& text) {
    const auto& allowed = parameter.allowed;
    if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), text) == allowed.end())
        return Violation{rule::not_allowed, "?" + parameter.name, {{"allowed", joined(allowed)}}};
    switch (parameter.type) {
        case Parameter::Type::whole:
            return check_whole(parameter, text);
        case Parameter::Type::boolean:
            if (text == "true" || text == "false") return {};
            return Violation{rule::wrong_type, "?" + parameter.name, {{"expected", "yesNo"}}};
        case Parameter::Type::text:
            break;
    }
    return check_text(parameter, text);
}

const Parameter* find(const Operation& operation, const std::string& name) {
    const auto found = std::find_if(
        operation.parameters.begin(), operation.parameters.end(),
        [&](const Parameter& p) { return p.place == Parameter::Place::query && p.name == name; });
    return found == operation.parameters.end() ? nullptr : &*found;
}

}  // namespace

Violations check_query(const Operation& operation,
                       const std::vector<std::pair<std::string, std::string>>& query_values) {
    Violations violations;
    std::map<std::string, int> times;
    for (const auto& [name, value] : query_values) {
        const auto* parameter = find(operation, name);
        if (parameter == nullptr) {
            violations.push_back({rule::unknown_parameter, "?" + name, {{"name", name}}});
            continue;
        }
        if (++times[name] == 2 && !parameter->repeated)
            violations.push_back({rule::repeated, "?" + name});
        if (auto violation = check_value(*parameter, value)) violations.push_back(*violation);
    }
    for (const auto& parameter : operation.parameters)
        if (parameter.required && parameter.place == Parameter::Place::query &&
            times[parameter.name] == 0)
            violations.push_back({rule::missing, "?" + parameter.name});
    return violations;
}

}  // namespace werkzaam::http
