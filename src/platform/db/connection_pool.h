// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/db/connection.h"

#include <condition_variable>
#include <mutex>

namespace werkzaam::db {

/// Connections that are lent to one transaction at a time, opened when first needed. Thread-safe.
/// Private to this library.
class ConnectionPool {
public:
    /// At most `most` connections.
    ConnectionPool(Address address, Connection::Use use, int most);
    /// Opens one now, so that a wrong address is told at once. Throws Unavailable.
    void open() { take_back(lend()); }

    /// Waits for a free one; throws Unavailable when none comes back in time.
    [[nodiscard]] std::unique_ptr<Connection> lend();
    /// Takes back what was lent, cleaned up; a broken one is dropped, so that the next who needs
    /// one opens another.
    void take_back(std::unique_ptr<Connection> connection) noexcept;
    /// Another connection in the place of a broken one. Throws Unavailable.
    void replace(std::unique_ptr<Connection>& broken);

private:
    [[nodiscard]] std::unique_ptr<Connection> opened() const { return connected(address_, use_); }

    const Address address_;
    const Connection::Use use_;
    const int most_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> free_;
    int lent_ = 0;
};

/// A transaction on a lent connection; not committed means rolled back.
class LeasedTransaction : public ConnectionTransaction {
public:
    /// A connection that turns out to be broken before anything was asked is replaced once; never
    /// later, when something may have been done already.
    LeasedTransaction(ConnectionPool& pool, Connection::Use use);
    ~LeasedTransaction() override { pool_.take_back(std::move(connection_)); }
    LeasedTransaction(const LeasedTransaction&) = delete;
    LeasedTransaction& operator=(const LeasedTransaction&) = delete;
    void commit() override { connection_->commit(); }
    Connection& connection() override { return *connection_; }

private:
    void begin(Connection::Use use);

    ConnectionPool& pool_;
    std::unique_ptr<Connection> connection_;
};

}  // namespace werkzaam::db
