// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/effect_store.h"
#include "modules/evaluations/evaluation_actions.h"
#include "modules/evaluations/evaluation_store.h"
#include "modules/evaluations/evaluations_database_test.h"
#include "modules/evaluations/outcome_store.h"

namespace werkzaam::evaluations {
namespace {

class EvaluationsImport : public InEvaluations {
protected:
    void import_all() {
        import_basis();
        ASSERT_TRUE(import_evaluations(context_, table_of({an_evaluation}), listener_));
        ASSERT_TRUE(import_effects(context_, table_of({an_effect}), listener_));
    }
    Texts refused_evaluation(const Cells& changed) {
        const auto result =
            import_evaluations(context_, table_of({with(an_evaluation, changed)}), listener_);
        return result ? Texts{"not refused"} : told(result.error().violations);
    }
    Texts refused_effect(const Cells& changed) {
        const auto result =
            import_effects(context_, table_of({with(an_effect, changed)}), listener_);
        return result ? Texts{"not refused"} : told(result.error().violations);
    }
    Context context_ = context();
    const std::string id_ = stable_uuid("evaluation", "eval");
};

TEST_F(EvaluationsImport, KeepsTheWholeRecord) {
    import_all();
    const auto e = read_evaluation(context_, "eval");
    ASSERT_TRUE(e);
    EXPECT_EQ(e->id.value, id_);
    EXPECT_EQ(e->municipalities, (Texts{"GM0518", "GM0820"}));
    EXPECT_EQ(e->maryland_level, 4);
    EXPECT_EQ(e->n_end, 78);
    EXPECT_EQ(e->design, Design::unknown);
    EXPECT_EQ(e->direction, FindingDirection::favourable);
    ASSERT_EQ(e->quality.size(), 2U);
    EXPECT_EQ(e->quality[1].criterion, "preregistered");
    EXPECT_EQ(e->quality[1].answer, Answer::no);
    ASSERT_EQ(e->interventions.size(), 1U);
    EXPECT_EQ(e->interventions[0].name, "Theater");
    ASSERT_EQ(e->sources.size(), 1U);
    EXPECT_EQ(e->sources[0].name, "Een rapport");
    ASSERT_EQ(e->element_links.size(), 1U);
    EXPECT_EQ(e->element_links[0].stance, ElementStance::supports);
    ASSERT_EQ(e->outcomes.size(), 1U);
    EXPECT_EQ(e->outcomes[0].name.nl, "Kennis");
    ASSERT_EQ(e->effects.size(), 1U);
    EXPECT_EQ(read_evaluation(context_, id_)->code, "eval");
    EXPECT_EQ(read_evaluation(context_, "nobody").error().code, "evaluations.not_found");
}

TEST_F(EvaluationsImport, KeepsWhatWasPrintedBesideWhatWasMadeOfIt) {
    import_all();
    const auto effects = find_effects_of_evaluation(*tx_, context_.scope(), id_);
    ASSERT_EQ(effects.size(), 1U);
    const auto& effect = effects.front();
    EXPECT_EQ(effect.code, "eval-kennis");
    EXPECT_EQ(effect.printed.m1, 24.5);
    EXPECT_FALSE(effect.printed.t);
    EXPECT_NEAR(effect.yi.value_or(0), 0.560250885783105, 1e-12);
    EXPECT_NEAR(effect.vi.value_or(0), 0.053327847518689, 1e-12);
    EXPECT_EQ(effect.metric, "smd");
    EXPECT_EQ(effect.conversion, "means");
    EXPECT_TRUE(effect.primary);
    EXPECT_EQ(effect.moderators, (std::map<std::string, double>{{"randomised", 1}, {"months", 3.5}}));
    EXPECT_EQ(effect.elements, (Texts{"nagesprek"}));
    EXPECT_TRUE(effect.warnings.empty());
}

TEST_F(EvaluationsImport, TellsTheListenerWhatChangedAndOnlyThat) {
    import_all();
    ASSERT_EQ(listener_.told.size(), 2U);
    EXPECT_EQ(listener_.told[0], (std::set<std::string>{id_}));
    EXPECT_EQ(listener_.told[1], (std::set<std::string>{id_}));
    const auto again = import_effects(context_, table_of({an_effect}), listener_);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->unchanged, (Texts{"eval-kennis"}));
    EXPECT_EQ(listener_.told.size(), 2U);
    const auto changed =
        import_effects(context_, table_of({with(an_effect, {{"m1", "25"}})}), listener_);
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->updated, (Texts{"eval-kennis"}));
    EXPECT_EQ(listener_.told.size(), 3U);
    EXPECT_EQ(find_effects_of_evaluation(*tx_, context_.scope(), id_).at(0).printed.m1, 25);
}

