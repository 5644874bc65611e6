// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/sql.h"

#include "platform/db/connection.h"

namespace werkzaam::db {

std::int64_t execute(Transaction& transaction, std::string_view sql, const Values& values) {
    return connection_of(transaction).execute(std::string(sql), values);
}

void run_script(Transaction& transaction, std::string_view script) {
    connection_of(transaction).run(std::string(script));
}

std::vector<std::vector<Value>> fetch(Transaction& transaction, std::string_view sql,
                                      const Values& values,
                                      const std::vector<ColumnType>& types) {
    return connection_of(transaction).fetch(std::string(sql), values, types);
}

std::string placeholders(std::size_t count, std::size_t from) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += (i == 0 ? ":" : ", :") + std::to_string(from + i);
    return out;
}

}  // namespace werkzaam::db
