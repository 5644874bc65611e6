// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/catalogue_search_actions.h"
#include "modules/interventions/catalogue_search_store.h"
#include "modules/interventions/interventions_database_test.h"

#include <gmock/gmock.h>
#include <algorithm>

namespace werkzaam::interventions {
namespace {

using Codes = std::vector<std::string>;
using Facets = std::map<std::string, std::vector<std::string>>;

// A small catalogue in which every answer can be seen at a glance.
const std::vector<Cells> rows = {
    {{"code", "a"},
     {"name", "Anders kijken"},
     {"summary_nl", "Een interventie tegen polarisatie in de klas."},
     {"summary_en", "An approach for schools."},
     {"target_groups", "pupils|students"},
     {"settings", "school"},
     {"cost_band", "low"},
     {"elements", "gesprek"}},
    {{"code", "b"},
     {"name", "Bruggen bouwen"},
     {"summary_nl", "Mentoren voor jongeren; geen interventies in groepen."},
     {"target_groups", "youth"},
     {"settings", "neighbourhood|home"},
     {"cost_band", "high"},
     {"elements", "gesprek|nazorg"}},
    {{"code", "c"},
     {"name", "Coaching bij polariseren"},
     {"summary_nl", "Ouders leren in gesprek te blijven."},
     {"target_groups", "parents"},
     {"settings", "home"}},
    {{"code", "r"},
     {"name", "Rekenvoorbeeld"},
     {"summary_nl", "Interventie uit een ander vakgebied."},
     {"collection", "reference"},
     {"target_groups", "youth"}}};

class CatalogueSearch : public InCatalogue {
protected:
    CatalogueSearch() {
        auto inside = context();
        const auto element = [](const char* code, const char* kind, const char* title) {
            return Cells{{"code", code},     {"kind", kind},   {"title_nl", title},
                         {"text_nl", "Tekst"}, {"evidence_label", "b"}};
        };
        EXPECT_TRUE(import_elements(
            inside, table_of({element("gesprek", "works", "Een open gesprek"),
                              element("nazorg", "limit", "Zonder nazorg werkt het niet")})));
        EXPECT_TRUE(import_interventions(inside, table_of(rows)));
    }
    CatalogueResult search(const CatalogueQuery& query) {
        auto inside = context();
        auto found = search_catalogue(inside, query);
        EXPECT_TRUE(found);
        return found ? *found : CatalogueResult{};
    }
    static Codes codes(const CatalogueResult& result) {
        Codes out;
        for (const auto& item : result.items) out.push_back(item.code);
        return out;
    }
    Codes with_words(const std::string& typed) { return codes(search({.text = typed})); }
    Codes with_facets(const Facets& facets) {
        return codes(search({.text = "", .facets = facets}));
    }
    // "school 1" for each value of a facet.
    static Codes counts(const CatalogueResult& result, const std::string& facet) {
        Codes out;
        const auto at = result.facets.find(facet);
        if (at == result.facets.end()) return out;
        for (const auto& count : at->second)
            out.push_back(count.value + " " + std::to_string(count.count));
        return out;
    }
};

TEST_F(CatalogueSearch, ShowsTheCatalogueByNameWithoutTheWorkedExamples) {
    const auto result = search({});
    EXPECT_EQ(codes(result), (Codes{"a", "b", "c"}));
    EXPECT_EQ(result.total, 3);
    EXPECT_FALSE(result.looks_like_a_name);
    EXPECT_EQ(codes(search({.text = "", .include_reference = true})), (Codes{"a", "b", "c", "r"}));
}

TEST_F(CatalogueSearch, FindsWordsInEveryForm) {
    const std::pair<std::string, Codes> cases[] = {
        {"interventie", {"a", "b"}},      {"interventies", {"a", "b"}},
        {"INTERVENTIES", {"a", "b"}},     {"polarisatie", {"a", "c"}},
        {"polariseren", {"a", "c"}},      {"polariserend", {"a", "c"}},
        {"jeugd", {"b"}},                 {"mentor", {"b"}},
        {"mento", {"b"}},                 {"ment", {"b"}},
        {"entoren", {}},                  {"opvoeders", {"c"}},
        {"schools", {"a"}},               {"een", {}},
    };
    for (const auto& [typed, found] : cases) {
        auto actual = with_words(typed);
        std::sort(actual.begin(), actual.end());
        EXPECT_EQ(actual, found) << typed;
    }
}

TEST_F(CatalogueSearch, WantsEveryWord) {
    EXPECT_EQ(with_words("polarisatie ouders"), (Codes{"c"}));
    EXPECT_EQ(with_words("polarisatie klas"), (Codes{"a"}));
    EXPECT_EQ(with_words("ouders klas"), (Codes{}));
}

TEST_F(CatalogueSearch, FindsTheElementsOfAnIntervention) {
    EXPECT_EQ(with_words("nazorg"), (Codes{"b"}));
    EXPECT_EQ(with_words("open gesprek").size(), 2U);
}

TEST_F(CatalogueSearch, TakesNothingTypedAsAnOperator) {
    for (const auto* typed : {"\"", "a\" OR \"b", "NOT klas", "klas*", "name:a", "(", "a AND", "'; --",
                              "^klas", "{name body}: klas", "klas NEAR/2 x", "%", "\\"})
        EXPECT_LE(search({.text = typed}).total, 3) << typed;
    EXPECT_EQ(search({.text = "?!"}).total, 0);
    EXPECT_TRUE(search({.text = "?!"}).facets.empty());
    EXPECT_EQ(with_words("klas*"), (Codes{"a"}));
}

TEST_F(CatalogueSearch, TakesBlanksForAnEmptyBox) {
    EXPECT_EQ(with_words(" \t "), with_words(""));
    EXPECT_EQ(search({.text = " "}).total, search({.text = ""}).total);
    EXPECT_GT(search({.text = " "}).total, 0);
}

TEST_F(CatalogueSearch, PutsAWordInTheNameFirst) {
    // Among enough others that the word is one that tells records apart.
    auto inside = context();
    std::vector<Cells> more = {{{"code", "w1"},
                                {"name", "Aan tafel"},
                                {"summary_nl", "Over weerbaarheid, en weerbaarheid thuis."}},
                               {{"code", "w2"},
                                {"name", "Zelf doen: weerbaarheid"},
                                {"summary_nl", "Een training."}}};
    for (const auto* filler : {"f1", "f2", "f3", "f4"})
        more.push_back({{"code", filler}, {"name", filler}, {"summary_nl", "Iets anders."}});
    ASSERT_TRUE(import_interventions(inside, table_of(more)));
    EXPECT_EQ(with_words("weerbaarheid"), (Codes{"w2", "w1"}));
    EXPECT_EQ(codes(search({.text = "weerbaarheid", .sort = "name"})), (Codes{"w1", "w2"}));
    EXPECT_EQ(codes(search({.text = "weerbaarheid", .sort = "relevance"})), (Codes{"w2", "w1"}));
}

TEST_F(CatalogueSearch, PutsTheLastChangeFirstWhenAsked) {
    clock_.time.microseconds += 1'000'000;
    auto changed = rows[1];
    changed["summary_en"] = "Changed.";
    auto inside = context();
    ASSERT_TRUE(import_interventions(inside, table_of({changed})));
    EXPECT_EQ(codes(search({.text = "", .sort = "-updatedAt"})), (Codes{"b", "a", "c"}));
    EXPECT_EQ(with_words("Changed"), (Codes{"b"}));
}

TEST_F(CatalogueSearch, TakesOrWithinAFacetAndAndBetweenFacets) {
    const std::pair<Facets, Codes> cases[] = {
        {{{"setting", {"school"}}}, {"a"}},
        {{{"setting", {"school", "home"}}}, {"a", "b", "c"}},
        {{{"setting", {"school", "home"}}, {"targetGroup", {"parents"}}}, {"c"}},
        {{{"setting", {"school"}}, {"targetGroup", {"parents"}}}, {}},
        {{{"element", {"nazorg"}}}, {"b"}},
        {{{"elementKind", {"works"}}}, {"a", "b"}},
        {{{"cost", {"low", "unknown"}}}, {"a", "c"}},
        {{{"setting", {}}}, {"a", "b", "c"}},
        {{{"setting", {"' OR 1=1 --"}}}, {}}};
    for (const auto& [facets, found] : cases) EXPECT_EQ(with_facets(facets), found);
    EXPECT_EQ(codes(search({.text = "polarisatie", .facets = {{"setting", {"home"}}}})),
              (Codes{"c"}));
}

TEST_F(CatalogueSearch, CountsAFacetWithoutItsOwnChoice) {
    const auto all = search({});
    EXPECT_EQ(counts(all, "setting"), (Codes{"home 2", "neighbourhood 1", "school 1"}));
    EXPECT_EQ(counts(all, "cost"), (Codes{"high 1", "low 1", "unknown 1"}));
    const auto chosen = search({.text = "", .facets = {{"setting", {"home"}}}});
    EXPECT_EQ(counts(chosen, "setting"), counts(all, "setting"));
    EXPECT_EQ(counts(chosen, "cost"), (Codes{"high 1", "unknown 1"}));
    const auto both =
        search({.text = "", .facets = {{"setting", {"home"}}, {"cost", {"high"}}}});
    EXPECT_EQ(counts(both, "setting"), (Codes{"home 1", "neighbourhood 1"}));
    EXPECT_EQ(counts(both, "cost"), (Codes{"high 1", "unknown 1"}));
    EXPECT_EQ(counts(both, "targetGroup"), (Codes{"youth 1"}));
    EXPECT_EQ(counts(search({.text = "klas"}), "setting"), (Codes{"school 1"}));
}

TEST_F(CatalogueSearch, NamesTheElementsItCounts) {
    const auto facets = search({}).facets.at("element");
    ASSERT_EQ(facets.size(), 2U);
    EXPECT_EQ(facets[0].value, "gesprek");
    EXPECT_EQ(facets[0].label.nl, "Een open gesprek");
    EXPECT_EQ(facets[0].count, 2);
}

TEST_F(CatalogueSearch, GivesOnePageAndTheTotal) {
    const auto second = search({.text = "", .page = 2, .page_size = 2});
    EXPECT_EQ(codes(second), (Codes{"c"}));
    EXPECT_EQ(second.total, 3);
    EXPECT_EQ(second.page, 2);
    EXPECT_TRUE(search({.text = "", .page = 3, .page_size = 2}).items.empty());
    EXPECT_TRUE(search({.text = "", .page = 1'000'000, .page_size = 100}).items.empty());
}

TEST_F(CatalogueSearch, ShowsEvidenceAndFiltersOnIt) {
    auto inside = context();
    EXPECT_THAT(with_facets({{"evidence", {"no_effect_figures"}}}), testing::Contains("b"));
    write_evidence_summary(inside, "b", {EvidenceState::favourable, 4, 3, {"favourable", "mixed"}});
    EXPECT_EQ(with_facets({{"evidence", {"favourable"}}}), (Codes{"b"}));
    EXPECT_THAT(with_facets({{"evidence", {"no_effect_figures"}}}),
                testing::Not(testing::Contains("b")));
    EXPECT_EQ(with_facets({{"reported", {"mixed"}}}), (Codes{"b"}));
    const auto b = search({}).items.at(1);
    EXPECT_EQ(b.evidence.state, EvidenceState::favourable);
    EXPECT_EQ(b.evidence.effect_studies, 3);
}

TEST_F(CatalogueSearch, AdvisesAgainstNamesOnlyWhenNothingIsFound) {
    EXPECT_TRUE(search({.text = "Aaa Bbb"}).looks_like_a_name);
    EXPECT_FALSE(search({.text = "Bruggen Bouwen"}).looks_like_a_name);
}

TEST_F(CatalogueSearch, RefusesWhatCannotBeAsked) {
    auto inside = context();
    const auto refused = search_catalogue(inside, {.text = "", .facets = {{"religion", {"x"}}},
                                                   .page_size = 101});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "request.invalid");
    EXPECT_EQ(told(refused.error().violations),
              (Codes{"SEARCH-1 /facets/religion 0", "SEARCH-2 /pageSize 0"}));
}

TEST_F(CatalogueSearch, ExportsTheWholeCatalogue) {
    auto inside = context();
    EXPECT_EQ(export_catalogue(inside, false).size(), 3U);
    EXPECT_EQ(export_catalogue(inside, true).size(), 4U);
}

TEST_F(CatalogueSearch, ShowsNothingToWhoMayNotRead) {
    auto nobody = outsider();
    const auto found = search_catalogue(nobody, {.text = "polarisatie", .include_reference = true});
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->items.empty());
    EXPECT_EQ(found->total, 0);
    EXPECT_TRUE(found->facets.empty());
    EXPECT_TRUE(export_catalogue(nobody, true).empty());
    EXPECT_EQ(find_page(*tx_, nobody.scope(), {}, {}).total, 0);
    EXPECT_TRUE(count_facets(*tx_, nobody.scope(), {}, {}, 0).empty());
}

}  // namespace
}  // namespace werkzaam::interventions
