// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/evidence.h"

#include "modules/evidence/evidence_database_test.h"
#include "modules/evidence/exploration_actions.h"
#include "modules/evidence/figures_rules.h"
#include "modules/evidence/guidance_actions.h"
#include "modules/evidence/ladder_actions.h"
#include "modules/evidence/map_actions.h"
#include "modules/evidence/pool_store.h"
#include "platform/reflect/json.h"

#include <gmock/gmock.h>
#include <boost/json/serialize.hpp>

namespace werkzaam::evidence {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::vector<std::string> agreeing = {"0.40", "0.45", "0.35", "0.42", "0.38"};

class Evidence : public InEvidence {
protected:
    GuidanceCard card(const std::string& id) {
        auto inside = context();
        const auto found = show_guidance(inside, id, Language::nl);
        EXPECT_TRUE(found) << id;
        return found ? *found : GuidanceCard{};
    }
    std::vector<std::string> keys() {
        auto inside = context();
        std::vector<std::string> out;
        for (const auto& line : list_guidance(inside, false)) out.push_back(line.key);
        std::sort(out.begin(), out.end());
        return out;
    }
    std::string state_in_catalogue() {
        return std::get<0>(*db::select_one<std::string>(
            *tx_, "SELECT state FROM intervention_evidence WHERE intervention = 'les'"));
    }
};

TEST_F(Evidence, ArrivesAsAProvisionalVersionThatSaysSo) {
    import_effects(agreeing);
    EXPECT_THAT(keys(), ElementsAre("element:gesprek:kennis:smd:catalogue", key_,
                                    "outcome:kennis:kennis:smd:catalogue"));
    const auto found = card(key_);
    EXPECT_EQ(found.state, "provisional_only");
    EXPECT_FALSE(found.published);
    ASSERT_TRUE(found.provisional);
    EXPECT_EQ(found.provisional->sentences.at(0).text, "Voorlopig berekend, nog niet beoordeeld.");
    EXPECT_EQ(found.provisional->conclusion, Conclusion::favourable);
    EXPECT_THAT(found.provisional->inputs_hash, SizeIs(64));
    EXPECT_EQ(found.certainty.level, CertaintyLevel::not_determined);
    EXPECT_EQ(state_in_catalogue(), "not_reviewed");
}

TEST_F(Evidence, MakesNoNewVersionOfTheSameInputs) {
    import_effects(agreeing);
    const int before = card(key_).versions;
    import_effects(agreeing);
    auto inside = context();
    ASSERT_TRUE(recompute_everything(inside));
    EXPECT_EQ(card(key_).versions, before);
}

TEST_F(Evidence, KeepsThePublishedVersionInFrontUntilAPersonApproves) {
    import_effects(agreeing);
    auto inside = context();
    const auto published = approve_guidance(inside, key_, "Anna", "Gelezen en gecontroleerd.");
    ASSERT_TRUE(published);
    EXPECT_EQ(card(key_).published->approved_by, "Anna");
    EXPECT_FALSE(card(key_).provisional);

    auto changed = agreeing;
    changed[0] = "-0.90";
    changed.push_back("0.40");
    import_effects(changed);
    const auto found = card(key_);
    EXPECT_EQ(found.published->number, *published);
    EXPECT_EQ(found.published->conclusion, Conclusion::favourable);
    ASSERT_TRUE(found.provisional);
    EXPECT_EQ(found.provisional->sentences.at(0).key, "guidance.provisional.beside");
    const auto& difference = *found.provisional->difference;
    EXPECT_EQ(difference.from_version, *published);
    EXPECT_THAT(difference.added, ElementsAre("f-kennis"));
    EXPECT_THAT(difference.changed, ElementsAre("a-kennis"));
    EXPECT_TRUE(difference.conclusion_changed);
    EXPECT_EQ(state_in_catalogue(), "favourable");

    ASSERT_TRUE(approve_guidance(inside, key_, "Anna", "Nieuwe cijfers gezien."));
    EXPECT_EQ(card(key_).published->number, found.provisional->number);
    EXPECT_EQ(state_in_catalogue(), "uncertain");
}

TEST_F(Evidence, DropsAProvisionalVersionWhenTheFiguresAreBackToThePublishedOnes) {
    import_effects(agreeing);
    auto inside = context();
    ASSERT_TRUE(approve_guidance(inside, key_, "Anna", "Gelezen."));
    auto changed = agreeing;
    changed[0] = "0.10";
    import_effects(changed);
    EXPECT_TRUE(card(key_).provisional);
    import_effects(agreeing);
    EXPECT_FALSE(card(key_).provisional);
}

TEST_F(Evidence, RefusesAnApprovalWithoutNameReasonPermissionOrVersion) {
    import_effects(agreeing);
    auto inside = context();
    const auto nameless = approve_guidance(inside, key_, " ", "");
    ASSERT_FALSE(nameless);
    EXPECT_EQ(nameless.error().code, "evidence.approval_invalid");
    ASSERT_THAT(nameless.error().violations, SizeIs(2));
    EXPECT_EQ(nameless.error().violations[0].rule, "APPROVE-1");
    auto visiting = as_visitor();
    EXPECT_EQ(approve_guidance(visiting, key_, "A", "B").error().code, "access.sign_in");
    EXPECT_EQ(approve_guidance(inside, "nothing", "A", "B").error().code,
              "evidence.pool_not_found");
    ASSERT_TRUE(approve_guidance(inside, key_, "A", "B"));
    EXPECT_EQ(approve_guidance(inside, key_, "A", "B").error().code, "evidence.nothing_to_approve");
}

TEST_F(Evidence, DeterminesCertaintyOnlyWhenAPersonJudgedEveryDomain) {
    import_effects(agreeing);
    auto inside = context();
    const auto judged = [&](const char* domain, const char* rating) {
        return judge_guidance(inside, key_, domain, rating, "Anna", "Gelezen.");
    };
    for (const auto* domain : {"risk_of_bias", "inconsistency", "imprecision", "publication_bias"})
        EXPECT_EQ(*judged(domain, "not_serious"), CertaintyLevel::not_determined);
    EXPECT_EQ(judged("indirectness", "not_serious").error().code, "evidence.judgement_invalid");
    EXPECT_EQ(*judged("indirectness", "serious"), CertaintyLevel::very_low);
    EXPECT_EQ(judged("luck", "serious").error().code, "evidence.judgement_invalid");
    EXPECT_EQ(card(key_).certainty.domains.at(0).judged_by, "Anna");
    ASSERT_TRUE(approve_guidance(inside, key_, "Anna", "Gelezen."));
    EXPECT_EQ(card(key_).certainty.level, CertaintyLevel::very_low);
    // Other studies in front: what was judged of the old ones says nothing of these.
    import_effects({"0.1", "0.2", "0.3"});
    EXPECT_EQ(card(key_).certainty.level, CertaintyLevel::very_low);
    ASSERT_TRUE(approve_guidance(inside, key_, "Anna", "Gelezen."));
    EXPECT_EQ(card(key_).certainty.level, CertaintyLevel::not_determined);
}

TEST_F(Evidence, ShowsNothingToWhomMaySeeNothing) {
    import_effects(agreeing);
    auto outside = as_outsider();
    EXPECT_THAT(list_guidance(outside, false), IsEmpty());
    EXPECT_FALSE(show_guidance(outside, key_, Language::nl));
    EXPECT_EQ(explore(outside, key_, {}, Language::nl).error().code, "evidence.pool_not_found");
    EXPECT_THAT(read_syntheses(outside), IsEmpty());
}

TEST_F(Evidence, RecomputesPublishedFiguresToTheSameBitsFromWhatIsStored) {
    import_effects({"0.1234567890123456", "-0.3", "1e-7", "0.9"});
    auto inside = context();
    const auto number = approve_guidance(inside, key_, "Anna", "Gelezen.");
    const auto version = read_version(inside, key_, *number, Language::nl);
    ASSERT_TRUE(version && version->figures);
    const auto again = compute(version->studies, version->method).figures;
    EXPECT_EQ(boost::json::serialize(reflect::to_json(*again)),
              boost::json::serialize(reflect::to_json(*version->figures)));
}

TEST_F(Evidence, LetsAReaderExploreWithoutKeepingIt) {
    import_effects(agreeing);
    auto inside = as_visitor();
    const auto before = card(key_);
    ExplorationRequest request;
    request.exclude = {before.provisional->studies.at(1).effect_id};
    request.test = "z";
    const auto own = explore(inside, key_, request, Language::nl);
    ASSERT_TRUE(own);
    EXPECT_EQ(own->number, 0);
    EXPECT_EQ(own->sentences.at(0).key, "guidance.own_exploration");
    EXPECT_THAT(own->studies, SizeIs(4));
    EXPECT_NE(own->figures->coefficients.at(0).estimate,
              before.provisional->figures->coefficients.at(0).estimate);
    EXPECT_EQ(card(key_).versions, before.versions);
    EXPECT_EQ(explore_study_table(inside, key_, request)->rows.at(0).at(0), "eigen verkenning");
    EXPECT_THAT(*explore_script(inside, key_, request), testing::HasSubstr("EIGEN VERKENNING"));
    request.exclude = {"nobody"};
    const auto refused = explore(inside, key_, request, Language::nl);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().violations.at(0).rule, "GUARD-21");
}