TEST_F(EvaluationsImport, FailsWhenTheEvidenceCannotBeBroughtUpToDate) {
    import_basis();
    listener_.refusal = conflict("evidence.not_computable");
    const auto result = import_evaluations(context_, table_of({an_evaluation}), listener_);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, "evidence.not_computable");
}

TEST_F(EvaluationsImport, ReplacesTheLinksOfAChangedEvaluation) {
    import_all();
    const auto report = import_evaluations(
        context_,
        table_of({with(an_evaluation, {{"element_links", "nagesprek:contradicts"},
                                       {"interventions", ""},
                                       {"municipalities", "'s-Gravenhage"}})}),
        listener_);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->updated, (Texts{"eval"}));
    const auto e = read_evaluation(context_, "eval");
    EXPECT_TRUE(e->interventions.empty());
    EXPECT_EQ(e->municipalities, (Texts{"GM0518"}));
    EXPECT_EQ(e->element_links.at(0).stance, ElementStance::contradicts);
    EXPECT_EQ(e->effects.size(), 1U);
}

TEST_F(EvaluationsImport, NamesEveryFaultOfAnEvaluation) {
    import_basis();
    const std::pair<Cells, Texts> cases[] = {
        {{{"code", "Eval 1"}}, {"IMP-8 code 2"}},
        {{{"title", ""}, {"kind", ""}}, {"IMP-3 title 2", "IMP-3 kind 2"}},
        {{{"kind", "summative"}}, {"IMP-7 kind 2"}},
        {{{"maryland_level", "6"}}, {"IMP-5 maryland_level 2"}},
        {{{"maryland_level", "vier"}}, {"IMP-4 maryland_level 2"}},
        {{{"maryland_variant", ""}}, {"EVAL-2 maryland_variant 2"}},
        {{{"maryland_level", "5"}, {"randomised", "no"}}, {"EVAL-3 maryland_level 2"}},
        {{{"n_end", "81"}}, {"EVAL-1 n_end 2"}},
        {{{"n_end", "80"}}, {"not refused"}},
        {{{"n_start", "-1"}, {"n_end", ""}}, {"IMP-5 n_start 2"}},
        {{{"outcomes", ""}}, {"EVAL-4 outcomes 2"}},
        {{{"outcomes", "elders"}}, {"IMP-10 outcomes 2"}},
        {{{"municipalities", "Den Haag|Atlantis"}}, {"IMP-11 municipalities 2"}},
        {{{"interventions", "elders"}}, {"IMP-10 interventions 2"}},
        {{{"sources", "elders"}}, {"IMP-10 sources 2"}},
        {{{"element_links", "elders:supports"}}, {"IMP-10 element_links 2"}},
        {{{"element_links", "nagesprek:proves"}}, {"IMP-7 element_links 2"}},
        {{{"quality", "preregistered:maybe"}}, {"IMP-7 quality 2"}},
        {{{"quality", "sympathetic:yes"}}, {"IMP-7 quality 2"}},
        {{{"direction", "good"}}, {"IMP-7 direction 2"}},
        {{{"belief", "x"}}, {"IMP-1 belief 1"}}};
    for (const auto& [changed, faults] : cases)
        EXPECT_EQ(refused_evaluation(changed), faults)
            << changed.begin()->first << "=" << changed.begin()->second;
}

