// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/conclusion_rules.h"

#include "modules/evidence/example_studies_test.h"
#include "modules/evidence/summary_rules.h"

#include <gmock/gmock.h>

#include <cmath>

namespace werkzaam::evidence {
namespace {

using testing::ElementsAre;
using enum Conclusion;

struct Row {
    double lower;
    double upper;
    std::optional<double> relevant;
    Conclusion expected;
};

// Smallest relevant effect 0.2; the second half of each pair lies just across the boundary.
const std::vector<Row> table = {
    {0.01, 0.2, 0.2, favourable},
    {0.0, 0.2, 0.2, uncertain},
    {0.01, 0.19, 0.2, no_relevant_difference},
    {-0.19, 0.19, 0.2, no_relevant_difference},
    {-0.2, 0.19, 0.2, uncertain},
    {-0.19, 0.2, 0.2, uncertain},
    {-0.3, 0.4, 0.2, uncertain},
    {-0.2, -0.01, 0.2, unfavourable},
    {-0.2, 0.0, 0.2, uncertain},
    {-0.19, -0.01, 0.2, no_relevant_difference},
    {0.5, 0.9, {}, uncertain},  // no yardstick: never a verdict, however far from zero
    {-0.9, -0.5, {}, uncertain},
};

TEST(Conclusion, FollowsFromTheIntervalAndTheSmallestRelevantEffect) {
    for (const auto& row : table)
        EXPECT_EQ(conclude(row.lower, row.upper, true, row.relevant), row.expected)
            << row.lower << " to " << row.upper;
}

TEST(Conclusion, TurnsRoundWhenLowerIsBetter) {
    for (const auto& row : table)
        EXPECT_EQ(conclude(-row.upper, -row.lower, false, row.relevant), row.expected)
            << -row.upper << " to " << -row.lower;
}

PoolFigures figures(int k, double lower, double upper) {
    PoolFigures out;
    out.k = k;
    if (k > 1)
        out.coefficients = {{"intercept", (lower + upper) / 2, 0.1, lower, upper, {}, {}, 0.001}};
    return out;
}

TEST(Conclusion, NeedsThreeStudies) {
    const auto pool = example_pool();
    EXPECT_EQ(conclude(pool, std::nullopt), no_studies);
    EXPECT_EQ(conclude(pool, figures(1, 0.1, 0.5)), too_few_studies);
    EXPECT_EQ(conclude(pool, figures(2, 0.1, 0.5)), too_few_studies);
    EXPECT_EQ(conclude(pool, figures(3, 0.1, 0.5)), favourable);
}

TEST(Conclusion, IsNotDrawnFromAModelWithModerators) {
    auto with_moderator = figures(20, 0.1, 0.5);
    with_moderator.coefficients.push_back(with_moderator.coefficients[0]);
    EXPECT_EQ(conclude(example_pool(), with_moderator), uncertain);
}

PoolVersion version(int number, std::vector<PooledStudy> studies, double lower, double upper) {
    PoolVersion out;
    out.number = number;
    out.studies = std::move(studies);
    out.figures = figures(5, lower, upper);
    out.figures->pi_lb = lower;
    out.figures->pi_ub = upper;
    out.conclusion = conclude(example_pool(), out.figures);
    return out;
}

TEST(Difference, NamesWhatWasAddedRemovedAndChanged) {
    auto before = example_studies({{0.1, 1}, {0.2, 1}, {0.3, 1}});
    auto after = example_studies({{0.1, 1}, {0.2, 2}, {0.3, 1}, {0.4, 1}});
    after.erase(after.begin());
    const auto pool = example_pool();
    const auto found =
        difference(pool, version(3, before, 0.1, 0.5), pool, version(4, after, 0.1, 0.6));
    EXPECT_EQ(found.from_version, 3);
    EXPECT_THAT(found.added, ElementsAre("s4"));
    EXPECT_THAT(found.removed, ElementsAre("s1"));
    EXPECT_THAT(found.changed, ElementsAre("s2"));
    EXPECT_DOUBLE_EQ(*found.estimate_before, 0.3);
    EXPECT_DOUBLE_EQ(*found.estimate_after, 0.35);
    EXPECT_FALSE(found.conclusion_changed);
}

TEST(Difference, CallsTheConclusionChangedByTheRuleAndNotByP) {
    const auto pool = example_pool();
    const auto studies = example_studies({{0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}});
    const auto favour = version(1, studies, 0.01, 0.5);
    const auto doubt = version(2, studies, -0.01, 0.5);
    EXPECT_TRUE(difference(pool, favour, pool, doubt).conclusion_changed);
    // Zero moves out of the interval and the p value across 0.05, yet nothing may be concluded.
    auto without = pool;
    without.smallest_relevant_effect.reset();
    auto crossing = favour;
    auto not_crossing = doubt;
    crossing.figures->pi_lb = not_crossing.figures->pi_lb = -0.2;
    crossing.conclusion = not_crossing.conclusion = uncertain;
    EXPECT_FALSE(difference(without, not_crossing, without, crossing).conclusion_changed);
}

TEST(Difference, CountsAnotherProposedCertaintyAsAChange) {
    const auto pool = example_pool();
    auto few_people = example_studies({{0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}});
    const auto before = version(1, few_people, 0.01, 0.5);
    few_people[0].n = -1;  // 399 participants: imprecise
    EXPECT_TRUE(
        difference(pool, before, pool, version(2, few_people, 0.01, 0.5)).conclusion_changed);
}

TEST(Summary, SaysOneThingOnlyWhenPoolsAgree) {
    const auto state = [](std::vector<Conclusion> conclusions) {
        std::vector<FrontAnswer> fronts;
        for (const auto conclusion : conclusions) fronts.push_back({conclusion, true});
        return summary_state(fronts);
    };
    EXPECT_EQ(state({}), "no_effect_figures");
    EXPECT_EQ(state({no_studies}), "no_effect_figures");
    EXPECT_EQ(state({no_studies, too_few_studies}), "too_few_studies");
    EXPECT_EQ(state({too_few_studies, favourable}), "favourable");
    EXPECT_EQ(state({favourable, unfavourable}), "uncertain");
    EXPECT_EQ(state({no_relevant_difference}), "no_relevant_difference");
    EXPECT_EQ(state({unfavourable, unfavourable}), "unfavourable");
    EXPECT_EQ(state({uncertain}), "uncertain");
}

TEST(Summary, ShowsNoAnswerThatNobodyApproved) {
    const auto state = [](std::vector<FrontAnswer> fronts) { return summary_state(fronts); };
    EXPECT_EQ(state({{favourable, false}}), "not_reviewed");
    EXPECT_EQ(state({{favourable, true}, {favourable, false}}), "not_reviewed");
    EXPECT_EQ(state({{favourable, true}, {too_few_studies, false}}), "favourable");
    EXPECT_EQ(state({{too_few_studies, false}}), "too_few_studies");
    EXPECT_EQ(state({{no_studies, false}}), "no_effect_figures");
}

}  // namespace
}  // namespace werkzaam::evidence
