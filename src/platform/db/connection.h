// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/db/address.h"
#include "platform/db/scan.h"
#include "platform/db/sql.h"

#include <memory>
#include <string>
#include <vector>

namespace werkzaam::db {

/// One connection to one of the two engines. Not thread-safe; the pool lends it to one transaction
/// at a time. Private to this library.
class Connection {
public:
    enum class Use { reading, writing };
    virtual ~Connection() = default;
    [[nodiscard]] virtual Engine engine() const = 0;

    virtual void begin(Use use) = 0;
    /// Throws BrokenInvariant when a statement failed before and the engine kept nothing.
    virtual void commit() = 0;
    /// Undoes what is open and whatever the borrower left behind. Never throws.
    virtual void clean_up() noexcept = 0;
    /// True when the connection is lost for good.
    [[nodiscard]] virtual bool broken() const = 0;

    /// Runs a script of several statements without values.
    virtual void run(const std::string& script) = 0;
    virtual std::int64_t execute(const std::string& sql, const Values& values) = 0;
    [[nodiscard]] virtual std::vector<std::vector<Value>> fetch(
        const std::string& sql, const Values& values, const std::vector<ColumnType>& types) = 0;
    virtual void scan(const std::string& sql, const Values& values, const RowVisitor& visit) = 0;
};

/// Opens a connection. Throws Unavailable.
[[nodiscard]] std::unique_ptr<Connection> connected(const Address& address, Connection::Use use);

/// A transaction of this library: what sql.cpp runs statements on.
class ConnectionTransaction : public Transaction {
public:
    [[nodiscard]] virtual Connection& connection() = 0;
};

/// The connection behind a transaction handed out by Database.
[[nodiscard]] Connection& connection_of(Transaction& transaction);

}  // namespace werkzaam::db
