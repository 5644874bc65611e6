// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/scope_sql.h"

#include <utility>

namespace werkzaam::db {

namespace {

// Gathers one alternative; every value gets the next placeholder.
class Condition {
public:
    explicit Condition(std::size_t next) : next_{next} {}
    void both(const std::string& sql) { sql_ += (sql_.empty() ? "" : " AND ") + sql; }
    std::string bind(Value value) {
        values_.push_back(std::move(value));
        return ":" + std::to_string(next_++);
    }
    [[nodiscard]] std::string sql() const { return sql_.empty() ? "1 = 1" : sql_; }
    [[nodiscard]] std::size_t next() const { return next_; }
    [[nodiscard]] const Values& values() const { return values_; }

private:
    std::size_t next_;
    std::string sql_ = {};
    Values values_ = {};
};

// A column that may be NULL, as text.
std::string text_of(const std::string& column) {
    return column.empty() ? "''" : "COALESCE(" + column + ", '')";
}

void add_organisations(Condition& condition, const std::set<OrganisationId>& organisations,
                       const ScopeColumns& columns) {
    std::string list;
    for (const auto& organisation : organisations)
        list += (list.empty() ? "" : ", ") + condition.bind(organisation.value);
    condition.both(list.empty() ? "1 = 0" : text_of(columns.organisation) + " IN (" + list + ")");
}

Condition of_way(const Scope::Way& way, const ScopeColumns& columns, std::size_t next) {
    Condition condition{next};
    if (way.organisations) add_organisations(condition, *way.organisations, columns);
    if (way.subject)
        condition.both(text_of(columns.subject) + " = " + condition.bind(way.subject->value));
    if (way.not_subject)
        condition.both(text_of(columns.subject) + " <> " + condition.bind(way.not_subject->value));
    if (way.published_only && !columns.published.empty())
        condition.both(columns.published + " = 1");
    return condition;
}

}  // namespace

ScopeCondition condition_of(const Scope& scope, const ScopeColumns& columns, std::size_t first) {
    ScopeCondition out;
    auto next = first;
    for (const auto& way : scope.ways()) {
        const auto condition = of_way(way, columns, next);
        next = condition.next();
        out.sql += (out.sql.empty() ? "" : " OR ") + ("(" + condition.sql() + ")");
        out.values.insert(out.values.end(), condition.values().begin(), condition.values().end());
    }
    if (out.sql.empty()) return {"(1 = 0)"};
    out.sql = "(" + out.sql + ")";
    if (!columns.confidentiality.empty()) {
        out.sql = "(" + out.sql + " AND " + columns.confidentiality +
                  " <= :" + std::to_string(next) + ")";
        out.values.emplace_back(static_cast<int>(scope.ceiling()));
    }
    return out;
}

}  // namespace werkzaam::db
