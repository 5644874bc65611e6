// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/figures_rules.h"

#include "modules/evidence/contribution_rules.h"
#include "modules/evidence/example_studies_test.h"
#include "modules/evidence/guard_rules.h"

#include <gmock/gmock.h>

namespace werkzaam::evidence {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

/// Five studies that agree more than chance would make them.
std::vector<PooledStudy> alike() {
    return example_studies({{.10, .04}, {.12, .04}, {.11, .04}, {.09, .04}, {.10, .04}});
}

std::vector<std::string> rules_of(const Sentences& sentences) {
    std::vector<std::string> out;
    for (const auto& sentence : sentences) out.push_back(sentence.key.substr(5));
    return out;
}

TEST(Figures, AreSafeForFewAlikeStudiesAndShowTheWaldIntervalBeside) {
    const auto figures = compute(alike(), standard_method()).figures;
    ASSERT_TRUE(figures);
    const auto& mean = figures->coefficients.at(0);
    // Rounded to three decimals; plain Knapp-Hartung would give 0.090 to 0.118 here.
    EXPECT_NEAR(mean.ci_lb, -0.144, 5e-4);
    EXPECT_NEAR(mean.ci_ub, 0.352, 5e-4);
    EXPECT_NEAR(*mean.wald_ci_lb, -0.071, 5e-4);
    EXPECT_NEAR(*mean.wald_ci_ub, 0.279, 5e-4);
    EXPECT_NEAR(*mean.p, 0.310, 5e-4);
    EXPECT_EQ(figures->ddf, 4);
    EXPECT_EQ(figures->pi_df, 3);
}

TEST(Figures, ShowOneStudyAsItIsAndNothingWithout) {
    EXPECT_FALSE(compute({}, standard_method()).figures);
    const auto one = compute(example_studies({{0.5, 0.04}}), standard_method()).figures;
    ASSERT_TRUE(one);
    EXPECT_THAT(one->coefficients, IsEmpty());
    EXPECT_NEAR(one->studies.at(0).ci_lb, 0.5 - 1.959964 * 0.2, 1e-6);
    EXPECT_FALSE(one->pi_lb);
}

TEST(Figures, HaveAPredictionIntervalFromThreeStudiesOn) {
    auto studies = alike();
    studies.resize(2);
    EXPECT_FALSE(compute(studies, standard_method()).figures->pi_lb);
    studies = alike();
    studies.resize(3);
    const auto three = compute(studies, standard_method()).figures;
    EXPECT_TRUE(three->pi_lb);
    EXPECT_EQ(three->pi_df, 1);
}

TEST(Figures, SayWhatEachStudyDoes) {
    const auto studies = example_studies({{.1, .04}, {.2, .02}, {.9, .04}, {.3, .05}, {.2, .03}});
    const auto figures = *compute(studies, standard_method()).figures;
    double sum = 0;
    for (const auto& study : figures.studies) {
        sum += study.weight;
        EXPECT_TRUE(study.estimate_without && study.residual && study.cumulative_estimate);
    }
    EXPECT_NEAR(sum, 100, 1e-9);
    // The last study added is the whole pool; the first one alone is itself.
    EXPECT_NEAR(*figures.studies[4].cumulative_estimate, figures.coefficients[0].estimate, 1e-12);
    EXPECT_NEAR(*figures.studies[0].cumulative_estimate, 0.1, 1e-12);
    auto without_third = studies;
    without_third.erase(without_third.begin() + 2);
    EXPECT_NEAR(*figures.studies[2].estimate_without,
                compute(without_third, standard_method()).figures->coefficients[0].estimate, 1e-9);
}

TEST(Figures, AreTheSameBitsWhenComputedAgain) {
    const auto first = *compute(alike(), standard_method()).figures;
    const auto second = *compute(alike(), standard_method()).figures;
    EXPECT_EQ(first.coefficients[0].ci_lb, second.coefficients[0].ci_lb);
    EXPECT_EQ(first.tau2_ci_ub, second.tau2_ci_ub);
    EXPECT_EQ(first.studies[3].cooks_distance, second.studies[3].cooks_distance);
}

TEST(Figures, RefuseWhatIsNotDefined) {
    auto method = standard_method();
    method.test = "knha";
    const auto same = compute(example_studies({{.1, .04}, {.1, .04}, {.1, .04}}), method);
    EXPECT_FALSE(same.figures);
    EXPECT_EQ(same.refusal, "perfect_fit");
}

TEST(Guards, WarnByTheNumberOfStudies) {
    struct Row {
        std::size_t k;
        std::vector<std::string> rules;
    };
    const std::vector<Row> rows = {
        {0, {"GUARD-11"}}, {1, {"GUARD-12"}}, {2, {"GUARD-13", "GUARD-14"}},
        {3, {"GUARD-14"}}, {4, {"GUARD-14"}}, {5, {}},
    };
    for (const auto& [k, rules] : rows) {
        auto studies = alike();
        studies.resize(k);
        EXPECT_EQ(rules_of(warnings(example_pool(), studies, standard_method())), rules) << k;
    }
}

TEST(Guards, WithholdThePredictionIntervalWhereItSaysNothing) {
    EXPECT_EQ(withheld_prediction_interval(2, 1), "GUARD-13");
    EXPECT_EQ(withheld_prediction_interval(3, 1), "");
    EXPECT_EQ(withheld_prediction_interval(3, 2), "GUARD-16");
    EXPECT_EQ(withheld_prediction_interval(4, 2), "GUARD-17");
}

TEST(Guards, AskAboutImplausibleEffects) {
    const auto asked = [](double effect, const char* metric) {
        auto pool = example_pool();
        pool.metric = metric;
        std::vector studies(5, example_studies({{effect, 0.04}})[0]);
        return rules_of(warnings(pool, studies, standard_method())).size() == 5;
    };
    EXPECT_FALSE(asked(2.0, "smd"));
    EXPECT_TRUE(asked(2.01, "smd"));
    EXPECT_TRUE(asked(-2.01, "smcc"));
    EXPECT_FALSE(asked(2.99, "log_odds"));
    EXPECT_TRUE(asked(3.0, "log_odds"));
    EXPECT_FALSE(asked(50, "difference"));
    auto questioned = alike();
    questioned[2].warnings = {"se_looks_like_sd"};
    EXPECT_THAT(rules_of(warnings(example_pool(), questioned, standard_method())),
                ElementsAre("GUARD-18"));
}

std::vector<PooledStudy> with_hours(std::size_t k) {
    std::vector<std::pair<double, double>> effects;
    for (std::size_t i = 0; i < k; ++i)
        effects.emplace_back(0.1 + 0.05 * static_cast<double>(i % 5),
                             0.02 + 0.001 * static_cast<double>(i));
    auto out = example_studies(effects);
    for (std::size_t i = 0; i < k; ++i) {
        out[i].moderators["hours"] = static_cast<double>(i % 7);
        out[i].moderators["school"] = i % 2 == 0 ? 1 : 0;
    }
    return out;
}

std::vector<std::string> faults_of(const ExplorationRequest& request, std::size_t k) {
    std::vector<std::string> out;
    for (const auto& v : faults(request, with_hours(k), {"hours", "school"})) out.push_back(v.rule);
    return out;
}

TEST(Guards, RefuseModeratorsBelowTenStudiesEach) {  // GUARD-15
    ExplorationRequest request;
    request.moderators = {"hours"};
    EXPECT_THAT(faults_of(request, 10), IsEmpty());
    EXPECT_THAT(faults_of(request, 9), ElementsAre("GUARD-15"));
    request.exclude = {"id-s1"};
    EXPECT_THAT(faults_of(request, 10), ElementsAre("GUARD-15"));
    request.override_guard = true;
    EXPECT_THAT(faults_of(request, 10), IsEmpty());
    request = {};
    request.moderators = {"hours", "school"};
    EXPECT_THAT(faults_of(request, 19), ElementsAre("GUARD-15"));
    EXPECT_THAT(faults_of(request, 20), IsEmpty());
    auto method = standard_method();
    method.moderators = {"hours"};
    EXPECT_THAT(rules_of(warnings(example_pool(), with_hours(9), method)), Contains("GUARD-15"));
    EXPECT_THAT(rules_of(warnings(example_pool(), with_hours(10), method)),
                Not(Contains("GUARD-15")));
}

TEST(Guards, RefuseUnknownMethodsLevelsStudiesAndModeratorsAllAtOnce) {
    ExplorationRequest request;
    request.tau2_method = "BEST";
    request.test = "t";
    request.level = 0.9991;
    request.exclude = {"id-s1", "nobody"};
    request.moderators = {"hours", "hours", "moon"};
    EXPECT_THAT(faults_of(request, 20), ElementsAre("GUARD-19", "GUARD-19", "GUARD-20", "GUARD-21",
                                                    "GUARD-21", "GUARD-21"));
    request = {};
    request.level = 0.5;
    EXPECT_THAT(faults_of(request, 5), IsEmpty());
    request.level = 0.49;
    EXPECT_THAT(faults_of(request, 5), ElementsAre("GUARD-20"));
}

/// `with` studies that have the element and `without` that do not.
std::vector<PooledStudy> split_studies(std::size_t with, std::size_t without) {
    auto out = with_hours(with + without);
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].moderators.clear();
        out[i].elements = {"rest"};
        if (i < with) out[i].elements = {"gesprek", "rest"};
    }
    return out;
}