TEST_F(EvaluationsImport, NamesEveryFaultOfAnEffect) {
    import_all();
    const std::pair<Cells, Texts> cases[] = {
        {{{"measure", "HR"}}, {"EFF-1 measure 2"}},
        {{{"measure", ""}}, {"IMP-3 measure 2"}},
        {{{"sd1", ""}}, {"EFF-2 measure 2"}},
        {{{"sd1", "6,2"}}, {"IMP-4 sd1 2"}},
        {{{"measure", "OR"}}, {"EFF-2 measure 2", "EFF-5 measure 2"}},
        {{{"measure", "MD"}}, {"EFF-5 measure 2"}},
        {{{"yi", "0.2"}, {"vi", "0"}}, {"EFF-3 vi 2"}},
        {{{"ci_lb", "2"}, {"ci_ub", "1"}}, {"EFF-4 ci_ub 2"}},
        {{{"evaluation", "elders"}}, {"IMP-10 evaluation 2"}},
        {{{"outcome", "elders"}}, {"IMP-10 outcome 2"}},
        {{{"elements", "elders"}}, {"IMP-10 elements 2"}},
        {{{"moderators", "religion=1"}}, {"IMP-10 moderators 2"}},
        {{{"moderators", "randomised=ja"}}, {"IMP-4 moderators 2"}},
        {{{"moderators", "randomised"}}, {"IMP-4 moderators 2"}},
        {{{"timing", "during"}}, {"IMP-7 timing 2"}},
        {{{"primary", "1"}}, {"IMP-7 primary 2"}}};
    for (const auto& [changed, faults] : cases)
        EXPECT_EQ(refused_effect(changed), faults)
            << changed.begin()->first << "=" << changed.begin()->second;
    EXPECT_EQ(count("effect"), 1);
}

TEST_F(EvaluationsImport, StoresNothingOfAFileWithOneFaultyRow) {
    import_basis();
    const auto result = import_evaluations(
        context_,
        table_of({an_evaluation, with(an_evaluation, {{"code", "tweede"}}),
                  with(an_evaluation, {{"code", "derde"}, {"kind", "x"}, {"year", "1899"}}), an_evaluation}),
        listener_);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, "import.refused");
    EXPECT_EQ(told(result.error().violations),
              (Texts{"IMP-7 kind 4", "IMP-5 year 4", "IMP-9 code 5"}));
    EXPECT_EQ(count("evaluation"), 0);
    EXPECT_TRUE(listener_.told.empty());
}

TEST_F(EvaluationsImport, NamesEveryFaultOfOutcomesAndModerators) {
    const auto outcomes = import_outcomes(
        context_, table_of({with(an_outcome, {{"direction", "up"}, {"measure_family", ""}}),
                            with(an_outcome, {{"code", "b"}, {"scale_min", "5"}, {"scale_max", "1"}}),
                            with(an_outcome, {{"code", "c"}, {"smallest_relevant_effect", "0.2"}}),
                            with(an_outcome, {{"code", "b"}, {"construct", "Twee woorden"}})}));
    ASSERT_FALSE(outcomes);
    EXPECT_EQ(told(outcomes.error().violations),
              (Texts{"IMP-7 direction 2", "IMP-3 measure_family 2", "OUT-1 scale_max 3",
                     "OUT-2 smallest_relevant_effect 4", "IMP-9 code 5", "IMP-8 construct 5"}));
    const auto moderators = import_moderators(
        context_, table_of({{{"name", "a"}, {"label_nl", "A"}}, {{"name", "a"}, {"label_nl", ""}}}));
    ASSERT_FALSE(moderators);
    EXPECT_EQ(told(moderators.error().violations), (Texts{"IMP-9 name 3", "IMP-3 label_nl 3"}));
    EXPECT_EQ(count("outcome") + count("moderator"), 0);
}

