// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/rights.h"

#include "core/invariant.h"
#include "platform/db/database.h"
#include "platform/db/sql.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace werkzaam::db {

namespace {

using Text = std::string;
using Rights = std::map<Text, Text>;  // who -> "select, insert"

std::vector<Text> parts(const Text& text, char separator) {
    std::vector<Text> out(1);
    for (const char c : text) {
        if (c == separator) out.emplace_back();
        else if (c != ' ' || !out.back().empty()) out.back() += c;
    }
    return out;
}

bool known(const Text& right) {
    constexpr std::array rights{"select", "insert", "update", "delete"};
    return std::find(rights.begin(), rights.end(), right) != rights.end();
}

// What the comment of a table says.
Rights rights_in(const Text& table, const Text& comment) {
    Rights out;
    for (const auto& part : parts(comment, ';')) {
        const auto colon = part.find(": ");
        const auto who = part.substr(0, colon);
        if (colon == Text::npos || (who != "application" && who != "audit"))
            throw BrokenInvariant(table + " does not say who may do what: " + comment);
        out[who] = part.substr(colon + 2);
        for (const auto& right : parts(out[who], ','))
            if (!known(right)) throw BrokenInvariant(table + ": no such right: " + right);
    }
    return out;
}

std::map<Text, Rights> rights_of_tables(Transaction& tx) {
    std::map<Text, Rights> out;
    for (const auto& [table, comment] : select<Text, Text>(
             tx,
             "SELECT quote_ident(relname), coalesce(obj_description(oid, 'pg_class'), '') FROM "
             "pg_class WHERE relnamespace = CAST(current_schema() AS regnamespace) AND relkind IN "
             "('r', 'p')"))
        out[table] = rights_in(table, comment);
    return out;
}

void grant(Transaction& tx, const std::vector<Text>& parts_played, const Text& role) {
    const auto [name, schema] = *select_one<Text, Text>(
        tx, "SELECT quote_ident(:1), quote_ident(current_schema())", {role});
    auto script = "REVOKE ALL ON ALL TABLES IN SCHEMA " + schema + " FROM " + name +
                  "; REVOKE ALL ON SCHEMA " + schema + " FROM " + name +
                  "; GRANT USAGE ON SCHEMA " + schema + " TO " + name;
    for (const auto& [table, rights] : rights_of_tables(tx))
        for (const auto& who : parts_played)
            if (const auto found = rights.find(who); found != rights.end())
                script += "; GRANT " + found->second + " ON " + table + " TO " + name;
    run_script(tx, script);
}

}  // namespace

void grant_rights(Database& database, const Roles& roles) {
    const auto owner = role_of(database);
    const auto tx = database.write();
    lock(*tx, "migrate");
    const bool writes_audit = roles.audit.empty() || roles.audit == roles.application;
    if (!roles.application.empty() && roles.application != owner)
        grant(*tx,
              writes_audit ? std::vector<Text>{"application", "audit"}
                           : std::vector<Text>{"application"},
              roles.application);
    if (!writes_audit && roles.audit != owner) grant(*tx, {"audit"}, roles.audit);
    tx->commit();
}

std::string role_of(Database& database) {
    return std::get<0>(*select_one<Text>(*database.read(), "SELECT CAST(current_user AS text)"));
}

}  // namespace werkzaam::db
