// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/import_flow.h"
#include "core/page.h"
#include "modules/interventions/element.h"
#include "platform/db/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::interventions {

/// Which elements a list shows. Empty members do not limit.
struct ElementFilter {
    std::vector<std::string> kinds;
    std::vector<std::string> practices;
    std::string intervention;  ///< code: only the elements of that intervention
};

/// Elements by kind and title.
[[nodiscard]] Page<ElementSummary> list_elements(db::Transaction& tx, const Scope& scope,
                                                 const ElementFilter& filter,
                                                 const PageRequest& page);
/// By id or code, with its sources.
[[nodiscard]] std::optional<Element> find_element(db::Transaction& tx, const Scope& scope,
                                                  const std::string& id);
[[nodiscard]] StoredRows find_stored_elements(db::Transaction& tx, const Scope& scope);
void upsert_element(db::Transaction& tx, const Element& element,
                    const std::vector<std::string>& source_codes, const std::string& fingerprint);

}  // namespace werkzaam::interventions
