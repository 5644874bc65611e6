// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/catalogue_search_store.h"

#include "platform/db/sql.h"

#include <algorithm>

namespace werkzaam::interventions {

namespace {

using Text = std::string;

// A WHERE clause and the values in it.
struct Condition {
    Text sql;
    db::Values values;

    Text bind(db::Value value) {
        values.push_back(std::move(value));
        return ":" + std::to_string(values.size());
    }
};

// Everything the query asks for, except its choice in the facet `without`.
Condition condition(db::Transaction& tx, const Scope& scope, const CatalogueQuery& query,
                    const SoughtWords& words, const Text& without) {
    const auto engine = db::engine_of(tx);
    Condition out;
    out.sql = out.bind(scope.published()) + " = 1";
    if (!query.include_reference) out.sql += " AND i.collection = 'catalogue'";
    if (!words.empty())
        out.sql += " AND i.number IN (" +
                   numbers_with(engine, out.bind(word_query(engine, words))) + ")";
    for (const auto& [facet, wanted] : query.facets) {
        if (facet == without || wanted.empty()) continue;
        out.sql += " AND i.number IN (SELECT number FROM intervention_facet WHERE facet = " +
                   out.bind(facet) + " AND value IN (";
        for (std::size_t at = 0; at < wanted.size(); ++at)
            out.sql += (at ? ", " : "") + out.bind(wanted[at]);
        out.sql += "))";
    }
    return out;
}

std::int64_t count_rows(db::Transaction& tx, const Condition& where) {
    return std::get<0>(*db::select_one<std::int64_t>(
        tx, "SELECT count(*) FROM intervention i WHERE " + where.sql, where.values));
}

using Facets = std::map<Text, std::vector<FacetCount>>;
using Counts = std::map<std::pair<Text, Text>, std::int64_t>;

Counts counted(db::Transaction& tx, const Text& sql, const db::Values& values,
               const Text& before = {}) {
    Counts out;
    for (const auto& [facet, value, count] : db::select<Text, Text, std::int64_t>(
             tx,
             before + "SELECT f.facet, f.value, count(*) FROM " + sql +
                 " GROUP BY f.facet, f.value",
             values))
        out[{facet, value}] = count;
    return out;
}

// Each row that meets the condition, then its values.
Counts counts_where(db::Transaction& tx, const Text& condition, const db::Values& values,
                    const Text& facet_condition) {
    // Tables of a few dozen rows get no statistics by themselves, and without those PostgreSQL
    // looks for the words once for each value instead of once for each row.
    if (db::engine_of(tx) == db::Engine::postgres)
        return counted(
            tx, "n JOIN intervention_facet f ON f.number = n.number WHERE " + facet_condition,
            values,
            "WITH n AS MATERIALIZED (SELECT i.number FROM intervention i WHERE " + condition +
                ") ");
    return counted(tx,
                   "intervention i " + join_in_order(db::engine_of(tx)) +
                       " intervention_facet f ON f.number = i.number WHERE " + condition +
                       " AND " + facet_condition,
                   values);
}

Facets facets_of(const Counts& counts) {
    Facets out;
    for (const auto& [key, count] : counts)
        if (count > 0) out[key.first].push_back({key.second, {}, count});
    return out;
}

// Counting costs as much as there are rows to look at. When most rows match, it is quicker to count
// all of them in the order of the key and take off those that do not match.
Counts counts_of(db::Transaction& tx, const Condition& base, const Text& facet_condition,
                 std::int64_t found) {
    const auto [all] = *db::select_one<std::int64_t>(tx, "SELECT count(*) FROM intervention");
    if (found * 2 <= all) return counts_where(tx, base.sql, base.values, facet_condition);
    auto out = counted(tx, "intervention_facet f WHERE " + facet_condition, {});
    for (const auto& [key, count] :
         counts_where(tx, "NOT (" + base.sql + ")", base.values, facet_condition))
        out[key] -= count;
    return out;
}

// The rows that have the words, the best first.
Text ranked(db::Engine engine, Condition& base, const SoughtWords& words) {
    const auto wanted = "SELECT i.number FROM intervention i WHERE " + base.sql;
    return numbers_by_relevance(engine, base.bind(word_query(engine, words)), wanted);
}

}  // namespace

FoundPage find_page(db::Transaction& tx, const Scope& scope, const CatalogueQuery& query,
                    const SoughtWords& words) {
    FoundPage out{{}, count_rows(tx, condition(tx, scope, query, words, ""))};
    const bool by_relevance =
        !words.empty() && query.sort != "name" && query.sort != "-updatedAt";
    auto base = condition(tx, scope, query, by_relevance ? SoughtWords{} : words, "");
    const Text order = query.sort == "-updatedAt" ? "i.updated_at DESC, i.code" : "i.name, i.code";
    const auto rows = by_relevance ? ranked(db::engine_of(tx), base, words)
                                   : "SELECT i.number FROM intervention i WHERE " + base.sql +
                                         " ORDER BY " + order;
    const auto size = base.bind(query.page_size);
    const auto offset = base.bind((query.page - 1) * query.page_size);
    for (const auto& [number] :
         db::select<std::int64_t>(tx, rows + " LIMIT " + size + " OFFSET " + offset, base.values))
        out.numbers.push_back(number);
    return out;
}

std::map<Text, std::vector<FacetCount>> count_facets(db::Transaction& tx, const Scope& scope,
                                                     const CatalogueQuery& query,
                                                     const SoughtWords& words,
                                                     std::int64_t found) {
    Text chosen;
    for (const auto& [facet, wanted] : query.facets)
        if (!wanted.empty()) chosen += (chosen.empty() ? "'" : ", '") + facet + "'";
    auto out = facets_of(counts_of(tx, condition(tx, scope, query, words, ""),
                                   chosen.empty() ? "1 = 1" : "f.facet NOT IN (" + chosen + ")",
                                   found));
    for (const auto& [facet, wanted] : query.facets) {
        if (wanted.empty()) continue;
        const auto others = condition(tx, scope, query, words, facet);
        out.merge(facets_of(
            counts_where(tx, others.sql, others.values, "f.facet = '" + facet + "'")));
    }
    return out;
}

}  // namespace werkzaam::interventions
