// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/catalogue_search_rules.h"

#include <gtest/gtest.h>

namespace werkzaam::interventions {
namespace {

std::vector<std::string> faults(const CatalogueQuery& query) {
    std::vector<std::string> out;
    for (const auto& v : check(query)) out.push_back(v.rule + " " + v.field);
    return out;
}
using Faults = std::vector<std::string>;

TEST(CatalogueQuery, UsesOnlyFacetsThatExist) {
    CatalogueQuery query;
    for (const auto& facet : facet_names()) query.facets[facet] = {"x"};
    EXPECT_TRUE(faults(query).empty());
    query.facets["religion"] = {"x"};
    query.facets["' OR 1=1"] = {};
    EXPECT_EQ(faults(query), (Faults{"SEARCH-1 /facets/' OR 1=1", "SEARCH-1 /facets/religion"}));
}

TEST(CatalogueQuery, StaysWithinBounds) {
    struct Case {
        CatalogueQuery query;
        Faults faults;
    };
    const std::vector<Case> cases = {
        {{.text = "", .page = 1, .page_size = 1}, {}},
        {{.text = "", .page = 1, .page_size = 100}, {}},
        {{.text = "", .page = 1'000'000}, {}},
        {{.text = "", .page = 0}, {"SEARCH-2 /page"}},
        {{.text = "", .page = 1'000'001}, {"SEARCH-2 /page"}},
        {{.text = "", .page_size = 0}, {"SEARCH-2 /pageSize"}},
        {{.text = "", .page_size = 101}, {"SEARCH-2 /pageSize"}},
        {{.text = std::string(200, 'a')}, {}},
        {{.text = std::string(201, 'a')}, {"SEARCH-2 /text"}},
        {{.text = "", .sort = "relevance"}, {}},
        {{.text = "", .sort = "name"}, {}},
        {{.text = "", .sort = "-updatedAt"}, {}},
        {{.text = "", .sort = "evidence"}, {"SEARCH-2 /sort"}}};
    for (const auto& c : cases) EXPECT_EQ(faults(c.query), c.faults);
}

TEST(FacetsOf, GivesEveryValueAnInterventionCanBeNarrowedBy) {
    Intervention i;
    i.target_groups = {"youth", "parents"};
    i.settings = {"school"};
    i.phenomena = {"jihadist"};
    i.themes = {"polarisation"};
    i.phases = {"broad"};
    i.cost_band = CostBand::high;
    i.status = InterventionStatus::studied;
    Element risk;
    risk.code = "te-sterk";
    risk.kind = ElementKind::risk;
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    EXPECT_EQ(facets_of(i, {risk}),
              (Pairs{{"targetGroup", "youth"},
                     {"targetGroup", "parents"},
                     {"setting", "school"},
                     {"phenomenon", "jihadist"},
                     {"theme", "polarisation"},
                     {"phase", "broad"},
                     {"cost", "high"},
                     {"status", "studied"},
                     {"element", "te-sterk"},
                     {"elementKind", "risk"}}));
}

}  // namespace
}  // namespace werkzaam::interventions
