// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/catalogue_search_actions.h"

#include "modules/interventions/catalogue_search_rules.h"
#include "modules/interventions/catalogue_search_store.h"
#include "modules/interventions/element_store.h"
#include "modules/interventions/intervention_rules.h"
#include "modules/interventions/intervention_store.h"
#include "platform/text/search_terms.h"

#include <algorithm>
#include <iterator>

namespace werkzaam::interventions {

namespace {

void date_recognitions(Context& context, std::vector<InterventionSummary>& items) {
    const auto today = utc_date(context.clock.now());
    for (auto& item : items)
        for (auto& recognition : item.recognitions) date_recognition(recognition, today);
}

void label_elements(Context& context, std::map<std::string, std::vector<FacetCount>>& facets) {
    const auto at = facets.find("element");
    if (at == facets.end()) return;
    std::map<std::string, LocalText> titles;
    for (auto& element : list_elements(context.tx, context.scope(), {}, {1, 10'000}).items)
        titles[element.code] = element.title;
    for (auto& count : at->second) count.label = titles[count.value];
}

}  // namespace

Result<CatalogueResult> search_catalogue(Context& context, const CatalogueQuery& query) {
    auto violations = check(query);
    if (!violations.empty()) return invalid("request.invalid", std::move(violations));
    const auto scope = context.scope();
    const auto words = text::sought_words(query.text);
    CatalogueResult out;
    // Only blanks ask for everything, as an empty box does. Signs of which nothing is left to look
    // for find nothing.
    const bool blank = query.text.find_first_not_of(" \t\r\n") == std::string::npos;
    if (blank || !words.empty()) {
        const auto found = find_page(context.tx, scope, query, words);
        out.items = list_summaries(context.tx, scope, found.numbers);
        out.total = found.total;
        out.facets = count_facets(context.tx, scope, query, words, found.total);
    }
    date_recognitions(context, out.items);
    label_elements(context, out.facets);
    out.page = query.page;
    out.page_size = query.page_size;
    out.looks_like_a_name = looks_like_a_name(query.text, out.total > 0);
    return out;
}

std::vector<InterventionSummary> export_catalogue(Context& context, bool include_reference) {
    std::vector<InterventionSummary> out;
    CatalogueQuery query;
    query.include_reference = include_reference;
    query.sort = "name";
    query.page_size = 100;
    for (bool more = true; more; ++query.page) {
        const auto found = find_page(context.tx, context.scope(), query, {});
        auto items = list_summaries(context.tx, context.scope(), found.numbers);
        more = !items.empty();
        std::move(items.begin(), items.end(), std::back_inserter(out));
    }
    date_recognitions(context, out);
    return out;
}

}  // namespace werkzaam::interventions
