// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/certainty_rules.h"

#include "modules/evidence/example_studies_test.h"

#include <gtest/gtest.h>

namespace werkzaam::evidence {
namespace {

using enum Seriousness;
using Rating = std::optional<Seriousness>;

PoolVersion version(double lower, double upper, double each_n = 100, int k = 5) {
    PoolVersion out;
    out.studies = example_studies(
        std::vector<std::pair<double, double>>(static_cast<std::size_t>(k), {0.3, 0.01}));
    for (auto& study : out.studies) study.n = each_n;
    out.figures.emplace();
    out.figures->k = k;
    out.figures->coefficients = {{"intercept", 0, 0.1, lower, upper, {}, {}, {}}};
    out.figures->pi_lb = lower;
    out.figures->pi_ub = upper;
    return out;
}

TEST(Certainty, ProposesImprecisionFromTheInterval) {
    const auto pool = example_pool();
    EXPECT_EQ(propose_imprecision(pool, version(0.1, 0.5, 100, 2)).rating, Rating(very_serious));
    EXPECT_EQ(propose_imprecision(pool, version(-0.2, 0.2)).rating, Rating(very_serious));
    EXPECT_EQ(propose_imprecision(pool, version(-0.19, 0.2)).rating, Rating(serious));
    EXPECT_EQ(propose_imprecision(pool, version(0.01, 0.2)).rating, Rating(not_serious));
    EXPECT_EQ(propose_imprecision(pool, version(-0.19, 0.19)).rating, Rating(not_serious));
    EXPECT_EQ(propose_imprecision(pool, version(0.1, 0.5, 80)).rating, Rating(not_serious));
    EXPECT_EQ(propose_imprecision(pool, version(0.1, 0.5, 79.8)).rating, Rating(serious));
}

TEST(Certainty, ProposesImprecisionWhenThereIsNoYardstick) {
    auto pool = example_pool();
    pool.smallest_relevant_effect.reset();
    EXPECT_EQ(propose_imprecision(pool, version(0.1, 0.5)).rating, Rating(serious));
}

TEST(Certainty, ProposesInconsistencyFromThePredictionInterval) {
    const auto pool = example_pool();
    auto found = version(0.1, 0.5);
    EXPECT_EQ(propose_inconsistency(pool, found).rating, Rating(not_serious));
    found.figures->tau2 = 0.04;
    found.figures->pi_lb = -0.01;
    EXPECT_EQ(propose_inconsistency(pool, found).rating, Rating(serious));
    found.figures->pi_lb = -0.2;
    EXPECT_EQ(propose_inconsistency(pool, found).rating, Rating(very_serious));
    found.figures->tau2 = 0;  // width from few studies is imprecision, not inconsistency
    EXPECT_EQ(propose_inconsistency(pool, found).rating, Rating(not_serious));
    found.figures->i2 = 50;
    EXPECT_EQ(propose_inconsistency(pool, found).rating, Rating(not_serious));
    found.figures->i2 = 50.1;
    EXPECT_EQ(propose_inconsistency(pool, found).rating, Rating(serious));
    found.figures->pi_lb.reset();
    EXPECT_EQ(propose_inconsistency(pool, found).rating, Rating());
}

TEST(Certainty, GivesIndirectnessAFloor) {  // CERT-1
    struct Row {
        const char* kind;
        bool reference;
        Rating floor;
    };
    for (const auto& [kind, reference, floor] :
         {Row{"attitude", false, serious}, Row{"knowledge", false, serious},
          Row{"behaviour", false, {}}, Row{"harm", false, {}}, Row{"behaviour", true, very_serious},
          Row{"attitude", true, very_serious}}) {
        auto pool = example_pool();
        pool.outcome_kind = kind;
        pool.reference = reference;
        EXPECT_EQ(floor_of_indirectness(pool).rating, floor) << kind << reference;
    }
}

TEST(Certainty, RefusesAJudgementBelowTheFloorOrWithoutNameAndReason) {
    const auto rules = [](CertaintyDomain domain, Judgement judgement) {
        std::vector<std::string> out;
        for (const auto& v : check(example_pool(), domain, judgement)) out.push_back(v.rule);
        return out;
    };
    using List = std::vector<std::string>;
    const auto indirectness = CertaintyDomain::indirectness;
    EXPECT_EQ(rules(indirectness, {serious, "A", "", "why"}), List{});
    EXPECT_EQ(rules(indirectness, {not_serious, "A", "", "why"}), List{"CERT-1"});
    EXPECT_EQ(rules(CertaintyDomain::risk_of_bias, {not_serious, "A", "", "why"}), List{});
    EXPECT_EQ(rules(indirectness, {not_serious, "", "", ""}), (List{"CERT-2", "CERT-2", "CERT-1"}));
}

Judgements all_judged(Seriousness bias, Seriousness indirectness) {
    Judgements out;
    for (const auto domain : {CertaintyDomain::inconsistency, CertaintyDomain::imprecision,
                              CertaintyDomain::publication_bias})
        out[domain] = {not_serious, "A", "", "why"};
    out[CertaintyDomain::risk_of_bias] = {bias, "A", "", "why"};
    out[CertaintyDomain::indirectness] = {indirectness, "A", "", "why"};
    return out;
}

TEST(Certainty, IsNotDeterminedUntilAPersonJudgedAllFiveDomains) {
    auto judged = all_judged(not_serious, not_serious);
    EXPECT_EQ(level_of(true, judged), CertaintyLevel::high);
    judged.erase(CertaintyDomain::publication_bias);
    EXPECT_EQ(level_of(true, judged), CertaintyLevel::not_determined);
    EXPECT_EQ(level_of(true, {}), CertaintyLevel::not_determined);
}

TEST(Certainty, GoesDownAStepForEachSeriousDomain) {
    EXPECT_EQ(level_of(true, all_judged(not_serious, serious)), CertaintyLevel::moderate);
    EXPECT_EQ(level_of(true, all_judged(serious, serious)), CertaintyLevel::low);
    EXPECT_EQ(level_of(true, all_judged(serious, very_serious)), CertaintyLevel::very_low);
    EXPECT_EQ(level_of(false, all_judged(not_serious, not_serious)), CertaintyLevel::low);
    EXPECT_EQ(level_of(false, all_judged(very_serious, very_serious)), CertaintyLevel::very_low);
}

TEST(Certainty, StartsHighOnlyWhenEveryStudyRandomised) {
    auto found = version(0.1, 0.5);
    for (auto& study : found.studies) study.randomised = "yes";
    EXPECT_TRUE(starts_high(found));
    found.studies.back().randomised = "unknown";
    EXPECT_FALSE(starts_high(found));
    EXPECT_FALSE(starts_high({}));
}

TEST(Certainty, ProposesNothingAboutTheOtherDomains) {
    for (const auto domain : {CertaintyDomain::risk_of_bias, CertaintyDomain::publication_bias})
        EXPECT_EQ(propose(domain, example_pool(), version(0.1, 0.5)).rating, Rating());
}

}  // namespace
}  // namespace werkzaam::evidence
