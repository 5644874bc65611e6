// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/postgres_placeholders.h"

#include "core/invariant.h"

#include <set>

namespace werkzaam::db {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The end of what starts at `at` and is taken as it is: a quoted text, a quoted name, a comment;
// `at` itself when nothing of the kind starts there.
std::size_t end_of_literal(std::string_view sql, std::size_t at) {
    const auto after = [&](std::string_view end, std::size_t from) {
        const auto found = sql.find(end, from);
        return found == std::string_view::npos ? sql.size() : found + end.size();
    };
    if (sql[at] == '\'') return after("'", at + 1);
    if (sql[at] == '"') return after("\"", at + 1);
    if (sql.substr(at, 2) == "--") return after("\n", at);
    if (sql.substr(at, 2) == "/*") return after("*/", at + 2);
    return at;
}

}  // namespace

PostgresSql postgres_sql(std::string_view sql) {
    PostgresSql out;
    std::set<std::size_t> numbers;
    for (std::size_t at = 0; at < sql.size();) {
        if (const auto end = end_of_literal(sql, at); end > at) {
            out.text += sql.substr(at, end - at);
            at = end;
            continue;
        }
        const bool placeholder = sql[at] == ':' && at + 1 < sql.size() && is_digit(sql[at + 1]);
        if (!placeholder) {
            out.text += sql[at++];
            continue;
        }
        std::size_t number = 0;
        for (++at; at < sql.size() && is_digit(sql[at]); ++at)
            number = number * 10 + static_cast<std::size_t>(sql[at] - '0');
        numbers.insert(number);
        out.text += '$' + std::to_string(number);
    }
    out.values = numbers.size();
    if (!numbers.empty() && (*numbers.begin() != 1 || *numbers.rbegin() != numbers.size()))
        throw BrokenInvariant("placeholders are not numbered from 1 on: " + std::string(sql));
    return out;
}

}  // namespace werkzaam::db
