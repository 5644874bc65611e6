// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/interventions/intervention.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace werkzaam::interventions {

/// A search of the catalogue. Values within a facet mean or, facets mean and. Facets:
/// targetGroup, phase, setting, phenomenon, theme, element (code), elementKind (does it have known
/// limits or risks), evidence, reported, cost, status.
/// The words typed travel in a request body and are never logged or kept.
struct CatalogueQuery {
    std::string text = {};
    std::map<std::string, std::vector<std::string>> facets = {};
    bool include_reference = false;  ///< also the worked examples from other fields
    std::string sort = {};                ///< "relevance" (default with text), "name", "-updatedAt"
    int page = 1;
    int page_size = 25;
};
BOOST_DESCRIBE_STRUCT(CatalogueQuery, (), (text, facets, include_reference, sort, page, page_size))

/// How many results a facet's value would give, its own facet left out of the filter.
struct FacetCount {
    std::string value;
    LocalText label;  ///< only for facets whose values are records (element)
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(FacetCount, (), (value, label, count))

struct CatalogueResult {
    std::vector<InterventionSummary> items;
    int page = 1;
    int page_size = 25;
    std::int64_t total = 0;
    std::map<std::string, std::vector<FacetCount>> facets;
    bool looks_like_a_name = false;  ///< the words look like a person's name: advise not to
};
BOOST_DESCRIBE_STRUCT(CatalogueResult, (),
                      (items, page, page_size, total, facets, looks_like_a_name))

}  // namespace werkzaam::interventions
