// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/intervention_actions.h"

#include "modules/interventions/catalogue_search_rules.h"
#include "modules/interventions/element_store.h"
#include "modules/interventions/intervention_rules.h"
#include "modules/interventions/intervention_store.h"
#include "platform/text/search_terms.h"

namespace werkzaam::interventions {

namespace {

// Everything that somebody may look for, in both languages.
SearchTerms terms_of(const Intervention& i, const std::vector<Element>& elements) {
    std::string body = i.owner_name;
    for (const auto* part : {&i.summary, &i.goal, &i.sub_goals, &i.approach, &i.expertise,
                             &i.preconditions, &i.risks, &i.letter_says, &i.research_says})
        body += " " + part->nl + " " + part->en;
    for (const auto& element : elements) body += " " + element.title.nl + " " + element.title.en;
    return {text::indexed(i.name), text::indexed(body)};
}

}  // namespace

Result<Intervention> read_one_intervention(Context& context, const std::string& id) {
    auto found = find_intervention(context.tx, context.scope(), id);
    if (!found) return not_found("interventions.not_found");
    const auto today = utc_date(context.clock.now());
    for (auto& recognition : found->recognitions) date_recognition(recognition, today);
    found->blocks_missing = missing_blocks(*found);
    found->blocks_complete = block_count - static_cast<int>(found->blocks_missing.size());
    return std::move(*found);
}

void store_intervention(Context& context, const ImportedRow<InterventionRecord>& row) {
    std::vector<Element> elements;
    for (const auto& code : row.record.elements)
        if (auto element = find_element(context.tx, context.scope(), code))
            elements.push_back(std::move(*element));
    upsert_intervention(context.tx,
                        {row.record.intervention, row.record.elements, row.record.letter_source,
                         row.record.research_sources, row.record.sources,
                         terms_of(row.record.intervention, elements),
                         facets_of(row.record.intervention, elements), row.fingerprint,
                         context.clock.now()});
}

}  // namespace werkzaam::interventions
