// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/page.h"
#include "core/result.h"
#include "modules/interventions/intervention.h"
#include "modules/interventions/intervention_import.h"

#include <string>

namespace werkzaam::interventions {

/// By id or code, with the state of its recognitions today; Problem "interventions.not_found".
[[nodiscard]] Result<Intervention> read_one_intervention(Context& context, const std::string& id);

/// Stores a row of an import, with the words and facets it is found by.
void store_intervention(Context& context, const ImportedRow<InterventionRecord>& row);

}  // namespace werkzaam::interventions