std::string state_of(std::size_t with, std::size_t without) {
    return contributions(split_studies(with, without), {}).at(0).state;
}

TEST(Contributions, NeedFourStudiesOnEachSideAndTenInAll) {
    EXPECT_EQ(state_of(4, 6), "shown");
    EXPECT_EQ(state_of(3, 7), "too_few_studies");
    EXPECT_EQ(state_of(7, 3), "too_few_studies");
    EXPECT_EQ(state_of(4, 5), "too_few_studies");
    const auto hidden = contributions(split_studies(3, 7), {}).at(0);
    EXPECT_FALSE(hidden.difference || hidden.ci_lb || hidden.p_adjusted);
}

TEST(Contributions, AreListedByNameWithLabelsAndTheirWarning) {
    const auto items = contributions(split_studies(5, 5), {{"gesprek", {"Gesprek", "Talk"}}});
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[0].label.nl, "Gesprek");
    EXPECT_EQ(items[0].studies_with, 5);
    EXPECT_EQ(items[1].name, "rest");
    EXPECT_EQ(items[1].state, "too_few_studies");  // every study has it
    std::vector<std::string> keys;
    for (const auto& sentence : contribution_words(items, 10)) keys.push_back(sentence.key);
    EXPECT_THAT(keys,
                ElementsAre("guidance.contribution.no_cause", "guidance.contribution.adjusted",
                            "guidance.contribution.too_few", "guidance.contribution.not_together"));
}

