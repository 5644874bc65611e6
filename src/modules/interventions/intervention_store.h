// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/date.h"
#include "core/import_flow.h"
#include "modules/interventions/intervention.h"
#include "modules/interventions/intervention_search_terms.h"
#include "platform/db/transaction.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace werkzaam::interventions {

/// By id or code, with its elements, sources, recognitions and evidence summary.
[[nodiscard]] std::optional<Intervention> find_intervention(db::Transaction& tx, const Scope& scope,
                                                            const std::string& id);
/// All interventions as summaries with these row numbers, in that order.
[[nodiscard]] std::vector<InterventionSummary> list_summaries(
    db::Transaction& tx, const Scope& scope, const std::vector<std::int64_t>& numbers);
/// Codes of the elements of every intervention, by intervention code.
[[nodiscard]] std::map<std::string, std::vector<std::string>> list_element_links(
    db::Transaction& tx, const Scope& scope);
/// Every intervention, or only those with these codes, with id, code, name, collection and settings
/// filled, by name.
[[nodiscard]] std::vector<InterventionSummary> list_names(
    db::Transaction& tx, const Scope& scope,
    const std::optional<std::set<std::string>>& codes = {});
[[nodiscard]] StoredRows find_stored_interventions(db::Transaction& tx, const Scope& scope);

/// An intervention as it is stored: links by code, the words it is found by.
struct StoredIntervention {
    Intervention intervention;
    std::vector<std::string> elements;
    std::string letter_source;
    std::vector<std::string> research_sources;
    std::vector<std::string> sources;
    SearchTerms terms;
    std::vector<std::pair<std::string, std::string>> facets;  ///< facet, value
    std::string fingerprint;
    Instant updated_at;
};
void upsert_intervention(db::Transaction& tx, const StoredIntervention& record);
void update_evidence(db::Transaction& tx, const std::string& intervention_code,
                     const EvidenceSummary& summary);

}  // namespace werkzaam::interventions
