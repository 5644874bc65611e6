// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/router.h"

#include "core/invariant.h"

#include <algorithm>

namespace werkzaam::http {

namespace {

std::vector<std::string> split(const std::string& path) {
    std::vector<std::string> segments;
    for (std::size_t at = 1; at <= path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        segments.push_back(path.substr(at, end - at));
        at = end + 1;
    }
    return segments;
}

bool is_variable(const std::string& segment) {
    return segment.front() == '{';
}

// "_search" is something to do with a collection and never the id of a record.
bool is_operation(const std::string& segment) {
    return segment.front() == '_';
}

std::string variable_name(const std::string& segment) {
    return segment.substr(1, segment.size() - 2);
}

std::optional<std::map<std::string, std::string>> fit(const std::vector<std::string>& pattern,
                                                      const std::vector<std::string>& segments) {
    if (pattern.size() != segments.size()) return {};
    std::map<std::string, std::string> values;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (segments[i].empty()) return {};
        if (is_variable(pattern[i]) && !is_operation(segments[i]))
            values[variable_name(pattern[i])] = segments[i];
        else if (pattern[i] != segments[i])
            return {};
    }
    return values;
}

bool describes(const Operation& operation, const std::string& variable) {
    return std::any_of(operation.parameters.begin(), operation.parameters.end(),
                       [&](const Parameter& p) {
                           return p.place == Parameter::Place::path && p.name == variable;
                       });
}

}  // namespace

std::vector<Parameter> paging_parameters() {
    Parameter page{.name = "page", .description = "Het paginanummer, vanaf 1."};
    page.type = Parameter::Type::whole;
    page.minimum = 1;
    page.maximum = 1'000'000;
    Parameter size{.name = "pageSize", .description = "Hoeveel er op een pagina staan; anders 25."};
    size.type = Parameter::Type::whole;
    size.minimum = 1;
    size.maximum = 100;
    return {page, size};
}

Parameter path_parameter(std::string name, std::string description) {
    Parameter parameter{.place = Parameter::Place::path,
                        .name = std::move(name),
                        .description = std::move(description)};
    parameter.required = true;
    return parameter;
}

void Router::add(Operation operation, Handler handler) {
    WZ_INVARIANT(handler != nullptr);
    add(Route{std::move(operation), std::move(handler)});
}

void Router::add_in_steps(Operation operation, StepHandler handler) {
    WZ_INVARIANT(handler != nullptr && operation.access != Access::no_database);
    add(Route{std::move(operation), nullptr, std::move(handler)});
}

void Router::add(Route added) {
    const auto& operation = added.operation;
    WZ_INVARIANT(operation.path.size() > 1 && operation.path.front() == '/');
    WZ_INVARIANT(operation.path.back() != '/');
    WZ_INVARIANT(!operation.shared ||
                 (operation.method == Method::get && operation.access == Access::reads));
    added.segments = split(operation.path);
    for (const auto& segment : added.segments) {
        WZ_INVARIANT(!segment.empty());
        WZ_INVARIANT(!is_variable(segment) || describes(operation, variable_name(segment)));
    }
    for (const auto& route : routes_) {
        WZ_INVARIANT(route.operation.id != operation.id);
        WZ_INVARIANT(route.operation.path != operation.path ||
                     route.operation.method != operation.method);
    }
    routes_.push_back(std::move(added));
}

Match Router::find(std::optional<Method> method, const std::vector<std::string>& segments) const {
    Match match;
    for (const auto& route : routes_) {
        auto values = fit(route.segments, segments);
        if (!values) continue;
        match.allowed.push_back(route.operation.method);
        const bool better = match.route == nullptr || values->size() < match.path_values.size();
        if (route.operation.method != method || !better) continue;
        match.route = &route;
        match.path_values = std::move(*values);
    }
    return match;
}

}  // namespace werkzaam::http
