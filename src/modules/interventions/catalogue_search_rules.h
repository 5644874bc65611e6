// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/violation.h"
#include "modules/interventions/catalogue_search.h"
#include "modules/interventions/element.h"
#include "modules/interventions/intervention.h"

#include <string>
#include <utility>
#include <vector>

namespace werkzaam::interventions {

/// The facets of the catalogue, in the order in which they are shown.
[[nodiscard]] const std::vector<std::string>& facet_names();

/// What an intervention can be narrowed by: pairs of facet and value.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> facets_of(
    const Intervention& intervention, const std::vector<Element>& elements);

/// Rules SEARCH-1 (a facet that does not exist) and SEARCH-2 (page below 1, more than 100 on a
/// page, more than 200 characters typed, an unknown order).
///
/// Source: docs/policy/interventions.md.
[[nodiscard]] Violations check(const CatalogueQuery& query);

}  // namespace werkzaam::interventions
