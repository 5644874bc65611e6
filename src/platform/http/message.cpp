// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/message.h"

#include <algorithm>
#include <array>

namespace werkzaam::http {

namespace {
constexpr std::array<std::pair<Method, std::string_view>, 5> methods = {{{Method::get, "GET"},
                                                                         {Method::post, "POST"},
                                                                         {Method::put, "PUT"},
                                                                         {Method::patch, "PATCH"},
                                                                         {Method::del, "DELETE"}}};
}

std::string Request::path_value(const std::string& name) const {
    const auto found = path_values.find(name);
    return found == path_values.end() ? std::string{} : found->second;
}

std::optional<std::string> Request::query_value(std::string_view name) const {
    for (const auto& [key, value] : query_values)
        if (key == name) return value;
    return {};
}

std::vector<std::string> Request::query_list(std::string_view name) const {
    std::vector<std::string> values;
    for (const auto& [key, value] : query_values)
        if (key == name) values.push_back(value);
    return values;
}

std::string RawRequest::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string{} : found->second;
}

std::string RawRequest::cookie(std::string_view name) const {
    std::optional<std::string> found;
    const auto all = header("cookie");
    for (std::size_t start = 0; start < all.size();) {
        const auto end = std::min(all.find(';', start), all.size());
        auto pair = std::string_view(all).substr(start, end - start);
        pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
        const auto equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name) {
            std::string value{pair.substr(equals + 1)};
            // Two programs could each take another one.
            if (found && *found != value) return {};
            found = std::move(value);
        }
        start = end + 1;
    }
    return found.value_or("");
}

std::string method_text(Method method) {
    const auto* found = std::find_if(methods.begin(), methods.end(),
                                     [&](const auto& entry) { return entry.first == method; });
    return std::string(found->second);
}

std::optional<Method> method_from_text(std::string_view text) {
    for (const auto& [method, name] : methods)
        if (name == text) return method;
    return {};
}

}  // namespace werkzaam::http