/// Nobody drew lots over a feature: low is the most, and less when zero is within the interval.
TEST(Contributions, CarryTheMostTheirCertaintyCanBe) {
    const auto at_most = [](std::size_t with, double shift) {
        auto studies = split_studies(with, 6);
        for (std::size_t i = 0; i < studies.size(); ++i) studies[i].yi = i < with ? shift : 0;
        return contributions(studies, {}).at(0).certainty_at_most;
    };
    EXPECT_EQ(at_most(6, 2), "low");
    EXPECT_EQ(at_most(6, -2), "low");
    EXPECT_EQ(at_most(6, 0), "very_low");
    EXPECT_EQ(at_most(3, 2), "not_determined");  // too few: no number
}

TEST(Contributions, TakeOnlyCodedStudiesAndYesNoModerators) {
    auto studies = with_hours(12);
    studies[0].moderators.erase("school");
    const auto items = contributions(studies, {});
    ASSERT_EQ(items.size(), 1U);  // hours is no yes or no
    EXPECT_EQ(items[0].studies_with + items[0].studies_without, 11);
}

TEST(Contributions, AdjustAsHolm) {
    // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
    EXPECT_THAT(holm_adjusted(std::vector{0.01, 0.04, 0.03, 0.005}),
                ElementsAre(testing::DoubleEq(0.03), testing::DoubleEq(0.06),
                            testing::DoubleEq(0.06), testing::DoubleEq(0.02)));
    EXPECT_THAT(holm_adjusted(std::vector{0.6, 0.7}), ElementsAre(1.0, 1.0));
    EXPECT_THAT(holm_adjusted(std::vector<double>{}), IsEmpty());
}

}  // namespace
}  // namespace werkzaam::evidence
