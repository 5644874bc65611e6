// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/database.h"

#include "platform/db/connection.h"
#include "platform/db/sql.h"
#include "platform/db/sqlite_copy.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace werkzaam::db {

namespace {

constexpr std::chrono::seconds longest_wait{5};

// Connections that are lent to one transaction at a time.
class Pool {
public:
    void add(std::unique_ptr<Connection> connection) {
        free_.push_back(connection.get());
        all_.push_back(std::move(connection));
    }
    Connection& lend() {
        std::unique_lock lock{mutex_};
        if (!returned_.wait_for(lock, longest_wait, [this] { return !free_.empty(); }))
            throw Unavailable("every connection to the database is busy");
        auto* connection = free_.back();
        free_.pop_back();
        return *connection;
    }
    void take_back(Connection& connection) {
        {
            const std::lock_guard lock{mutex_};
            free_.push_back(&connection);
        }
        returned_.notify_one();
    }

private:
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> all_;
    std::vector<Connection*> free_;
};

// A lent connection; given back on destruction, whatever happened.
class Lease {
public:
    explicit Lease(Pool& pool) : pool_{pool}, connection_{pool.lend()} {}
    ~Lease() { pool_.take_back(connection_); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Connection& operator*() { return connection_; }

private:
    Pool& pool_;
    Connection& connection_;
};

class LeasedTransaction : public ConnectionTransaction {
public:
    LeasedTransaction(Pool& pool, const char* begin) : lease_{pool} { (*lease_).run(begin); }
    ~LeasedTransaction() override {
        if (!open_) return;
        try {
            (*lease_).run("ROLLBACK");
        } catch (const std::exception&) {
            // SQLite already rolled back by itself, as it does when the disk is full.
        }
    }
    LeasedTransaction(const LeasedTransaction&) = delete;
    LeasedTransaction& operator=(const LeasedTransaction&) = delete;
    void commit() override {
        (*lease_).run("COMMIT");
        open_ = false;
    }
    Connection& connection() override { return *lease_; }

private:
    Lease lease_;
    bool open_ = true;
};

std::filesystem::path with_folder(const std::filesystem::path& file) {
    std::error_code failure;
    if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), failure);
    if (failure) throw Unavailable("cannot make the folder of " + file.string());
    return file;
}

}  // namespace

struct Database::Connections {
    std::filesystem::path file;
    Pool writer;
    Pool readers;
};

Database::Database(const std::filesystem::path& file, int readers)
    : connections_{std::make_unique<Connections>()} {
    using enum Connection::Use;
    connections_->file = with_folder(file);
    connections_->writer.add(std::make_unique<Connection>(file, writing));
    for (int i = 0; i < readers; ++i)
        connections_->readers.add(std::make_unique<Connection>(file, reading));
}

Database::~Database() = default;

std::unique_ptr<Transaction> Database::read() {
    return std::make_unique<LeasedTransaction>(connections_->readers, "BEGIN");
}

// IMMEDIATE: a transaction that reads first and then wants to write fails at once when another
// wrote in between, whatever the busy timeout.
std::unique_ptr<Transaction> Database::write() {
    return std::make_unique<LeasedTransaction>(connections_->writer, "BEGIN IMMEDIATE");
}

void Database::copy_to(const std::filesystem::path& file) {
    copy_database(connections_->file, file);
}

const std::filesystem::path& Database::file() const {
    return connections_->file;
}

}  // namespace werkzaam::db
