// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/bound_statement.h"

#include "core/invariant.h"

#include <soci/sqlite3/soci-sqlite3.h>

#include <utility>

namespace werkzaam::db {

namespace {

ColumnType type_of(const Value& value) {
    if (std::holds_alternative<std::int64_t>(value.content())) return ColumnType::whole;
    if (std::holds_alternative<double>(value.content())) return ColumnType::real;
    return ColumnType::text;
}

bool is_null(const Value& value) {
    return std::holds_alternative<std::monostate>(value.content());
}

}  // namespace

BoundStatement::BoundStatement(soci::session& session, const std::string& sql,
                               const Values& inputs, const std::vector<ColumnType>& outputs)
    : inputs_(inputs.size()), outputs_(outputs.size()), statement_{session} {
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        inputs_[i].type = type_of(inputs[i]);
        attach_input(inputs_[i], std::to_string(i + 1));
    }
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        outputs_[i].type = outputs[i];
        attach_output(outputs_[i]);
    }
    statement_.alloc();
    statement_.prepare(sql);
    check_counts(sql);
    statement_.define_and_bind();
}

// Bound by name, because by position SOCI would count occurrences instead of reading the number;
// as constants, because SOCI writes others back after execution.
void BoundStatement::attach_input(Cell& cell, const std::string& name) {
    switch (cell.type) {
        case ColumnType::whole:
            return statement_.exchange(soci::use(std::as_const(cell.whole), cell.indicator, name));
        case ColumnType::real:
            return statement_.exchange(soci::use(std::as_const(cell.real), cell.indicator, name));
        case ColumnType::text:
            return statement_.exchange(soci::use(std::as_const(cell.text), cell.indicator, name));
    }
}

// Never SOCI's dynamic rows: they describe every INTEGER column as a 32-bit int.
void BoundStatement::attach_output(Cell& cell) {
    switch (cell.type) {
        case ColumnType::whole:
            return statement_.exchange(soci::into(cell.whole, cell.indicator));
        case ColumnType::real: return statement_.exchange(soci::into(cell.real, cell.indicator));
        case ColumnType::text: return statement_.exchange(soci::into(cell.text, cell.indicator));
    }
}

// A placeholder without a value would silently be NULL, a column without a place silently dropped.
void BoundStatement::check_counts(const std::string& sql) {
    auto* native = static_cast<soci::sqlite3_statement_backend*>(statement_.get_backend())->stmt_;
    const auto placeholders = sqlite_api::sqlite3_bind_parameter_count(native);
    const auto columns = sqlite_api::sqlite3_column_count(native);
    if (placeholders != static_cast<int>(inputs_.size()))
        throw BrokenInvariant("another number of values than placeholders: " + sql);
    if (!outputs_.empty() && columns != static_cast<int>(outputs_.size()))
        throw BrokenInvariant("another number of types than columns: " + sql);
}

bool BoundStatement::accepts(const Values& values) const {
    if (values.size() != inputs_.size()) return false;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!is_null(values[i]) && type_of(values[i]) != inputs_[i].type) return false;
    return true;
}

void BoundStatement::fill(const Values& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto& cell = inputs_[i];
        const auto& content = values[i].content();
        cell.indicator = is_null(values[i]) ? soci::i_null : soci::i_ok;
        if (const auto* whole = std::get_if<std::int64_t>(&content)) cell.whole = *whole;
        if (const auto* real = std::get_if<double>(&content)) cell.real = *real;
        if (const auto* text = std::get_if<std::string>(&content)) cell.text = *text;
    }
}

std::int64_t BoundStatement::execute(const Values& values) {
    fill(values);
    statement_.execute(true);
    return statement_.get_affected_rows();
}

std::vector<std::vector<Value>> BoundStatement::fetch(const Values& values) {
    fill(values);
    std::vector<std::vector<Value>> rows;
    statement_.execute(false);
    while (statement_.fetch()) rows.push_back(row());
    return rows;
}

std::vector<Value> BoundStatement::row() const {
    std::vector<Value> out;
    out.reserve(outputs_.size());
    for (const auto& cell : outputs_) {
        if (cell.indicator == soci::i_null)
            out.emplace_back();
        else if (cell.type == ColumnType::whole)
            out.emplace_back(static_cast<std::int64_t>(cell.whole));
        else if (cell.type == ColumnType::real)
            out.emplace_back(cell.real);
        else
            out.emplace_back(cell.text);
    }
    return out;
}

}  // namespace werkzaam::db
