// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/postgres_link.h"

#include "core/invariant.h"
#include "platform/db/sql.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace werkzaam::db {

namespace {

// What every session of ours starts with, also after DISCARD ALL. Who waits longer than a request
// may take is told so, as with SQLite's busy timeout.
constexpr auto session_options =
    " -c lock_timeout=5s -c client_encoding=UTF8 -c client_min_messages=warning"
    " -c idle_in_transaction_session_timeout=10min";

// SQLSTATEs (PostgreSQL 15, appendix A) of a world that does not cooperate: by class, and a few of
// their own. Everything else is a mistake in our own statement, a broken constraint included.
bool outside_failure(std::string_view state) {
    constexpr std::array classes{"08", "28", "3D", "3F", "53", "57", "58", "F0", "XX"};
    constexpr std::array states{
        "25006",  // read-only: a standby, or a transaction that was to read only
        "25P03",  // a session that was idle for too long
        "40001", "40P01",  // another transaction was first
        "42501",  // an administrator did not give the right
        "55P03"};          // waited too long for a lock
    return state.empty() ||
           std::any_of(classes.begin(), classes.end(),
                       [&](std::string_view c) { return state.substr(0, 2) == c; }) ||
           std::find(states.begin(), states.end(), state) != states.end();
}

constexpr std::string_view disk_full = "53100";

// The details of an error, and the message of a data exception (22...), quote values: never shown.
std::string message_of(const PGresult* result, std::string_view state) {
    const auto* text = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (text == nullptr || state.substr(0, 2) == "22")
        return "the database refused (" + std::string(state) + ")";
    return std::string(text) + " (" + std::string(state) + ")";
}

using Info = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

}  // namespace

std::map<std::string, std::string> connection_settings(const std::string& url) {
    char* fault = nullptr;
    const Info info{PQconninfoParse(url.c_str(), &fault), &PQconninfoFree};
    PQfreemem(fault);
    if (!info) throw Unavailable("the address of the database cannot be read");
    std::map<std::string, std::string> out;
    for (const auto* option = info.get(); option->keyword != nullptr; ++option)
        if (option->val != nullptr) out[option->keyword] = option->val;
    return out;
}

PostgresLink::PostgresLink(const std::string& url) {
    auto settings = connection_settings(url);
    settings["options"] += session_options;
    settings.try_emplace("connect_timeout", "5");
    settings.try_emplace("application_name", "werkzaam");
    std::vector<const char*> names;
    std::vector<const char*> values;
    for (const auto& [name, value] : settings) {
        names.push_back(name.c_str());
        values.push_back(value.c_str());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    connection_.reset(PQconnectdbParams(names.data(), values.data(), 0));
    if (!connection_ || PQstatus(connection_.get()) != CONNECTION_OK)
        throw Unavailable(connection_ ? PQerrorMessage(connection_.get()) : "no memory");
    PQsetNoticeProcessor(connection_.get(), [](void*, const char*) {}, nullptr);
}

PostgresLink::Answer PostgresLink::checked(PGresult* result, const std::string& sql) const {
    Answer answer{result};
    const auto status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY)
        return answer;
    const auto* known = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const std::string_view state{known == nullptr ? "" : known};
    if (state == disk_full) throw DiskFull(message_of(result, state));
    if (broken() || outside_failure(state))
        throw Unavailable(state.empty() ? "the connection to the database was lost"
                                        : message_of(result, state));
    throw BrokenInvariant(message_of(result, state) + ": " + sql);
}

PostgresLink::Answer PostgresLink::run(const std::string& script) {
    return checked(PQexec(connection_.get(), script.c_str()), script);
}

bool PostgresLink::says_yes(const std::string& query) {
    const auto answer = run(query);
    return PQntuples(answer.get()) == 1 && std::string_view(PQgetvalue(answer.get(), 0, 0)) == "t";
}

bool PostgresLink::takes_lock(const std::string& trying) {
    constexpr int tries = 40;
    for (int i = 0; i < tries; ++i) {
        if (says_yes("SELECT " + trying + "(" + in_use_lock + ")")) return true;
        run("SELECT pg_sleep(0.05)");
    }
    return false;
}

void PostgresLink::prepare(const std::string& name, const std::string& sql,
                           const std::vector<Oid>& types) {
    checked(PQprepare(connection_.get(), name.c_str(), sql.c_str(), static_cast<int>(types.size()),
                      types.data()),
            sql);
}

PostgresLink::Answer PostgresLink::execute(const std::string& name, const std::string& sql,
                                           const Bound& values) {
    return checked(PQexecPrepared(connection_.get(), name.c_str(), static_cast<int>(values.size()),
                                  values.data(), nullptr, nullptr, 0),
                   sql);
}

bool PostgresLink::broken() const {
    return PQstatus(connection_.get()) != CONNECTION_OK ||
           PQtransactionStatus(connection_.get()) == PQTRANS_UNKNOWN;
}

bool PostgresLink::in_transaction() const {
    return PQtransactionStatus(connection_.get()) != PQTRANS_IDLE;
}

}  // namespace werkzaam::db
