// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/sqlite_connection.h"

#include "core/invariant.h"

#include <soci/sqlite3/soci-sqlite3.h>

#include <array>
#include <cerrno>

namespace werkzaam::db {

namespace {

// SQL texts are constants of the program, except lists of placeholders: enough room for all.
constexpr std::size_t most_statements = 500;

sqlite_api::sqlite3* native(soci::session& session) {
    return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

// Everything else SQLite can report is a mistake in our own statement.
bool outside_failure(int code) {
    constexpr std::array outside{SQLITE_BUSY,  SQLITE_LOCKED,  SQLITE_NOMEM,    SQLITE_READONLY,
                                 SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_FULL,     SQLITE_CANTOPEN,
                                 SQLITE_AUTH,  SQLITE_NOTADB,  SQLITE_PROTOCOL, SQLITE_INTERRUPT};
    for (const int known : outside)
        if ((code & 0xFF) == known) return true;
    return false;
}

// SQLITE_FULL, or an error of reading and writing of which the system says that it is that.
bool is_full(sqlite_api::sqlite3* connection, int code) {
    const int system = sqlite_api::sqlite3_system_errno(connection);
    return (code & 0xFF) == SQLITE_FULL ||
           ((code & 0xFF) == SQLITE_IOERR && (system == ENOSPC || system == EDQUOT));
}

// Never the values: they may be personal.
[[noreturn]] void fail(sqlite_api::sqlite3* connection, int code, const std::string& message,
                       const std::string& sql) {
    if (is_full(connection, code)) throw DiskFull(message);
    if (outside_failure(code)) throw Unavailable(message);
    throw BrokenInvariant(message + ": " + sql);
}

std::unique_ptr<soci::session> opened(const std::filesystem::path& file) {
    try {
        const auto options = "db=\"" + file.string() + "\" timeout=5";
        return std::make_unique<soci::session>(soci::sqlite3, options);
    } catch (const soci::soci_error& error) {
        throw Unavailable("cannot open " + file.string() + ": " + error.get_error_message());
    }
}

// A statement of SQLite itself, for reading without keeping.
class RawStatement {
public:
    RawStatement(sqlite_api::sqlite3* connection, const std::string& sql)
        : connection_{connection}, sql_{sql} {
        check(sqlite_api::sqlite3_prepare_v2(connection, sql.c_str(), static_cast<int>(sql.size()),
                                             &statement_, nullptr));
    }
    ~RawStatement() { sqlite_api::sqlite3_finalize(statement_); }
    RawStatement(const RawStatement&) = delete;
    RawStatement& operator=(const RawStatement&) = delete;

    void bind(const Values& values) {
        if (sqlite_api::sqlite3_bind_parameter_count(statement_) != static_cast<int>(values.size()))
            throw BrokenInvariant("another number of values than placeholders: " + sql_);
        for (std::size_t i = 0; i < values.size(); ++i) bind_one(values[i], i + 1);
    }
    [[nodiscard]] bool next() {
        const int code = sqlite_api::sqlite3_step(statement_);
        if (code == SQLITE_ROW) return true;
        if (code != SQLITE_DONE) check(code);
        return false;
    }
    [[nodiscard]] std::size_t columns() const {
        return static_cast<std::size_t>(sqlite_api::sqlite3_column_count(statement_));
    }
    [[nodiscard]] std::string_view text(std::size_t column) const {
        const auto at = static_cast<int>(column);
        const auto* text = sqlite_api::sqlite3_column_text(statement_, at);
        if (text == nullptr) return {};
        return {reinterpret_cast<const char*>(text),
                static_cast<std::size_t>(sqlite_api::sqlite3_column_bytes(statement_, at))};
    }

private:
    void bind_one(const Value& value, std::size_t number) {
        const auto name = ":" + std::to_string(number);
        const int at = sqlite_api::sqlite3_bind_parameter_index(statement_, name.c_str());
        const auto& content = value.content();
        if (const auto* whole = std::get_if<std::int64_t>(&content))
            return check(sqlite_api::sqlite3_bind_int64(statement_, at, *whole));
        const auto* text = std::get_if<std::string>(&content);
        WZ_INVARIANT(text != nullptr);
        check(sqlite_api::sqlite3_bind_text(statement_, at, text->data(),
                                            static_cast<int>(text->size()), SQLITE_STATIC));
    }
    void check(int code) const {
        if (code != SQLITE_OK)
            fail(connection_, code, sqlite_api::sqlite3_errmsg(connection_), sql_);
    }

    sqlite_api::sqlite3* connection_;
    const std::string& sql_;
    sqlite_api::sqlite3_stmt* statement_ = nullptr;
};

std::string cache_key(const std::string& sql, const std::vector<ColumnType>& types) {
    auto key = sql;
    for (const auto type : types) key += static_cast<char>('0' + static_cast<int>(type));
    return key;
}

}  // namespace

SqliteConnection::SqliteConnection(const std::filesystem::path& file, Use use)
    : session_{opened(file)} {
    // FULL: with NORMAL, a power cut after COMMIT can lose what was acknowledged.
    run("PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
        "PRAGMA foreign_keys=ON");
    // Room for the index of a full catalogue; the usual 2 MB has every search read it again.
    run("PRAGMA cache_size=-16384");
    if (use == Use::reading) run("PRAGMA query_only=ON");
}

// IMMEDIATE: a transaction that reads first and then wants to write fails at once when another
// wrote in between, whatever the busy timeout.
void SqliteConnection::begin(Use use) {
    run(use == Use::reading ? "BEGIN" : "BEGIN IMMEDIATE");
    open_ = true;
}

void SqliteConnection::commit() {
    run("COMMIT");
    open_ = false;
}

void SqliteConnection::clean_up() noexcept {
    if (!open_) return;
    open_ = false;
    try {
        run("ROLLBACK");
    } catch (const std::exception&) {
        // SQLite already rolled back by itself, as it does when the disk is full.
    }
}

void SqliteConnection::run(const std::string& script) {
    auto* connection = native(*session_);
    const int code =
        sqlite_api::sqlite3_exec(connection, script.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(connection, code, sqlite_api::sqlite3_errmsg(connection), script);
}

BoundStatement& SqliteConnection::prepared(const std::string& key, const std::string& sql,
                                           const Values& values,
                                           const std::vector<ColumnType>& types) {
    auto& statement = statements_[key];
    if (!statement || !statement->accepts(values))
        statement = std::make_unique<BoundStatement>(*session_, sql, values, types);
    return *statement;
}

void SqliteConnection::guarded(const std::string& key, const std::string& sql,
                               const std::function<void()>& work) {
    if (statements_.size() > most_statements) statements_.clear();
    try {
        work();
    } catch (const soci::soci_error& error) {
        auto* connection = native(*session_);
        const int code = sqlite_api::sqlite3_errcode(connection);
        statements_.erase(key);
        fail(connection, code, error.get_error_message(), sql);
    } catch (...) {
        statements_.erase(key);
        throw;
    }
}

std::int64_t SqliteConnection::execute(const std::string& sql, const Values& values) {
    std::int64_t changed = 0;
    guarded(sql, sql, [&] { changed = prepared(sql, sql, values, {}).execute(values); });
    return changed;
}

std::vector<std::vector<Value>> SqliteConnection::fetch(const std::string& sql,
                                                        const Values& values,
                                                        const std::vector<ColumnType>& types) {
    std::vector<std::vector<Value>> rows;
    const auto key = cache_key(sql, types);
    guarded(key, sql, [&] { rows = prepared(key, sql, values, types).fetch(values); });
    return rows;
}

void SqliteConnection::scan(const std::string& sql, const Values& values, const RowVisitor& visit) {
    RawStatement statement{native(*session_), sql};
    statement.bind(values);
    std::vector<std::string_view> cells(statement.columns());
    while (statement.next()) {
        for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = statement.text(i);
        visit(cells);
    }
}

}  // namespace werkzaam::db