TEST_F(EvaluationsImport, ListsOnlyWhatAQuestionAsks) {
    import_all();
    ASSERT_TRUE(import_evaluations(
        context_,
        table_of({with(an_evaluation, {{"code", "voorbeeld"}, {"collection", "reference"}, {"year", "2023"}}),
                  with(an_evaluation, {{"code", "proces"},
                                       {"kind", "process"},
                                       {"outcomes", ""},
                                       {"element_links", ""},
                                       {"interventions", ""},
                                       {"direction", "mixed"},
                                       {"year", ""}})}),
        listener_));
    const auto codes = [&](const EvaluationQuestion& question) {
        Texts out;
        for (const auto& e : find_evaluations(context_, question, {}).items) out.push_back(e.code);
        return out;
    };
    const auto asked = [](auto change) {
        EvaluationQuestion question;
        change(question);
        return question;
    };
    EXPECT_EQ(codes({}), (Texts{"eval", "proces"}));
    EXPECT_EQ(codes(asked([](auto& q) { q.include_reference = true; })),
              (Texts{"voorbeeld", "eval", "proces"}));
    EXPECT_EQ(codes(asked([](auto& q) { q.intervention = "theater"; })),
              (Texts{"voorbeeld", "eval"}));
    EXPECT_EQ(codes(asked([](auto& q) { q.element = "nagesprek"; })), (Texts{"eval"}));
    EXPECT_EQ(codes(asked([](auto& q) { q.outcome = "kennis"; })), (Texts{"eval"}));
    EXPECT_EQ(codes(asked([](auto& q) { q.outcome = stable_uuid("outcome", "kennis"); })),
              (Texts{"eval"}));
    EXPECT_EQ(codes(asked([](auto& q) { q.construct = "kennis"; })), (Texts{"eval"}));
    EXPECT_EQ(codes(asked([](auto& q) { q.kinds = {"process", "plan"}; })), (Texts{"proces"}));
    EXPECT_EQ(codes(asked([](auto& q) { q.directions = {"favourable"}; })), (Texts{"eval"}));
    EXPECT_EQ(codes(asked([](auto& q) { q.outcome = "elders"; })), (Texts{}));
    const auto second = find_evaluations(context_, {}, {2, 1});
    EXPECT_EQ(second.total, 2);
    EXPECT_EQ(second.items.at(0).code, "proces");
    EXPECT_EQ(list_evaluations(context_, true).size(), 1U);
    EXPECT_EQ(list_evaluations(context_, false).size(), 2U);
}

TEST_F(EvaluationsImport, GivesStudiesToTheEvidence) {
    import_all();
    const auto of = find_effects_of(context_, {id_, "nobody"});
    ASSERT_EQ(of.size(), 1U);
    EXPECT_EQ(of[0].evaluation.code, "eval");
    EXPECT_EQ(of[0].effect.code, "eval-kennis");
    EXPECT_EQ(of[0].outcome.code, "kennis");
    EXPECT_TRUE(find_effects_of(context_, {}).empty());
    EXPECT_EQ(find_effects_on(context_, "kennis", false).size(), 1U);
    EXPECT_TRUE(find_effects_on(context_, "kennis", true).empty());
    EXPECT_TRUE(find_effects_on(context_, "elders", false).empty());
}

TEST_F(EvaluationsImport, ShowsNothingToWhoMayNotRead) {
    import_all();
    auto nobody = outsider();
    const auto scope = nobody.scope();
    EXPECT_EQ(find_evaluations(nobody, {}, {}).total, 0);
    EXPECT_TRUE(list_evaluation_page(*tx_, scope, {}, {}).items.empty());
    EXPECT_FALSE(read_evaluation(nobody, "eval"));
    EXPECT_FALSE(find_evaluation(*tx_, scope, "eval"));
    EXPECT_TRUE(list_outcomes(*tx_, scope).empty());
    EXPECT_EQ(find_outcomes(nobody, {}).total, 0);
    EXPECT_FALSE(read_outcome(nobody, "kennis"));
    EXPECT_TRUE(list_moderators(*tx_, scope).empty());
    EXPECT_TRUE(find_moderators(nobody).empty());
    EXPECT_TRUE(list_all_moderators(nobody).empty());
    EXPECT_TRUE(find_effects_of_evaluation(*tx_, scope, id_).empty());
    EXPECT_TRUE(find_effects_on_construct(*tx_, scope, "kennis").empty());
    EXPECT_TRUE(find_effects_of(nobody, {id_}).empty());
    EXPECT_TRUE(find_effects_on(nobody, "kennis", false).empty());
    EXPECT_TRUE(list_evaluations(nobody, false).empty());
    EXPECT_TRUE(find_stored_evaluations(*tx_, scope).empty());
    EXPECT_TRUE(find_stored_effects(*tx_, scope).empty());
    EXPECT_TRUE(find_stored_outcomes(*tx_, scope).empty());
    EXPECT_TRUE(find_stored_moderators(*tx_, scope).empty());
}

}  // namespace
}  // namespace werkzaam::evaluations