TEST_F(Evidence, SaysWhyAStudyIsLeftOut) {
    import_effects(agreeing);
    auto inside = context();
    auto process = an_evaluation("a");
    process["comparison"] = "no";
    ASSERT_TRUE(evaluations::import_evaluations(inside, table_of({process}), listener()));
    const auto found = card(key_);
    ASSERT_THAT(found.provisional->left_out, SizeIs(1));
    EXPECT_EQ(found.provisional->left_out[0].rule, "POOL-8");
    EXPECT_THAT(found.provisional->left_out[0].reason, testing::HasSubstr("vergelijkingsgroep"));
}

TEST_F(Evidence, TakesAnEvaluationOffTheInterventionItNoLongerIsAbout) {
    auto inside = context();
    ASSERT_TRUE(interventions::import_interventions(
        inside, table_of({{{"code", "spel"}, {"name", "Het spel"}, {"summary_nl", "Een spel."}}})));
    auto process = an_evaluation("p");
    process["kind"] = "process";
    const auto counted = [&](const std::string& code) {
        return std::get<0>(*db::select_one<int>(
            *tx_, "SELECT evaluations FROM intervention_evidence WHERE intervention = :1", {code}));
    };
    ASSERT_TRUE(evaluations::import_evaluations(inside, table_of({process}), listener()));
    EXPECT_EQ(counted("les"), 1);
    process["interventions"] = "spel";
    ASSERT_TRUE(evaluations::import_evaluations(inside, table_of({process}), listener()));
    EXPECT_EQ(counted("les"), 0);
    EXPECT_EQ(counted("spel"), 1);
}

