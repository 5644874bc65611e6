// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/catalogue_words_store.h"

#include "core/import_rules.h"
#include "platform/db/sql.h"

namespace werkzaam::interventions {

namespace {

using Text = std::string;
using db::Engine;

// How an engine writes a query. Words consist of letters and digits only, so quotes cannot be
// broken out of.
struct Signs {
    const char* quote;
    const char* beginning;
    const char* both;
    const char* either;
};

Signs signs_of(Engine engine) {
    if (engine == Engine::postgres) return {"'", ":*", " & ", " | "};
    return {"\"", "*", " AND ", " OR "};
}

// PostgreSQL keeps a word of at most 2 kB.
constexpr std::size_t longest_word = 500;

void add_words(Text& out, const Text& words, const char* weight, int& place) {
    for (const auto& word : split(words, ' ')) {
        ++place;
        if (word.empty() || word.size() > longest_word) continue;
        out += (out.empty() ? "'" : " '") + word + "':" + std::to_string(place) + weight;
    }
}

}  // namespace

std::string word_query(Engine engine, const SoughtWords& words) {
    const auto signs = signs_of(engine);
    const auto quoted = [&](const Text& word) { return signs.quote + word + signs.quote; };
    Text out;
    for (const auto& [term, beginning] : words) {
        if (!out.empty()) out += signs.both;
        const auto start = quoted(beginning) + signs.beginning;
        if (beginning.empty()) out += quoted(term);
        else if (term.empty()) out += start;
        else out += "(" + quoted(term) + signs.either + start + ")";
    }
    return out;
}

std::string numbers_with(Engine engine, const std::string& query) {
    if (engine == Engine::postgres)
        return "SELECT number FROM intervention_search WHERE words @@ CAST(" + query +
               " AS tsquery)";
    return "SELECT rowid FROM intervention_search WHERE intervention_search MATCH " + query;
}

// The index ranks by itself; joining the wide rows of the interventions for that would cost more
// than the search. A word in the name weighs ten times one in the text.
std::string numbers_by_relevance(Engine engine, const std::string& query,
                                 const std::string& among) {
    if (engine == Engine::postgres)
        return "SELECT s.number FROM intervention_search s CROSS JOIN (SELECT CAST(" + query +
               " AS tsquery) AS query) q WHERE s.words @@ q.query AND s.number IN (" + among +
               ") ORDER BY ts_rank('{0.1, 0.1, 0.1, 1.0}', s.words, q.query, 1) DESC, s.number";
    // The plus keeps SQLite from searching the index again for every number.
    return "SELECT s.rowid FROM intervention_search s WHERE intervention_search MATCH " + query +
           " AND +s.rowid IN (" + among +
           ") ORDER BY bm25(intervention_search, 10.0, 1.0), s.rowid";
}

std::string join_in_order(Engine engine) {
    return engine == Engine::postgres ? "JOIN" : "CROSS JOIN";
}

std::string as_tsvector(const SearchTerms& terms) {
    Text out;
    int place = 0;
    add_words(out, terms.name, "A", place);
    add_words(out, terms.body, "", place);
    return out;
}

void write_words(db::Transaction& tx, std::int64_t number, const SearchTerms& terms) {
    if (db::engine_of(tx) == Engine::postgres) {
        db::execute(tx, "DELETE FROM intervention_search WHERE number = :1", {number});
        db::execute(tx,
                    "INSERT INTO intervention_search (number, words) VALUES (:1, CAST(:2 AS "
                    "tsvector))",
                    {number, as_tsvector(terms)});
        return;
    }
    db::execute(tx, "DELETE FROM intervention_search WHERE rowid = :1", {number});
    db::execute(tx, "INSERT INTO intervention_search (rowid, name, body) VALUES (:1, :2, :3)",
                {number, terms.name, terms.body});
}

}  // namespace werkzaam::interventions
