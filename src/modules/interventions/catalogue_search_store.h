// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "modules/interventions/catalogue_search.h"
#include "platform/db/transaction.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace werkzaam::interventions {

/// Row numbers of the interventions that match, in order, one page of them; `match` is a full-text
/// query, empty: all.
struct FoundPage {
    std::vector<std::int64_t> numbers;
    std::int64_t total = 0;
};
[[nodiscard]] FoundPage find_page(db::Transaction& tx, const Scope& scope,
                                  const CatalogueQuery& query, const std::string& match);

/// For every facet, how many results each value would give, the facet's own choice left out. `found`
/// is the total of the search itself.
[[nodiscard]] std::map<std::string, std::vector<FacetCount>> count_facets(
    db::Transaction& tx, const Scope& scope, const CatalogueQuery& query, const std::string& match,
    std::int64_t found);

}  // namespace werkzaam::interventions
