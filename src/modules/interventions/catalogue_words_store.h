// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/interventions/intervention_search_terms.h"
#include "platform/db/address.h"
#include "platform/db/transaction.h"
#include "platform/text/search_terms.h"

#include <cstdint>
#include <string>
#include <vector>

/// The index of words under the catalogue, and everything in which the engines differ there: FTS5 on
/// SQLite, tsvector on PostgreSQL. Both are filled with words that are stemmed already and find the
/// same; both put a word in the name before one in the text, each by its own formula.
namespace werkzaam::interventions {

using SoughtWords = std::vector<text::SoughtWord>;

/// What is bound as the query of the index. Nothing sought is nothing to bind: never empty words.
[[nodiscard]] std::string word_query(db::Engine engine, const SoughtWords& words);
/// A subquery for the numbers of the interventions that have the words; `query` is a placeholder.
[[nodiscard]] std::string numbers_with(db::Engine engine, const std::string& query);
/// The same, the best first, of those that are in the subquery `among`.
[[nodiscard]] std::string numbers_by_relevance(db::Engine engine, const std::string& query,
                                               const std::string& among);
/// A join that starts from its left side, which the planner of SQLite must be told.
[[nodiscard]] std::string join_in_order(db::Engine engine);

/// Puts the words of an intervention in the place of what was there.
void write_words(db::Transaction& tx, std::int64_t number, const SearchTerms& terms);

/// Words as a tsvector: each with its places, weight A for the first list. Words too long for the
/// index, which nobody types, are left out.
[[nodiscard]] std::string as_tsvector(const SearchTerms& terms);

}  // namespace werkzaam::interventions
