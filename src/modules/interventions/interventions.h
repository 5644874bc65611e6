// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "core/table.h"
#include "modules/interventions/intervention.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace werkzaam::interventions {

/// What other modules know of an intervention.
struct CatalogueEntry {
    InterventionId id;
    std::string code;
    std::string name;
    Collection collection = Collection::catalogue;
    std::vector<std::string> settings;
    std::vector<std::string> elements;  ///< codes
};

/// All interventions, by name.
[[nodiscard]] std::vector<CatalogueEntry> list_entries(Context& context);
/// Those with these codes, by name, without their elements.
[[nodiscard]] std::vector<CatalogueEntry> find_entries(Context& context,
                                                       const std::set<std::string>& codes);
/// The whole description, by id or code; nothing when there is none.
[[nodiscard]] std::optional<Intervention> find_description(Context& context, const std::string& id);
/// All effective elements, by title.
[[nodiscard]] std::vector<ElementSummary> list_all_elements(Context& context);
/// All sources, by code.
[[nodiscard]] std::vector<Source> list_all_sources(Context& context);

/// Written only by the evidence module: what lists and facets show of an intervention's evidence.
void write_evidence_summary(Context& context, const std::string& intervention_code,
                            const EvidenceSummary& summary);

/// Imports; all or nothing, every fault at once.
Result<ImportReport> import_sources(Context& context, const Table& table);
Result<ImportReport> import_elements(Context& context, const Table& table);
Result<ImportReport> import_interventions(Context& context, const Table& table);

}  // namespace werkzaam::interventions
