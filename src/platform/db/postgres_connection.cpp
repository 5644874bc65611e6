// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/postgres_connection.h"

#include "core/invariant.h"
#include "platform/db/postgres_placeholders.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace werkzaam::db {

namespace {

// SQL texts are constants of the program, except lists of placeholders: enough room for all.
constexpr std::size_t most_statements = 500;

// Oids of pg_type.dat, which never change.
constexpr Oid boolean_type = 16;
constexpr Oid whole_type = 20;
constexpr Oid text_type = 25;
constexpr Oid real_type = 701;

Oid type_of(const Value& value) {
    const auto& content = value.content();
    if (std::holds_alternative<std::int64_t>(content)) return whole_type;
    if (std::holds_alternative<double>(content)) return real_type;
    if (std::holds_alternative<std::string>(content)) return text_type;
    return 0;
}

bool accepts(const std::vector<Oid>& types, const Values& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto type = type_of(values[i]);
        if (type != 0 && type != types[i]) return false;
    }
    return true;
}

template <class Number>
std::string as_text(Number number) {
    std::array<char, 32> buffer{};
    const auto [end, fault] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    WZ_INVARIANT(fault == std::errc{});
    return {buffer.data(), end};
}

// The values as text; the vector keeps what was written for numbers alive.
std::vector<std::string> texts_of(const Values& values) {
    std::vector<std::string> texts(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto& content = values[i].content();
        if (const auto* whole = std::get_if<std::int64_t>(&content)) texts[i] = as_text(*whole);
        if (const auto* real = std::get_if<double>(&content)) texts[i] = as_text(*real);
    }
    return texts;
}

PostgresLink::Bound bound(const Values& values, const std::vector<std::string>& numbers) {
    PostgresLink::Bound out(values.size(), nullptr);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto* text = std::get_if<std::string>(&values[i].content());
        if (text != nullptr)
            out[i] = text->c_str();
        else if (type_of(values[i]) != 0)
            out[i] = numbers[i].c_str();
    }
    return out;
}

template <class Number>
Value number_in(std::string_view text) {
    Number number{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{} || end != text.data() + text.size())
        throw BrokenInvariant("a column holds no number of the kind it is read as");
    return Value{number};
}

Value cell(const PGresult* result, int row, int column, ColumnType type) {
    if (PQgetisnull(result, row, column) != 0) return {};
    const std::string_view text{PQgetvalue(result, row, column),
                                static_cast<std::size_t>(PQgetlength(result, row, column))};
    if (type == ColumnType::text) return Value{text};
    if (type == ColumnType::real) return number_in<double>(text);
    if (PQftype(result, column) == boolean_type) return Value{text == "t"};
    return number_in<std::int64_t>(text);
}

// A statement that reads or changes rows leaves nothing behind in the session.
bool plain(std::string_view sql) {
    constexpr std::array<std::string_view, 5> words{"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return sql.starts_with(word); });
}

// Both engines compare and sort text by its bytes, or lists would differ between them.
constexpr auto settings_query =
    "SELECT pg_encoding_to_char(encoding) = 'UTF8' AND datlocprovider = 'c' AND datcollate IN "
    "('C', 'POSIX', 'C.UTF-8', 'C.utf8') FROM pg_database WHERE datname = current_database()";

}  // namespace

PostgresConnection::PostgresConnection(const std::string& url) : link_{url} {
    if (!link_.says_yes(settings_query))
        throw Unavailable("the database must be made with ENCODING 'UTF8' and LOCALE 'C'");
    share_database();
}

void PostgresConnection::share_database() {
    if (!link_.takes_lock("pg_try_advisory_lock_shared"))
        throw Unavailable("the database is being replaced by a backup");
}

void PostgresConnection::begin(Use use) {
    // Sees everything until it is narrowed (sight.h); a session of anything else sees nothing.
    link_.run(std::string(use == Use::reading
                              ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
                              : "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE") +
              "; SET LOCAL werkzaam.sees TO 'everything'");
}

