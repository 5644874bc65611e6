// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/catalogue_search_rules.h"

#include "core/enum_text.h"

#include <algorithm>

namespace werkzaam::interventions {

namespace {

bool contains(const std::vector<std::string>& values, const std::string& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace

const std::vector<std::string>& facet_names() {
    static const std::vector<std::string> names = {
        "targetGroup", "setting",     "phenomenon", "theme", "phase", "element",
        "elementKind", "evidence",    "reported",   "cost",  "status"};
    return names;
}

std::vector<std::pair<std::string, std::string>> facets_of(const Intervention& intervention,
                                                           const std::vector<Element>& elements) {
    std::vector<std::pair<std::string, std::string>> out;
    const auto add = [&](const char* facet, const std::vector<std::string>& values) {
        for (const auto& value : values) out.emplace_back(facet, value);
    };
    add("targetGroup", intervention.target_groups);
    add("setting", intervention.settings);
    add("phenomenon", intervention.phenomena);
    add("theme", intervention.themes);
    add("phase", intervention.phases);
    add("cost", {text_of(intervention.cost_band)});
    add("status", {text_of(intervention.status)});
    for (const auto& element : elements) {
        add("element", {element.code});
        add("elementKind", {text_of(element.kind)});
    }
    return out;
}

Violations check(const CatalogueQuery& query) {
    Violations violations;
    // SEARCH-1: only facets that exist.
    for (const auto& [facet, values] : query.facets)
        if (!contains(facet_names(), facet))
            violations.push_back({"SEARCH-1", "/facets/" + facet, {{"value", facet}}});
    // SEARCH-2: within bounds that keep an answer quick.
    if (query.page < 1 || query.page > 1'000'000)
        violations.push_back({"SEARCH-2", "/page"});
    if (query.page_size < 1 || query.page_size > 100)
        violations.push_back({"SEARCH-2", "/pageSize"});
    if (query.text.size() > 200) violations.push_back({"SEARCH-2", "/text"});
    if (!contains({"", "relevance", "name", "-updatedAt"}, query.sort))
        violations.push_back({"SEARCH-2", "/sort"});
    return violations;
}

}  // namespace werkzaam::interventions
