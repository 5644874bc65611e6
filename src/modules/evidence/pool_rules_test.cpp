// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/pool_rules.h"

#include "modules/evidence/example_studies_test.h"

#include <gmock/gmock.h>

#include <functional>
#include <limits>

namespace werkzaam::evidence {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Row {
    const char* name;
    std::function<void(Candidate&)> change;
    const char* rule;  ///< empty: the effect is pooled
};

TEST(PoolRules, LeaveOutEachEffectForItsOwnReason) {
    const std::vector<Row> rows = {
        {"nothing wrong", [](auto&) {}, ""},
        {"process evaluation", [](auto& c) { c.effect_evaluation = false; }, "POOL-1"},
        {"synthesis", [](auto& c) { c.synthesis = true; }, "POOL-2"},
        {"worked example", [](auto& c) { c.reference = true; }, "POOL-3"},
        {"other construct", [](auto& c) { c.outcome.construct = "kennis"; }, "POOL-4"},
        {"change in one group", [](auto& c) { c.metric = "smcc"; }, "POOL-5"},
        {"no effect", [](auto& c) { c.yi.reset(); }, "POOL-6"},
        {"no variance", [](auto& c) { c.vi.reset(); }, "POOL-6"},
        {"variance zero", [](auto& c) { c.vi = 0; }, "POOL-6"},
        {"smallest variance", [](auto& c) { c.vi = 1e-300; }, ""},
        {"infinite effect", [](auto& c) { c.yi = std::numeric_limits<double>::infinity(); },
         "POOL-6"},
        {"other direction", [](auto& c) { c.outcome.higher_is_better = false; }, "POOL-7"},
        {"no comparison group", [](auto& c) { c.study.comparison = "no"; }, "POOL-8"},
        {"comparison unknown", [](auto& c) { c.study.comparison = "unknown"; }, "POOL-8"},
        {"comparison in part", [](auto& c) { c.study.comparison = "partly"; }, ""},
    };
    for (const auto& row : rows) {
        std::vector candidates{example_candidate("a")};
        row.change(candidates[0]);
        const auto selection = select(example_pool(), candidates);
        if (*row.rule == '\0') {
            EXPECT_EQ(selection.studies.size(), 1U) << row.name;
            EXPECT_THAT(selection.left_out, IsEmpty()) << row.name;
        } else {
            ASSERT_EQ(selection.left_out.size(), 1U) << row.name;
            EXPECT_EQ(selection.left_out[0].rule, row.rule) << row.name;
            EXPECT_THAT(selection.studies, IsEmpty()) << row.name;
        }
    }
}

TEST(PoolRules, AcceptAnUnknownComparisonGroupOnlyInWorkedExamples) {
    auto pool = example_pool();
    pool.reference = true;
    std::vector candidates{example_candidate("a")};
    candidates[0].reference = true;
    candidates[0].study.comparison = "unknown";
    EXPECT_EQ(select(pool, candidates).studies.size(), 1U);
    candidates[0].study.comparison = "no";
    EXPECT_EQ(select(pool, candidates).left_out.at(0).rule, "POOL-8");
}

TEST(PoolRules, PoolChangesWithinOneGroupOnTheirOwnScale) {
    auto pool = example_pool();
    pool.metric = "smcc";
    std::vector candidates{example_candidate("a")};
    candidates[0].metric = "smcc";
    candidates[0].study.comparison = "no";
    EXPECT_EQ(select(pool, candidates).studies.size(), 1U);
}

struct Precedence {
    const char* name;
    std::function<void(Candidate&)> first;
    std::function<void(Candidate&)> second;
    const char* kept;
};

TEST(PoolRules, KeepOneEffectOfAnEvaluation) {  // POOL-9
    const std::vector<Precedence> rows = {
        {"primary first", [](auto&) {}, [](auto& c) { c.primary = true; }, "b"},
        {"primary beats earlier", [](auto& c) { c.primary = true, c.follow_up = true; },
         [](auto&) {}, "a"},
        {"after the programme before follow-up", [](auto& c) { c.follow_up = true; }, [](auto&) {},
         "b"},
        {"nearest to the end", [](auto& c) { c.follow_up = true, c.months = 12; },
         [](auto& c) { c.follow_up = true, c.months = 6; }, "b"},
        {"known time before unknown", [](auto& c) { c.follow_up = true; },
         [](auto& c) { c.follow_up = true, c.months = 24; }, "b"},
        {"then by code", [](auto&) {}, [](auto&) {}, "a"},
        {"an effect that cannot be pooled takes no place",
         [](auto& c) { c.primary = true, c.yi.reset(); }, [](auto&) {}, "b"},
    };
    for (const auto& row : rows) {
        std::vector candidates{example_candidate("a"), example_candidate("b")};
        candidates[1].study.evaluation_id = candidates[0].study.evaluation_id;
        row.first(candidates[0]);
        row.second(candidates[1]);
        const auto selection = select(example_pool(), candidates);
        ASSERT_EQ(selection.studies.size(), 1U) << row.name;
        EXPECT_EQ(selection.studies[0].effect_code, row.kept) << row.name;
        ASSERT_EQ(selection.left_out.size(), 1U) << row.name;
    }
}

TEST(PoolRules, CountAnEffectUnderInterventionElementAndOutcome) {
    std::vector candidates{example_candidate("a")};
    candidates[0].elements = {{"e1", "gesprek", {"Gesprek", "Talk"}}};
    std::vector<std::string> keys;
    for (const auto& pool : pools_in(candidates)) keys.push_back(pool_key(pool));
    EXPECT_THAT(keys, ElementsAre("element:gesprek:houding:smd:catalogue",
                                  "intervention:les:houding:smd:catalogue",
                                  "outcome:houding:houding:smd:catalogue"));
}

TEST(PoolRules, MakeNoPoolForWhatIsNotOnAScale) {
    std::vector candidates{example_candidate("a")};
    candidates[0].metric = "none";
    EXPECT_THAT(pools_in(candidates), IsEmpty());
}

TEST(PoolRules, KeepWorkedExamplesApartFromTheCatalogue) {
    std::vector candidates{example_candidate("a"), example_candidate("b")};
    candidates[1].reference = true;
    for (const auto& pool : pools_in(candidates))
        EXPECT_NE(concerns(pool, candidates[0]), concerns(pool, candidates[1])) << pool_key(pool);
}

TEST(PoolRules, TakeASmallestRelevantEffectOnlyWhenOutcomesAgreeOnTheSameScale) {
    std::vector candidates{example_candidate("a"), example_candidate("b")};
    candidates[0].outcome.smallest_relevant_effect = 0.2;
    EXPECT_EQ(pools_in(candidates).at(0).smallest_relevant_effect, 0.2);
    candidates[1].outcome.smallest_relevant_effect = 0.3;
    EXPECT_FALSE(pools_in(candidates).at(0).smallest_relevant_effect);
    candidates[1].outcome.family = "log_odds";
    EXPECT_EQ(pools_in(candidates).at(0).smallest_relevant_effect, 0.2);
}

TEST(PoolRules, CallAPoolOnOneOutcomeByThatOutcome) {
    std::vector candidates{example_candidate("a"), example_candidate("b")};
    for (auto& candidate : candidates) {
        candidate.outcome.construct_name = {"Terugval", "Relapse"};
        candidate.outcome.name = {"Geen terugval", "No relapse"};
    }
    EXPECT_EQ(pools_in(candidates).at(0).construct_name.nl, "Geen terugval");
    candidates[1].outcome.code = "terugval-na-een-jaar";
    EXPECT_EQ(pools_in(candidates).at(0).construct_name.nl, "Terugval");
}

TEST(PoolRules, OfferModeratorsThatAreKnownEverywhereAndDiffer) {
    auto studies = example_studies({{0, 1}, {0, 1}});
    studies[0].moderators = {{"hours", 2}, {"same", 1}, {"sometimes", 1}};
    studies[1].moderators = {{"hours", 3}, {"same", 1}};
    EXPECT_THAT(usable_moderators(studies), ElementsAre("hours"));
}

}  // namespace
}  // namespace werkzaam::evidence
