// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/connection.h"

#include "platform/db/postgres_connection.h"
#include "platform/db/sqlite_connection.h"

namespace werkzaam::db {

std::unique_ptr<Connection> connected(const Address& address, Connection::Use use) {
    if (address.engine == Engine::postgres)
        return std::make_unique<PostgresConnection>(address.place);
    return std::make_unique<SqliteConnection>(address.place, use);
}

Connection& connection_of(Transaction& transaction) {
    auto* ours = dynamic_cast<ConnectionTransaction*>(&transaction);
    WZ_INVARIANT(ours != nullptr);
    return ours->connection();
}

}  // namespace werkzaam::db