// A transaction in which a statement failed answers COMMIT with ROLLBACK and no error.
void PostgresConnection::commit() {
    const auto answer = link_.run("COMMIT");
    if (std::string_view(PQcmdStatus(answer.get())) != "COMMIT")
        throw BrokenInvariant("committed although a statement had failed");
}

void PostgresConnection::clean_up() noexcept {
    try {
        if (broken()) return;
        if (link_.in_transaction()) link_.run("ROLLBACK");
        if (!changed_session_) return;
        link_.run("DISCARD ALL");  // also lets go of the database
        statements_.clear();
        share_database();
        changed_session_ = false;
    } catch (const std::exception&) {
        unusable_ = true;  // the next who needs a session opens another
    }
}

void PostgresConnection::run(const std::string& script) {
    changed_session_ = true;
    link_.run(script);
}

void PostgresConnection::forget_statements() {
    link_.run("DEALLOCATE ALL");
    statements_.clear();
}

const PostgresConnection::Statement& PostgresConnection::prepared(const std::string& sql,
                                                                  const Values& values) {
    auto& known = statements_[sql];
    const bool counted = !known.name.empty() && known.values == values.size();
    if (counted && accepts(known.types, values)) return known;
    const auto translated = postgres_sql(sql);
    if (translated.values != values.size())
        throw BrokenInvariant("another number of values than placeholders: " + sql);
    if (!known.name.empty()) link_.run("DEALLOCATE " + known.name);
    // Types given before stay known when the value is NULL this time.
    Statement fresh{"s" + std::to_string(++names_), translated.values, known.types};
    fresh.types.resize(values.size(), 0);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (const auto type = type_of(values[i]); type != 0) fresh.types[i] = type;
    if (!plain(sql)) changed_session_ = true;
    link_.prepare(fresh.name, translated.text, fresh.types);
    return known = std::move(fresh);
}

PostgresLink::Answer PostgresConnection::asked(const std::string& sql, const Values& values) {
    if (statements_.size() > most_statements) forget_statements();
    try {
        const auto& statement = prepared(sql, values);
        return link_.execute(statement.name, sql, bound(values, texts_of(values)));
    } catch (...) {
        // What the server still knows of it goes when the session is given back.
        statements_.erase(sql);
        changed_session_ = true;
        throw;
    }
}

std::int64_t PostgresConnection::execute(const std::string& sql, const Values& values) {
    const auto answer = asked(sql, values);
    const std::string_view changed = PQcmdTuples(answer.get());
    return changed.empty() ? 0 : std::get<std::int64_t>(number_in<std::int64_t>(changed).content());
}

std::vector<std::vector<Value>> PostgresConnection::fetch(const std::string& sql,
                                                          const Values& values,
                                                          const std::vector<ColumnType>& types) {
    const auto answer = asked(sql, values);
    const auto columns = static_cast<int>(types.size());
    if (PQnfields(answer.get()) != columns)
        throw BrokenInvariant("another number of types than columns: " + sql);
    std::vector<std::vector<Value>> rows(static_cast<std::size_t>(PQntuples(answer.get())));
    for (int row = 0; row < PQntuples(answer.get()); ++row) {
        auto& cells = rows[static_cast<std::size_t>(row)];
        cells.reserve(types.size());
        for (int column = 0; column < columns; ++column)
            cells.push_back(
                cell(answer.get(), row, column, types[static_cast<std::size_t>(column)]));
    }
    return rows;
}

void PostgresConnection::scan(const std::string& sql, const Values& values,
                              const RowVisitor& visit) {
    const auto answer = asked(sql, values);
    std::vector<std::string_view> cells(static_cast<std::size_t>(PQnfields(answer.get())));
    for (int row = 0; row < PQntuples(answer.get()); ++row) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto column = static_cast<int>(i);
            cells[i] = {};
            if (PQgetisnull(answer.get(), row, column) == 0)
                cells[i] = {PQgetvalue(answer.get(), row, column),
                            static_cast<std::size_t>(PQgetlength(answer.get(), row, column))};
        }
        visit(cells);
    }
}

}  // namespace werkzaam::db
