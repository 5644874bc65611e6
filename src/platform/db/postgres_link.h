// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <libpq-fe.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace werkzaam::db {

/// What a URL says, by libpq's names: host, port, user, password, dbname, ... Throws Unavailable
/// for what is no such URL, without repeating it: it may hold a password.
[[nodiscard]] std::map<std::string, std::string> connection_settings(const std::string& url);

/// The advisory lock that every session of ours shares as long as it lives, and that whoever
/// replaces the whole database holds alone; one for each database.
inline constexpr const char* in_use_lock = "8387793180123";

/// One connection of libpq; errors become Unavailable or BrokenInvariant by their SQLSTATE, with
/// the statement in the message and never the values. Private to this library.
class PostgresLink {
public:
    struct Clear {
        void operator()(PGresult* result) const { PQclear(result); }
    };
    using Answer = std::unique_ptr<PGresult, Clear>;
    /// A bound value as text; null for NULL.
    using Bound = std::vector<const char*>;

    explicit PostgresLink(const std::string& url);

    /// Statements without values, the answer of the last.
    Answer run(const std::string& script);
    /// `types`: an Oid for each value, 0 where the server is to find out.
    void prepare(const std::string& name, const std::string& sql, const std::vector<Oid>& types);
    Answer execute(const std::string& name, const std::string& sql, const Bound& values);
    /// The one cell of a query that answers yes or no.
    [[nodiscard]] bool says_yes(const std::string& query);
    /// Takes the lock `in_use_lock` with a function that tries ("pg_try_advisory_lock"); waits two
    /// seconds for it, because a session lives on for a moment after its connection was closed.
    [[nodiscard]] bool takes_lock(const std::string& trying);
    /// True when the server hung up or no longer makes sense.
    [[nodiscard]] bool broken() const;
    /// True when a transaction is open, also one that failed.
    [[nodiscard]] bool in_transaction() const;

private:
    struct Finish {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };
    Answer checked(PGresult* result, const std::string& sql) const;

    std::unique_ptr<PGconn, Finish> connection_;
};

}  // namespace werkzaam::db