TEST_F(Evidence, TakesOnlyAReasonToHelpThatRestsOnResearchForTheSecondStep) {
    auto inside = context();
    ASSERT_TRUE(interventions::import_interventions(inside, table_of({{{"code", "les"},
                                                                       {"name", "De les"},
                                                                       {"summary_nl", "Een les."},
                                                                       {"elements", "gesprek"}}})));
    struct {
        std::string kind, label;
        bool met;
    } const rows[] = {{"works", "a", true},         {"works", "b", false}, {"works", "c", true},
                      {"works", "d", false},        {"risk", "a", false},  {"limit", "a", false},
                      {"precondition", "a", false}};
    for (const auto& row : rows) {
        ASSERT_TRUE(interventions::import_elements(inside, table_of({{{"code", "gesprek"},
                                                                      {"kind", row.kind},
                                                                      {"title_nl", "Een gesprek"},
                                                                      {"text_nl", "Uitleg"},
                                                                      {"evidence_label",
                                                                       row.label}}})));
        EXPECT_EQ(read_ladder(inside, "les")->steps.at(1).conditions.at(0).met, row.met)
            << row.kind << " " << row.label;
    }
}

TEST_F(Evidence, MapsWhatWasMeasuredAndWhatWasNot) {
    import_effects({"0.4", "0.2"});
    auto inside = as_visitor();
    const auto map = read_map(inside, {});
    ASSERT_THAT(map.cells, SizeIs(1));
    EXPECT_EQ(map.cells[0].evaluations, 2);
    EXPECT_THAT(map.cells[0].directions, ElementsAre("mixed"));
    MapFilter process;
    process.kind = "process";
    EXPECT_THAT(read_map(inside, process).cells, IsEmpty());
    EXPECT_THAT(read_map(inside, process).interventions, SizeIs(1));
    EXPECT_THAT(read_map(inside, process).constructs, SizeIs(1));
    MapFilter strong;
    strong.min_maryland = 3;
    EXPECT_THAT(read_map(inside, strong).cells, IsEmpty());
}

