// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/sql.h"

#include "platform/db/connection.h"
#include "platform/db/scan.h"

namespace werkzaam::db {

namespace {

// Each engine would cut the text off there in its own way.
void refuse_zero(const Values& values) {
    for (const auto& value : values)
        if (const auto* text = std::get_if<std::string>(&value.content()))
            if (text->find('\0') != std::string::npos)
                throw BrokenInvariant("a text with U+0000 came as far as the database");
}

}  // namespace

Engine engine_of(Transaction& transaction) {
    return connection_of(transaction).engine();
}

// Tables are found through the schema, so the lock belongs to it as well.
void lock(Transaction& transaction, std::string_view name) {
    if (engine_of(transaction) == Engine::sqlite) return;
    execute(transaction,
            "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.' || :1, 0))",
            {name});
}

std::int64_t execute(Transaction& transaction, std::string_view sql, const Values& values) {
    refuse_zero(values);
    return connection_of(transaction).execute(std::string(sql), values);
}

void run_script(Transaction& transaction, std::string_view script) {
    connection_of(transaction).run(std::string(script));
}

std::vector<std::vector<Value>> fetch(Transaction& transaction, std::string_view sql,
                                      const Values& values, const std::vector<ColumnType>& types) {
    refuse_zero(values);
    return connection_of(transaction).fetch(std::string(sql), values, types);
}

void scan(Transaction& transaction, std::string_view sql, const Values& values,
          const RowVisitor& visit) {
    refuse_zero(values);
    connection_of(transaction).scan(std::string(sql), values, visit);
}

std::string placeholders(std::size_t count, std::size_t from) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += (i == 0 ? ":" : ", :") + std::to_string(from + i);
    return out;
}

}  // namespace werkzaam::db
