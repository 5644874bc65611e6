// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/page.h"
#include "core/result.h"
#include "modules/interventions/element.h"

#include <string>
#include <vector>

namespace werkzaam::interventions {

/// Elements by kind and title. `intervention` is a code or empty.
[[nodiscard]] Page<ElementSummary> find_elements(Context& context,
                                                 const std::vector<std::string>& kinds,
                                                 const std::vector<std::string>& practices,
                                                 const std::string& intervention,
                                                 const PageRequest& page);
/// By id or code; Problem "elements.not_found".
[[nodiscard]] Result<Element> read_one_element(Context& context, const std::string& id);
[[nodiscard]] Page<Source> find_sources(Context& context, const PageRequest& page);

}  // namespace werkzaam::interventions
