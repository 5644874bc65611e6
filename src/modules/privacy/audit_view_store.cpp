// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/privacy/audit_view_store.h"

#include "modules/privacy/log_period.h"
#include "platform/db/audit_trail.h"
#include "platform/db/scope_sql.h"
#include "platform/db/sql.h"

namespace werkzaam::privacy {

namespace {

using Text = std::string;
using MaybeText = std::optional<std::string>;

const db::ScopeColumns columns{.organisation = "e.organisation"};

// Letters of any alphabet but ours are compared as they are.
Text part_of_name(const Text& name) {
    Text out = "%";
    for (const char c : name) {
        if (c == '%' || c == '_' || c == '\\') out += '\\';
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out + "%";
}

// Collects conditions and their values.
class Where {
public:
    explicit Where(db::ScopeCondition&& scope)
        : sql_{std::move(scope.sql)}, values_{std::move(scope.values)} {}
    Text bind(db::Value value) {
        values_.push_back(std::move(value));
        return ":" + std::to_string(values_.size());
    }
    void both(const Text& sql) { sql_ += " AND " + sql; }
    [[nodiscard]] const Text& sql() const { return sql_; }
    [[nodiscard]] const db::Values& values() const { return values_; }

private:
    Text sql_;
    db::Values values_;
};

Text names_like(Where& where, const Text& name) {
    return "kind LIKE 'actor/%' AND lower(name) LIKE " + where.bind(part_of_name(name)) +
           " ESCAPE '\\'";
}

void add_about(Where& where, const Text& about) {
    const auto id = where.bind(about);
    const auto people = names_like(where, about);
    where.both(
        "(e.object IN (SELECT token FROM audit_name WHERE kind = 'object' AND name = " + id +
        ") OR e.subject IN (SELECT token FROM audit_name WHERE kind = 'person' AND (name = " + id +
        " OR name IN (SELECT substr(kind, 7) FROM audit_name WHERE " + people + "))))");
}

Where where_of(const Scope& scope, const AuditQuery& query) {
    Where where{db::condition_of(scope, columns)};
    if (query.from) where.both("e.at >= " + where.bind(start_of(*query.from).microseconds));
    if (query.to) where.both("e.at < " + where.bind(end_of(*query.to).microseconds));
    if (!query.name.empty())
        where.both("e.actor IN (SELECT token FROM audit_name WHERE " +
                   names_like(where, query.name) + ")");
    if (!query.about.empty()) add_about(where, query.about);
    if (!query.action.empty())
        where.both("substr(e.action, 1, " + std::to_string(query.action.size()) +
                   ") = " + where.bind(query.action));
    if (!query.result.empty()) where.both("e.result = " + where.bind(query.result));
    return where;
}

// Whose rights were lent for it stands in the entry of the same moment and session. Named by what the
// tokens stand for; a name that was erased is NULL.
const Text selected =
    "SELECT e.at, a.name, p.name, (SELECT max(n.name) FROM audit_entry u JOIN audit_name h ON "
    "h.token = u.subject JOIN audit_name n ON n.kind = 'actor/' || h.name WHERE u.person = "
    "e.person AND u.at = e.at AND u.session = e.session AND u.organisation = e.organisation AND "
    "u.action = '" +
    Text(db::audit_behalf) + "' AND u.action <> e.action), e.action, e.result, e.rule, e.purpose, e.organisation, "
    "o.name, s.name, (SELECT max(n.name) FROM audit_name n WHERE n.kind = 'actor/' || s.name), "
    "d.name FROM audit_entry e LEFT JOIN audit_name a ON a.token = e.actor LEFT JOIN audit_name p "
    "ON p.token = e.person LEFT JOIN audit_name o ON o.token = e.object LEFT JOIN audit_name s ON "
    "s.token = e.subject LEFT JOIN audit_name d ON d.token = e.address WHERE ";

std::vector<AuditLine> read(db::Transaction& tx, Where& where, int most, int skipped) {
    std::vector<AuditLine> out;
    const auto limit = where.bind(most);
    const auto offset = where.bind(skipped);
    for (auto& [at, actor, person, behalf, action, result, rule, purpose, organisation, object, about,
                about_name, address] :
         db::select<std::int64_t, MaybeText, MaybeText, MaybeText, Text, Text, Text, Text, Text, MaybeText,
                    MaybeText, MaybeText, MaybeText>(tx,
                                                     selected + where.sql() +
                                                         " ORDER BY e.at DESC, e.id DESC LIMIT " +
                                                         limit + " OFFSET " + offset,
                                                     where.values()))
        out.push_back({{at},
                       actor,
                       person,
                       behalf,
                       action,
                       result,
                       rule,
                       purpose,
                       {organisation},
                       object,
                       about,
                       about_name,
                       address});
    return out;
}

}  // namespace

std::int64_t count_audit_lines(db::Transaction& tx, const Scope& scope, const AuditQuery& query) {
    const auto where = where_of(scope, query);
    return std::get<0>(*db::select_one<std::int64_t>(
        tx, "SELECT count(*) FROM audit_entry e WHERE " + where.sql(), where.values()));
}

Page<AuditLine> list_audit_lines(db::Transaction& tx, const Scope& scope, const AuditQuery& query) {
    auto where = where_of(scope, query);
    const PageRequest page{query.page, query.page_size};
    auto items = read(tx, where, page.size, page.offset());
    return {std::move(items), page.number, page.size, count_audit_lines(tx, scope, query)};
}

std::vector<AuditLine> all_audit_lines(db::Transaction& tx, const Scope& scope,
                                       const AuditQuery& query, int most) {
    auto where = where_of(scope, query);
    return read(tx, where, most, 0);
}

}  // namespace werkzaam::privacy
