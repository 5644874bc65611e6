// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "modules/interventions/catalogue_search.h"
#include "modules/interventions/catalogue_words_store.h"
#include "platform/db/transaction.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace werkzaam::interventions {

/// Row numbers of the interventions that have the words, in order, one page of them; no words: all.
struct FoundPage {
    std::vector<std::int64_t> numbers;
    std::int64_t total = 0;
};
[[nodiscard]] FoundPage find_page(db::Transaction& tx, const Scope& scope,
                                  const CatalogueQuery& query, const SoughtWords& words);

/// For every facet, how many results each value would give, the facet's own choice left out. `found`
/// is the total of the search itself.
[[nodiscard]] std::map<std::string, std::vector<FacetCount>> count_facets(
    db::Transaction& tx, const Scope& scope, const CatalogueQuery& query, const SoughtWords& words,
    std::int64_t found);

}  // namespace werkzaam::interventions
