// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/catalogue_search_store.h"

#include "platform/db/sql.h"


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
Condition condition(const Scope& scope, const CatalogueQuery& query, const Text& match,
                    const Text& without) {
    Condition out;
    out.sql = out.bind(scope.published()) + " = 1";
    if (!query.include_reference) out.sql += " AND i.collection = 'catalogue'";
    if (!match.empty())
        out.sql += " AND i.number IN (SELECT rowid FROM intervention_search WHERE "
                   "intervention_search MATCH " +
                   out.bind(match) + ")";
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

std::map<Text, std::vector<FacetCount>> counts(db::Transaction& tx, const Condition& base,
                                               const Text& facet_condition) {
    std::map<Text, std::vector<FacetCount>> out;
    // Read in the order of the primary key, so that counting needs no sorting.
    for (const auto& [facet, value, count] : db::select<Text, Text, std::int64_t>(
             tx,
             "SELECT f.facet, f.value, count(*) FROM intervention_facet f WHERE " +
                 facet_condition + " AND f.number IN (SELECT i.number FROM intervention i WHERE " +
                 base.sql + ") GROUP BY f.facet, f.value",
             base.values))
        out[facet].push_back({value, {}, count});
    return out;
}

}  // namespace

FoundPage find_page(db::Transaction& tx, const Scope& scope, const CatalogueQuery& query,
                    const Text& match) {
    auto base = condition(scope, query, match, "");
    const auto total = db::select_one<std::int64_t>(
        tx, "SELECT count(*) FROM intervention i WHERE " + base.sql, base.values);
    FoundPage out{{}, std::get<0>(*total)};
    Text from = "intervention i";
    Text order = "i.name, i.code";
    if (query.sort == "-updatedAt") order = "i.updated_at DESC, i.code";
    if (!match.empty() && query.sort != "name" && query.sort != "-updatedAt") {
        from += " JOIN intervention_search s ON s.rowid = i.number";
        base.sql += " AND s.intervention_search MATCH " + base.bind(match);
        // A word in the name weighs ten times one in the text.
        order = "bm25(intervention_search, 10.0, 1.0), i.name, i.code";
    }
    const auto size = base.bind(query.page_size);
    const auto offset = base.bind((query.page - 1) * query.page_size);
    for (const auto& [number] : db::select<std::int64_t>(
             tx,
             "SELECT i.number FROM " + from + " WHERE " + base.sql + " ORDER BY " + order +
                 " LIMIT " + size + " OFFSET " + offset,
             base.values))
        out.numbers.push_back(number);
    return out;
}

std::map<Text, std::vector<FacetCount>> count_facets(db::Transaction& tx, const Scope& scope,
                                                     const CatalogueQuery& query,
                                                     const Text& match) {
    Text chosen;
    for (const auto& [facet, wanted] : query.facets)
        if (!wanted.empty()) chosen += (chosen.empty() ? "'" : ", '") + facet + "'";
    auto out = counts(tx, condition(scope, query, match, ""),
                      chosen.empty() ? "1 = 1" : "f.facet NOT IN (" + chosen + ")");
    for (const auto& [facet, wanted] : query.facets)
        if (!wanted.empty())
            out.merge(counts(tx, condition(scope, query, match, facet), "f.facet = '" + facet + "'"));
    return out;
}

}  // namespace werkzaam::interventions
