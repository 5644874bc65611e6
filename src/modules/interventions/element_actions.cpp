// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/element_actions.h"

#include "modules/interventions/element_store.h"
#include "modules/interventions/source_store.h"

namespace werkzaam::interventions {

Page<ElementSummary> find_elements(Context& context, const std::vector<std::string>& kinds,
                                   const std::vector<std::string>& practices,
                                   const std::string& intervention, const PageRequest& page) {
    return list_elements(context.tx, context.scope(), {kinds, practices, intervention}, page);
}

Result<Element> read_one_element(Context& context, const std::string& id) {
    auto found = find_element(context.tx, context.scope(), id);
    if (!found) return not_found("elements.not_found");
    return std::move(*found);
}

Page<Source> find_sources(Context& context, const PageRequest& page) {
    return list_source_page(context.tx, context.scope(), page);
}

}  // namespace werkzaam::interventions
