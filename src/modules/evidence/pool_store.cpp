// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/pool_store.h"

#include "core/enum_text.h"
#include "platform/db/sql.h"
#include "platform/reflect/json.h"

namespace werkzaam::evidence {

namespace {

using Text = std::string;
using MaybeText = std::optional<std::string>;

template <class T>
Text as_json(const T& value) {
    return reflect::to_text(value);
}

/// What we wrote ourselves must be readable; anything else is a broken database.
template <class T>
T from_stored(const Text& text) {
    auto parsed = reflect::parse<T>(text);
    WZ_INVARIANT(parsed.has_value());
    return *std::move(parsed);
}

template <class T>
std::optional<T> from_stored(const MaybeText& text) {
    if (!text) return {};
    return from_stored<T>(*text);
}

constexpr auto short_columns =
    "number, state, computed_at, approved_at, approved_by, approval_reason, inputs_hash, "
    "conclusion, method, difference";

using ShortRow = std::tuple<int, Text, Text, Text, Text, Text, Text, Text, Text, MaybeText>;

PoolVersion short_version(const ShortRow& row) {
    const auto& [number, state, computed, approved, by, reason, hash, conclusion, method, change] =
        row;
    PoolVersion out;
    out.number = number;
    out.state = stored_enum<VersionState>(state);
    out.computed_at = computed;
    out.approved_at = approved;
    out.approved_by = by;
    out.approval_reason = reason;
    out.inputs_hash = hash;
    out.conclusion = stored_enum<Conclusion>(conclusion);
    out.method = from_stored<PoolMethod>(method);
    out.difference = from_stored<VersionDifference>(change);
    return out;
}

std::optional<FrozenVersion> read_version(db::Transaction& tx, const Text& where,
                                          const db::Values& values) {
    const auto row = db::select_one<int, Text, Text, Text, Text, Text, Text, Text, Text, MaybeText,
                                    Text, Text, Text, MaybeText, Text, Text>(
        tx,
        Text("SELECT ") + short_columns +
            ", question, studies, left_out, figures, sentences, warnings FROM pool_version " +
            where,
        values);
    if (!row) return {};
    const auto& [number, state, computed, approved, by, reason, hash, conclusion, method, change,
                 question, studies, left_out, figures, sentences, warnings] = *row;
    FrozenVersion out;
    out.version = short_version(
        {number, state, computed, approved, by, reason, hash, conclusion, method, change});
    out.pool = from_stored<Pool>(question);
    out.version.studies = from_stored<std::vector<PooledStudy>>(studies);
    out.version.left_out = from_stored<std::vector<LeftOut>>(left_out);
    out.version.figures = from_stored<PoolFigures>(figures);
    out.sentences = from_stored<Sentences>(sentences);
    out.warnings = from_stored<Sentences>(warnings);
    return out;
}

/// The WHERE clause of a filter; `values` gets what it compares with.
Text where_of(const Scope& scope, const PoolFilter& filter, db::Values& values) {
    const auto bound = [&](db::Value value) {
        values.push_back(std::move(value));
        return ":" + std::to_string(values.size());
    };
    Text where = " WHERE " + bound(scope.published()) + " = 1";
    if (filter.kind) where += " AND subject_kind = " + bound(text_of(*filter.kind));
    if (!filter.subject.empty()) {
        where += " AND (subject_code = " + bound(filter.subject);
        where += " OR subject_id = " + bound(filter.subject) + ")";
    }
    if (!filter.construct.empty()) where += " AND construct = " + bound(filter.construct);
    if (filter.reference) where += " AND reference = " + bound(*filter.reference);
    return where;
}

}  // namespace

std::optional<Pool> find_pool(db::Transaction& tx, const Scope& scope, const std::string& id) {
    const auto row = db::select_one<Text>(tx, "SELECT pool FROM pool WHERE :1 = 1 AND id = :2",
                                          {scope.published(), id});
    if (!row) return {};
    return from_stored<Pool>(std::get<0>(*row));
}

Page<Pool> list_pools(db::Transaction& tx, const Scope& scope, const PoolFilter& filter,
                      const PageRequest& page) {
    db::Values values;
    const auto where = where_of(scope, filter, values);
    Page<Pool> out{{}, page.number, page.size, 0};
    out.total =
        std::get<0>(*db::select_one<std::int64_t>(tx, "SELECT count(*) FROM pool" + where, values));
    const auto limit =
        " LIMIT " + std::to_string(page.size) + " OFFSET " + std::to_string(page.offset());
    for (const auto& [pool] : db::select<Text>(
             tx, "SELECT pool FROM pool" + where + " ORDER BY reference, sort_name, id" + limit,
             values))
        out.items.push_back(from_stored<Pool>(pool));
    return out;
}

std::set<std::string> find_pools_with(db::Transaction& tx, const Scope& scope,
                                      const std::set<std::string>& evaluations) {
    std::set<std::string> out;
    for (const auto& evaluation : evaluations)
        for (auto& [pool] : db::select<Text>(
                 tx, "SELECT pool FROM pool_evaluation WHERE :1 = 1 AND evaluation = :2",
                 {scope.published(), evaluation}))
            out.insert(pool);
    return out;
}

std::set<std::string> find_counting_interventions(db::Transaction& tx, const Scope& scope,
                                                  const std::set<std::string>& evaluations) {
    std::set<std::string> out;
    for (const auto& evaluation : evaluations)
        for (auto& [code] : db::select<Text>(
                 tx, "SELECT intervention FROM counted_evaluation WHERE :1 = 1 AND evaluation = :2",
                 {scope.published(), evaluation}))
            out.insert(code);
    return out;
}

std::optional<FrozenVersion> find_version(db::Transaction& tx, const Scope& scope,
                                          const std::string& pool, int number) {
    return read_version(tx, "WHERE :1 = 1 AND pool = :2 AND number = :3",
                        {scope.published(), pool, number});
}

CurrentVersions find_current_versions(db::Transaction& tx, const Scope& scope,
                                      const std::string& pool) {
    const auto in_state = [&](const char* state) {
        return read_version(tx, "WHERE :1 = 1 AND pool = :2 AND state = :3",
                            {scope.published(), pool, state});
    };
    CurrentVersions out{in_state("published"), in_state("provisional"), 0};
    out.versions = std::get<0>(
        *db::select_one<int>(tx, "SELECT count(*) FROM pool_version WHERE :1 = 1 AND pool = :2",
                             {scope.published(), pool}));
    return out;
}

std::vector<PoolVersion> list_versions(db::Transaction& tx, const Scope& scope,
                                       const std::string& pool) {
    std::vector<PoolVersion> out;
    for (const auto& row :
         db::select<int, Text, Text, Text, Text, Text, Text, Text, Text, MaybeText>(
             tx,
             Text("SELECT ") + short_columns +
                 " FROM pool_version WHERE :1 = 1 AND pool = :2 ORDER BY number DESC",
             {scope.published(), pool}))
        out.push_back(short_version(row));
    return out;
}

void take_turn(db::Transaction& tx) {
    db::lock(tx, "records");
}

void save_pool(db::Transaction& tx, const Pool& pool) {
    db::execute(
        tx,
        "INSERT INTO pool (id, subject_kind, subject_id, subject_code, construct, metric, "
        "reference, sort_name, pool) VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9) ON CONFLICT (id) "
        "DO UPDATE SET subject_id = excluded.subject_id, sort_name = excluded.sort_name, pool = "
        "excluded.pool",
        {pool.id.value, text_of(pool.subject_kind), pool.subject_id, pool.subject_code,
         pool.construct, pool.metric, pool.reference,
         pool.subject_name.nl + " " + pool.construct_name.nl, as_json(pool)});
}

void save_pool_evaluations(db::Transaction& tx, const std::string& pool,
                           const std::set<std::string>& evaluations) {
    db::execute(tx, "DELETE FROM pool_evaluation WHERE pool = :1", {pool});
    for (const auto& evaluation : evaluations)
        db::execute(tx, "INSERT INTO pool_evaluation (pool, evaluation) VALUES (:1, :2)",
                    {pool, evaluation});
}

void save_counted_evaluations(db::Transaction& tx, const std::string& intervention,
                              const std::set<std::string>& evaluations) {
    db::execute(tx, "DELETE FROM counted_evaluation WHERE intervention = :1", {intervention});
    for (const auto& evaluation : evaluations)
        db::execute(tx, "INSERT INTO counted_evaluation (intervention, evaluation) VALUES (:1, :2)",
                    {intervention, evaluation});
}

void insert_version(db::Transaction& tx, const FrozenVersion& frozen) {
    const auto& v = frozen.version;
    const auto maybe = [](const auto& value) {
        return value ? db::Value(as_json(*value)) : db::Value{};
    };
    db::execute(tx,
                "INSERT INTO pool_version (pool, number, state, computed_at, approved_at, "
                "approved_by, approval_reason, inputs_hash, conclusion, question, method, studies, "
                "left_out, figures, sentences, warnings, difference) VALUES (:1, :2, :3, :4, :5, "
                ":6, :7, :8, :9, :10, :11, :12, :13, :14, :15, :16, :17)",
                {frozen.pool.id.value, v.number, text_of(v.state), v.computed_at, v.approved_at,
                 v.approved_by, v.approval_reason, v.inputs_hash, text_of(v.conclusion),
                 as_json(frozen.pool), as_json(v.method), as_json(v.studies), as_json(v.left_out),
                 maybe(v.figures), as_json(frozen.sentences), as_json(frozen.warnings),
                 maybe(v.difference)});
}

void update_version_state(db::Transaction& tx, const std::string& pool,
                          const PoolVersion& version) {
    db::execute(tx,
                "UPDATE pool_version SET state = :3, approved_at = :4, approved_by = :5, "
                "approval_reason = :6 WHERE pool = :1 AND number = :2",
                {pool, version.number, text_of(version.state), version.approved_at,
                 version.approved_by, version.approval_reason});
}

}  // namespace werkzaam::evidence
