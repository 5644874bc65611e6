// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "modules/interventions/catalogue_search.h"

#include <string>
#include <vector>

namespace werkzaam::interventions {

/// The catalogue as the query asks for it. Problem "request.invalid" with everything that is wrong
/// in the query.
[[nodiscard]] Result<CatalogueResult> search_catalogue(Context& context,
                                                       const CatalogueQuery& query);

/// Every intervention of the catalogue (and the worked examples if asked), for the open export.
[[nodiscard]] std::vector<InterventionSummary> export_catalogue(Context& context,
                                                                bool include_reference);

}  // namespace werkzaam::interventions
