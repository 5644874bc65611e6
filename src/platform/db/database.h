// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/db/address.h"
#include "platform/db/transaction.h"

#include <filesystem>
#include <memory>

namespace werkzaam::db {

/// A database. SQLite: one writer, several readers (WAL, synchronous=FULL, foreign keys on, busy
/// timeout). PostgreSQL: a pool of sessions that read and write at the same time. Thread-safe; the
/// transactions it hands out are not.
class Database {
public:
    /// Opens the database, or makes the file. `readers` transactions can read at the same time.
    /// Throws Unavailable.
    explicit Database(const Address& address, int readers = 2);
    /// The same for a file of SQLite.
    explicit Database(const std::filesystem::path& file, int readers = 2);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// A transaction that sees one moment and cannot write; waits for a free connection.
    [[nodiscard]] std::unique_ptr<Transaction> read();
    /// A transaction that writes. On SQLite the only one at a time: it waits for the others, in
    /// this process and elsewhere, up to the busy timeout, then throws Unavailable. On PostgreSQL
    /// others write at the same time: what must be decided alone takes `lock` (sql.h) first.
    [[nodiscard]] std::unique_ptr<Transaction> write();
    /// Copies the database, consistent while others write, to a new file: a SQLite file, or what
    /// pg_dump writes for pg_restore.
    void copy_to(const std::filesystem::path& file);
    [[nodiscard]] const Address& address() const;

private:
    struct Connections;
    std::unique_ptr<Connections> connections_;
};

}  // namespace werkzaam::db
