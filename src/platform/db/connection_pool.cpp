// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/connection_pool.h"

#include <chrono>

namespace werkzaam::db {

namespace {

constexpr std::chrono::seconds longest_wait{5};

}  // namespace

ConnectionPool::ConnectionPool(Address address, Connection::Use use, int most)
    : address_{std::move(address)}, use_{use}, most_{most} {
    free_.reserve(static_cast<std::size_t>(most));
}

std::unique_ptr<Connection> ConnectionPool::lend() {
    std::unique_lock lock{mutex_};
    if (!returned_.wait_for(lock, longest_wait, [this] { return lent_ < most_; }))
        throw Unavailable("every connection to the database is busy");
    ++lent_;
    if (!free_.empty()) {
        auto connection = std::move(free_.back());
        free_.pop_back();
        return connection;
    }
    lock.unlock();
    try {
        return opened();
    } catch (...) {
        take_back({});
        throw;
    }
}

void ConnectionPool::take_back(std::unique_ptr<Connection> connection) noexcept {
    if (connection) connection->clean_up();
    if (connection && connection->broken()) connection.reset();
    {
        const std::lock_guard lock{mutex_};
        --lent_;
        // Never more than there was room made for.
        if (connection) free_.push_back(std::move(connection));
    }
    returned_.notify_one();
}

void ConnectionPool::replace(std::unique_ptr<Connection>& broken) {
    broken = opened();
}

LeasedTransaction::LeasedTransaction(ConnectionPool& pool, Connection::Use use)
    : pool_{pool}, connection_{pool.lend()} {
    try {
        begin(use);
    } catch (...) {
        pool_.take_back(std::move(connection_));
        throw;
    }
}

void LeasedTransaction::begin(Connection::Use use) {
    try {
        connection_->begin(use);
    } catch (const Unavailable&) {
        if (!connection_->broken()) throw;
        pool_.replace(connection_);
        connection_->begin(use);
    }
}

}  // namespace werkzaam::db