TEST_F(Evidence, PoolsTheShippedWorkedExampleAndSaysWhatItIs) {
    import_shipped_basis();
    auto inside = context();
    ASSERT_TRUE(evaluations::import_evaluations(inside, shipped("evaluations-landenberger2005.csv"),
                                                listener()));
    ASSERT_TRUE(
        evaluations::import_effects(inside, shipped("effects/landenberger2005.csv"), listener()));
    const std::string key = "intervention:ref-cgt-veroordeelden:ref-recidive:log_odds:reference";
    const auto version = card(key).provisional;
    ASSERT_TRUE(version && version->figures);
    EXPECT_EQ(version->figures->k, 58);
    EXPECT_EQ(version->sentences.at(1).key, "guidance.reference_banner");
    // Twelve elements on 58 studies: each by itself, all together refused.
    const auto found = read_contributions(inside, key, Language::nl);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->sentences.back().key, "guidance.contribution.not_together");
    for (const auto& line : list_guidance(inside, false))
        EXPECT_EQ(line.published, 0) << line.key << " was published by nobody";
}

const Cells a_synthesis = {
    {"code", "overzicht"},   {"source", "bron"},  {"scope_nl", "Alles."}, {"k", "9"},
    {"measure", "d"},        {"estimate", "0.5"}, {"se", "0.12"},         {"nested_in", ""},
    {"interventions", "les"}};

TEST_F(Evidence, ShowsSynthesesWithTheirSource) {
    auto inside = context();
    ASSERT_TRUE(import_syntheses(inside, table_of({a_synthesis})));
    const auto found = read_syntheses(inside);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].citation, "Een rapport");
    EXPECT_EQ(found[0].url, "https://doi.org/10.1/2");
    EXPECT_EQ(found[0].k, 9);
    EXPECT_THAT(found[0].interventions, ElementsAre("les"));
    EXPECT_THAT(import_syntheses(inside, table_of({a_synthesis}))->unchanged, SizeIs(1));
}

TEST_F(Evidence, RefusesAFaultySynthesisWithEveryFault) {
    auto inside = context();
    auto faulty = a_synthesis;
    faulty["se"] = "0";
    faulty["source"] = "niemand";
    const auto refused = import_syntheses(inside, table_of({a_synthesis, faulty}));
    ASSERT_FALSE(refused);
    std::vector<std::string> rules;
    for (const auto& violation : refused.error().violations) rules.push_back(violation.rule);
    EXPECT_THAT(rules, testing::UnorderedElementsAre("IMP-9", "IMP-10", "SYN-1"));
    EXPECT_THAT(read_syntheses(inside), IsEmpty());
}

}  // namespace
}  // namespace werkzaam::evidence
