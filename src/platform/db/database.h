// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/db/transaction.h"

#include <filesystem>
#include <memory>

namespace werkzaam::db {

/// The SQLite database of one data folder: one writer, several readers (WAL, synchronous=FULL,
/// foreign keys on, busy timeout). Thread-safe; the transactions it hands out are not.
class Database {
public:
    /// Opens or creates the file. `readers` connections serve reads at the same time.
    explicit Database(const std::filesystem::path& file, int readers = 2);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// A read transaction on a free reader connection; waits for one.
    [[nodiscard]] std::unique_ptr<Transaction> read();
    /// The write transaction (BEGIN IMMEDIATE); waits for other writers, in this process and in
    /// others, up to the busy timeout, then throws Unavailable.
    [[nodiscard]] std::unique_ptr<Transaction> write();
    /// Copies the database, consistent while others write, to a new file.
    void copy_to(const std::filesystem::path& file);
    [[nodiscard]] const std::filesystem::path& file() const;

private:
    struct Connections;
    std::unique_ptr<Connections> connections_;
};

}  // namespace werkzaam::db
