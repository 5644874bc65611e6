// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/element_store.h"
#include "modules/interventions/intervention_actions.h"
#include "modules/interventions/intervention_store.h"
#include "modules/interventions/interventions_database_test.h"
#include "modules/interventions/source_store.h"
#include "platform/db/sql.h"

#include <algorithm>

namespace werkzaam::interventions {
namespace {

using Texts = std::vector<std::string>;

const Cells a_source = {{"code", "bron"}, {"citation", "Een rapport"}, {"published_on", "2024"}};
const Cells an_element = {{"code", "nagesprek"}, {"kind", "works"},       {"title_nl", "Een nagesprek"},
                          {"text_nl", "Uitleg"}, {"evidence_label", "b"}, {"sources", "bron"}};
const Cells an_intervention = {{"code", "theater"},
                               {"name", "Theater"},
                               {"summary_nl", "Een voorstelling."},
                               {"sub_goals_nl", "Meer kennis| Open gesprek "},
                               {"target_groups", "pupils|students"},
                               {"age_min", "12"},
                               {"elements", "nagesprek"},
                               {"sources", "bron"},
                               {"letter_source", "bron"},
                               {"recognitions", "nji:well_founded:2022-05-24:bron|effect_ladder:2::"}};

class InterventionsImport : public InCatalogue {
protected:
    std::int64_t rows(const std::string& table) {
        return std::get<0>(*db::select_one<std::int64_t>(*tx_, "SELECT count(*) FROM " + table));
    }
    void import_basis() {
        ASSERT_TRUE(import_sources(context_, table_of({a_source})));
        ASSERT_TRUE(import_elements(context_, table_of({an_element})));
    }
    Texts refused(const Cells& changed) {
        auto cells = an_intervention;
        for (const auto& [column, cell] : changed) cells[column] = cell;
        const auto result = import_interventions(context_, table_of({cells}));
        if (result) return {"not refused"};
        EXPECT_EQ(result.error().code, "import.refused");
        return told(result.error().violations);
    }
    Context context_ = context();
};

TEST_F(InterventionsImport, TakesEverythingThatShips) {
    const auto sources = import_sources(context_, shipped("sources.csv"));
    ASSERT_TRUE(sources);
    EXPECT_EQ(sources->added.size(), 61U);
    const auto elements = import_elements(context_, shipped("elements.csv"));
    ASSERT_TRUE(elements);
    EXPECT_EQ(elements->added.size(), 49U);
    const auto interventions = import_interventions(context_, shipped("interventions.csv"));
    ASSERT_TRUE(interventions);
    EXPECT_EQ(interventions->added.size(), 34U);
    EXPECT_EQ(rows("intervention WHERE collection = 'reference'"), 4);
    EXPECT_EQ(rows("audit_entry"), 3);
}

TEST_F(InterventionsImport, FindsEverythingUnchangedTheSecondTime) {
    import_shipped();
    const auto sources = import_sources(context_, shipped("sources.csv"));
    const auto elements = import_elements(context_, shipped("elements.csv"));
    const auto interventions = import_interventions(context_, shipped("interventions.csv"));
    for (const auto* report : {&sources, &elements, &interventions}) {
        ASSERT_TRUE(*report);
        EXPECT_TRUE((*report)->added.empty() && (*report)->updated.empty());
        EXPECT_FALSE((*report)->unchanged.empty());
    }
}

TEST_F(InterventionsImport, ReportsTheOneRowThatChanged) {
    import_shipped();
    auto table = shipped("interventions.csv");
    table.rows[6].cells[*table.find_column("name")] = "Oumnia werkt";
    const auto code = table.rows[6].cells[*table.find_column("code")];
    const auto report = import_interventions(context_, table);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->updated, (Texts{code}));
    EXPECT_EQ(report->unchanged.size(), 33U);
    const auto stored = find_intervention(*tx_, context_.scope(), code);
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->name, "Oumnia werkt");
}

TEST_F(InterventionsImport, KeepsTheWholeRecord) {
    import_basis();
    ASSERT_TRUE(import_interventions(context_, table_of({an_intervention})));
    const auto stored = read_one_intervention(context_, "theater");
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->id, (stable_id<InterventionId>("intervention", "theater")));
    EXPECT_EQ(stored->sub_goals.nl, "Meer kennis\nOpen gesprek");
    EXPECT_EQ(stored->target_groups, (Texts{"pupils", "students"}));
    EXPECT_EQ(stored->age_min, 12);
    EXPECT_FALSE(stored->age_max);
    EXPECT_EQ(stored->collection, Collection::catalogue);
    EXPECT_EQ(stored->cost_band, CostBand::unknown);
    ASSERT_EQ(stored->elements.size(), 1U);
    EXPECT_EQ(stored->elements[0].title.nl, "Een nagesprek");
    EXPECT_EQ(stored->elements[0].interventions, 1);
    ASSERT_TRUE(stored->letter_source);
    EXPECT_EQ(stored->letter_source->citation, "Een rapport");
    EXPECT_EQ(stored->sources.size(), 1U);
    EXPECT_TRUE(stored->research_sources.empty());
    EXPECT_EQ(stored->updated_at.substr(0, 10), "2026-11-23");
    EXPECT_EQ(stored->blocks_complete, 1);
    EXPECT_EQ(stored->blocks_missing.size(), 6U);
    EXPECT_EQ(stored->evidence.state, EvidenceState::no_effect_figures);
    EXPECT_EQ(read_one_intervention(context_, stored->id.value)->code, "theater");
}

