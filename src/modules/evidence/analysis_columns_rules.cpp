// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/analysis_columns_rules.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <set>

namespace werkzaam::evidence {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Other ways to report what a measure needs: Cohen's d or t in place of means.
bool reads_d(stats::Measure measure) {
    return measure == stats::Measure::smd;
}

std::vector<std::string_view> all_roles(stats::Measure measure) {
    std::vector<std::string_view> names;
    for (const stats::Role& role : stats::roles(measure)) {
        names.push_back(role.name);
        if (!role.or_else.empty()) names.push_back(role.or_else);
    }
    if (reads_d(measure)) {
        names.emplace_back("di");
        names.emplace_back("ti");
    }
    return names;
}

}  // namespace

std::optional<double> number_in(std::string_view cell) {
    const std::string_view text = trimmed(cell);
    double value = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

bool ColumnReader::has(std::string_view role) const {
    const auto found = request_.columns.find(std::string(role));
    return found != request_.columns.end() && !found->second.empty();
}

Problem ColumnReader::role_missing(std::string_view role) const {
    return invalid("analysis.role_missing", {},
                   {{"role", std::string(role)}, {"method", request_.method}});
}

Result<std::vector<std::string>> ColumnReader::names(std::string_view role) const {
    const auto found = request_.columns.find(std::string(role));
    if (found == request_.columns.end()) return std::vector<std::string>{};
    return found->second;
}

Result<std::vector<double>> ColumnReader::numbers(std::string_view role) const {
    WZ_TRY(const auto columns, names(role));
    if (columns.empty()) return role_missing(role);
    if (columns.size() > 1)
        return invalid("analysis.role_single", {}, {{"role", std::string(role)}});
    return numbers_of_column(columns.front(), role);
}

Result<std::vector<double>> ColumnReader::numbers_of_column(const std::string& column,
                                                            std::string_view role) const {
    if (!request_.table)
        return invalid("analysis.no_table", {}, {{"method", request_.method}});
    const auto position = request_.table->find_column(column);
    if (!position)
        return invalid("analysis.unknown_column", {},
                       {{"column", column}, {"role", std::string(role)}});
    std::vector<double> values;
    values.reserve(request_.table->rows.size());
    for (const Table::Row& row : request_.table->rows) {
        const std::string& cell = row.cells[*position];
        const auto value = number_in(cell);
        const bool missing = trimmed(cell).empty();
        if (!value && !missing)
            return invalid("analysis.not_numeric", {},
                           {{"row", std::to_string(values.size() + 1)},
                            {"column", column},
                            {"value", cell.substr(0, 60)}});
        values.push_back(value.value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    return values;
}

Result<Done> ColumnReader::need_roles(stats::Measure measure) const {
    const bool as_d = reads_d(measure) && (has("di") || has("ti"));
    for (const stats::Role& role : stats::roles(measure)) {
        const bool from_d = as_d && !role.name.starts_with("n");
        if (has(role.name) || role.optional || from_d) continue;
        if (!role.or_else.empty() && has(role.or_else)) continue;
        return role_missing(role.name);
    }
    return Done{};
}

Result<stats::RoleColumns> ColumnReader::escalc_columns(stats::Measure measure) const {
    const auto roles = all_roles(measure);
    WZ_TRY([[maybe_unused]] const auto known, only_roles(request_, roles));
    WZ_TRY([[maybe_unused]] const auto needed, need_roles(measure));
    stats::RoleColumns columns;
    for (const std::string_view role : roles) {
        if (!has(role)) continue;
        WZ_TRY(auto values, numbers(role));
        columns.emplace(std::string(role), std::move(values));
    }
    return columns;
}

Result<Done> only_roles(const AnalysisRequest& request, std::span<const std::string_view> roles) {
    for (const auto& [role, names] : request.columns) {
        if (std::ranges::find(roles, role) != roles.end()) continue;
        return invalid("analysis.unknown_role", {}, {{"role", role}, {"method", request.method}});
    }
    return Done{};
}

Result<Done> distinct_moderators(std::span<const std::string> names, bool intercept) {
    std::set<std::string> seen;
    if (intercept) seen.insert("intercept");
    for (const std::string& name : names)
        if (!seen.insert(name).second)
            return invalid("analysis.moderator_twice", {}, {{"column", name}});
    return Done{};
}

}  // namespace werkzaam::evidence