TEST_F(InterventionsImport, DatesRecognitionsOnTheDayOfReading) {
    import_basis();
    ASSERT_TRUE(import_interventions(context_, table_of({an_intervention})));
    const auto state_on = [&](std::int64_t microseconds) {
        clock_.time = Instant{microseconds};
        const auto stored = read_one_intervention(context_, "theater");
        EXPECT_EQ(stored->recognitions.size(), 2U);
        EXPECT_EQ(stored->recognitions[1].scheme, RecognitionScheme::effect_ladder);
        EXPECT_EQ(stored->recognitions[1].level, "2");
        EXPECT_FALSE(stored->recognitions[1].state);
        return stored->recognitions[0].state;
    };
    constexpr std::int64_t day = 86'400'000'000;
    constexpr std::int64_t start = 20'780 * day;  // 2026-11-23
    EXPECT_EQ(state_on(start), RecognitionState::in_force);
    EXPECT_EQ(state_on(start + day - 1), RecognitionState::in_force);
    EXPECT_EQ(state_on(start + day), RecognitionState::expires_soon);
    EXPECT_EQ(state_on(20'962 * day), RecognitionState::expires_soon);  // 2027-05-24, the last day
    EXPECT_EQ(state_on(20'963 * day), RecognitionState::expired);
}

TEST_F(InterventionsImport, NamesEveryFaultOfARow) {
    import_basis();
    const std::pair<Cells, Texts> cases[] = {
        {{{"code", "Theater"}}, {"IMP-8 code 2"}},
        {{{"name", ""}, {"summary_nl", " "}}, {"IMP-3 name 2", "IMP-3 summary_nl 2"}},
        {{{"collection", "other"}}, {"IMP-7 collection 2"}},
        {{{"status", "effective"}}, {"IMP-7 status 2"}},
        {{{"target_groups", "pupils|moslims"}}, {"IMP-7 target_groups 2"}},
        {{{"phenomena", "polarisation"}}, {"IMP-7 phenomena 2"}},
        {{{"themes", "jihadist"}}, {"IMP-7 themes 2"}},
        {{{"phases", "x"}, {"settings", "y"}}, {"IMP-7 phases 2", "IMP-7 settings 2"}},
        {{{"age_min", "121"}}, {"IMP-5 age_min 2"}},
        {{{"age_max", "11"}}, {"INT-2 age_max 2"}},
        {{{"age_max", "elf"}}, {"IMP-4 age_max 2"}},
        {{{"recognitions", "nji::2022-05-24:bron"}}, {"IMP-3 recognitions 2"}},
        {{{"recognitions", "own:good::"}}, {"IMP-7 recognitions 2"}},
        {{{"recognitions", "nji:x:24-05-2022:bron"}}, {"IMP-6 recognitions 2"}},
        {{{"recognitions", "nji:x:2022-05-24"}}, {"INT-3 recognitions 2"}},
        {{{"recognitions", "nji:x:2022-05-24:elders"}}, {"IMP-10 recognitions 2"}},
        {{{"sources", "bron|elders"}}, {"IMP-10 sources 2"}},
        {{{"letter_source", "elders"}}, {"IMP-10 letter_source 2"}},
        {{{"elements", "voorgesprek"}}, {"IMP-10 elements 2"}},
        {{{"religion", "x"}}, {"IMP-1 religion 1"}},
    };
    for (const auto& [changed, faults] : cases)
        EXPECT_EQ(refused(changed), faults) << changed.begin()->first << changed.begin()->second;
    EXPECT_EQ(refused({{"status", "ready_for_assessment"}}).size(), 6U);
    EXPECT_EQ(rows("intervention"), 0);
    EXPECT_EQ(rows("intervention_search"), 0);
}

TEST_F(InterventionsImport, RefusesAWholeFileForOneFaultyRow) {
    import_basis();
    auto twice = an_intervention;
    auto faulty = an_intervention;
    faulty["code"] = "ander";
    faulty["elements"] = "onbekend";
    const auto result = import_interventions(context_, table_of({an_intervention, twice, faulty}));
    ASSERT_FALSE(result);
    EXPECT_EQ(told(result.error().violations), (Texts{"IMP-9 code 3", "IMP-10 elements 4"}));
    EXPECT_EQ(result.error().parameters.at("count"), "2");
    EXPECT_EQ(rows("intervention"), 0);
}

TEST_F(InterventionsImport, RefusesElementsAndSourcesThatSayTooLittle) {
    auto element = an_element;
    element["kind"] = "magic";
    element["title_nl"] = "";
    element["evidence_label"] = "e";
    const auto refused_element = import_elements(context_, table_of({element}));
    ASSERT_FALSE(refused_element);
    EXPECT_EQ(told(refused_element.error().violations),
              (Texts{"IMP-7 kind 2", "IMP-3 title_nl 2", "IMP-7 evidence_label 2",
                     "IMP-10 sources 2"}));
    const auto refused_source = import_sources(context_, table_of({{{"code", "x y"}}}));
    ASSERT_FALSE(refused_source);
    EXPECT_EQ(told(refused_source.error().violations), (Texts{"IMP-2 citation 1"}));
}

TEST_F(InterventionsImport, ReplacesLinksAndFacetsOfAChangedRow) {
    import_basis();
    ASSERT_TRUE(import_interventions(context_, table_of({an_intervention})));
    write_evidence_summary(context_, "theater",
                           {EvidenceState::uncertain, 3, 2, {"favourable", "mixed"}});
    auto changed = an_intervention;
    changed["elements"] = "";
    changed["recognitions"] = "";
    changed["target_groups"] = "parents";
    const auto report = import_interventions(context_, table_of({changed}));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->updated, (Texts{"theater"}));
    const auto stored = find_description(context_, "theater");
    ASSERT_TRUE(stored);
    EXPECT_TRUE(stored->elements.empty());
    EXPECT_TRUE(stored->recognitions.empty());
    EXPECT_EQ(rows("intervention_facet WHERE facet IN ('element', 'elementKind')"), 0);
    EXPECT_EQ(rows("intervention_facet WHERE facet = 'targetGroup'"), 1);
    // What the evidence module wrote stays.
    EXPECT_EQ(stored->evidence.state, EvidenceState::uncertain);
    EXPECT_EQ(stored->evidence.effect_studies, 2);
    EXPECT_EQ(stored->evidence.reported, (Texts{"favourable", "mixed"}));
    EXPECT_EQ(rows("intervention_facet WHERE facet = 'reported'"), 2);
    write_evidence_summary(context_, "theater", {EvidenceState::favourable, 4, 3, {"mixed"}});
    EXPECT_EQ(find_description(context_, "theater")->evidence.state, EvidenceState::favourable);
    EXPECT_EQ(rows("intervention_facet WHERE facet IN ('evidence', 'reported')"), 2);
}

TEST_F(InterventionsImport, ListsEntriesForOtherModules) {
    import_shipped();
    const auto entries = list_entries(context_);
    ASSERT_EQ(entries.size(), 34U);
    EXPECT_TRUE(std::is_sorted(entries.begin(), entries.end(),
                               [](const auto& a, const auto& b) { return a.name < b.name; }));
    const auto at = std::find_if(entries.begin(), entries.end(),
                                 [](const auto& e) { return e.code == "theater-op-school"; });
    ASSERT_NE(at, entries.end());
    EXPECT_EQ(at->settings, (Texts{"school", "culture"}));
    EXPECT_EQ(at->elements.size(), 10U);
    const auto some = find_entries(context_, {"theater-op-school", "diamant", "nobody"});
    ASSERT_EQ(some.size(), 2U);
    EXPECT_EQ(some[0].code, "diamant");
    EXPECT_EQ(some[1].name, at->name);
    EXPECT_TRUE(find_entries(context_, {}).empty());
    EXPECT_EQ(list_all_elements(context_).size(), 49U);
    EXPECT_EQ(list_all_sources(context_).size(), 61U);
    EXPECT_FALSE(find_description(context_, "nobody"));
}

TEST_F(InterventionsImport, ShowsNothingToWhoMayNotRead) {
    import_shipped();
    auto nobody = outsider();
    const auto scope = nobody.scope();
    EXPECT_TRUE(list_entries(nobody).empty());
    EXPECT_TRUE(find_entries(nobody, {"theater-op-school"}).empty());
    EXPECT_TRUE(list_all_elements(nobody).empty());
    EXPECT_TRUE(list_all_sources(nobody).empty());
    EXPECT_FALSE(find_description(nobody, "theater-op-school"));
    EXPECT_TRUE(list_names(*tx_, scope).empty());
    EXPECT_TRUE(list_element_links(*tx_, scope).empty());
    EXPECT_TRUE(list_summaries(*tx_, scope, {1, 2, 3}).empty());
    EXPECT_FALSE(find_intervention(*tx_, scope, "theater-op-school"));
    EXPECT_FALSE(find_element(*tx_, scope, "theater-nagesprek"));
    EXPECT_EQ(list_elements(*tx_, scope, {}, {}).total, 0);
    EXPECT_EQ(list_source_page(*tx_, scope, {}).total, 0);
    EXPECT_TRUE(list_source_page(*tx_, scope, {}).items.empty());
    EXPECT_TRUE(find_stored_interventions(*tx_, scope).empty());
    EXPECT_TRUE(find_stored_elements(*tx_, scope).empty());
    EXPECT_TRUE(find_stored_sources(*tx_, scope).empty());
}

}  // namespace
}  // namespace werkzaam::interventions
