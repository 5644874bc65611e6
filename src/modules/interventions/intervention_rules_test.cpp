// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/intervention_rules.h"

#include <gtest/gtest.h>

#include <functional>

namespace werkzaam::interventions {
namespace {

Intervention described() {
    Intervention out;
    out.status = InterventionStatus::ready_for_assessment;
    out.target_groups = {"youth"};
    out.goal.nl = "Doel";
    out.approach.nl = "Aanpak";
    out.expertise.nl = "Expertise";
    out.quality_control.nl = "Kwaliteit";
    out.preconditions.nl = "Randvoorwaarden";
    out.cost_band = CostBand::low;
    return out;
}

Recognition recognised(std::optional<Date> awarded_on) {
    Recognition out;
    out.level = "well_founded";
    out.awarded_on = awarded_on;
    return out;
}

std::vector<std::string> rules(const Violations& violations) {
    std::vector<std::string> out;
    for (const auto& v : violations) out.push_back(v.rule);
    return out;
}
using Rules = std::vector<std::string>;

TEST(ReadyForAssessment, NeedsEveryOneOfTheSevenBlocks) {
    const std::vector<std::pair<std::string, std::function<void(Intervention&)>>> blocks = {
        {"target_group", [](auto& i) { i.target_groups.clear(); }},
        {"goal", [](auto& i) { i.goal = {"", "Only English"}; }},
        {"approach", [](auto& i) { i.approach = {}; }},
        {"expertise", [](auto& i) { i.expertise = {}; }},
        {"quality_control", [](auto& i) { i.quality_control = {}; }},
        {"preconditions", [](auto& i) { i.preconditions = {}; }},
        {"cost", [](auto& i) { i.cost_band = CostBand::unknown; }}};
    EXPECT_EQ(blocks.size(), static_cast<std::size_t>(block_count));
    EXPECT_TRUE(check(described(), 2).empty());
    for (const auto& [block, remove] : blocks) {
        auto intervention = described();
        remove(intervention);
        const auto violations = check(intervention, 2);
        ASSERT_EQ(rules(violations), (Rules{"INT-1"})) << block;
        EXPECT_EQ(violations.front().parameters.at("block"), block);
        EXPECT_EQ(violations.front().line, 2);
        EXPECT_EQ(missing_blocks(intervention), (Rules{block}));
        // Another status promises nothing.
        intervention.status = InterventionStatus::described;
        EXPECT_TRUE(check(intervention, 2).empty()) << block;
    }
}

TEST(ReadyForAssessment, TakesCostsInWordsToo) {
    auto intervention = described();
    intervention.cost_band = CostBand::unknown;
    intervention.cost_text.nl = "2.000 euro per school (2024)";
    EXPECT_TRUE(check(intervention, 2).empty());
}

TEST(Ages, MayBeEqualButNotTheWrongWayRound) {
    struct Case {
        std::optional<int> youngest;
        std::optional<int> oldest;
        Rules broken;
    };
    const std::vector<Case> cases = {
        {12, 18, {}}, {12, 12, {}}, {13, 12, {"INT-2"}}, {12, {}, {}}, {{}, 12, {}}, {{}, {}, {}}};
    for (const auto& c : cases) {
        auto intervention = described();
        intervention.age_min = c.youngest;
        intervention.age_max = c.oldest;
        EXPECT_EQ(rules(check(intervention, 2)), c.broken);
    }
}

TEST(Recognition, WithADateNamesItsSource) {
    auto intervention = described();
    intervention.recognitions = {recognised(Date{2020, 6, 24})};
    EXPECT_EQ(rules(check(intervention, 2)), (Rules{"INT-3"}));
    intervention.recognitions.front().source.emplace().code = "nji";
    EXPECT_TRUE(check(intervention, 2).empty());
    intervention.recognitions = {recognised({})};
    EXPECT_TRUE(check(intervention, 2).empty());
}

struct DayCase {
    Date awarded;
    Date today;
    RecognitionState state;
    std::string expires;
};

// A recognition holds for five years.
TEST(Recognition, ExpiresAfterFiveYearsToTheDay) {
    using enum RecognitionState;
    const std::vector<DayCase> cases = {
        {{2020, 6, 24}, {2020, 6, 24}, in_force, "2025-06-24"},
        {{2020, 6, 24}, {2024, 12, 23}, in_force, "2025-06-24"},
        {{2020, 6, 24}, {2024, 12, 24}, expires_soon, "2025-06-24"},
        {{2020, 6, 24}, {2025, 6, 24}, expires_soon, "2025-06-24"},
        {{2020, 6, 24}, {2025, 6, 25}, expired, "2025-06-24"},
        {{2020, 2, 29}, {2025, 2, 28}, expires_soon, "2025-02-28"},
        {{2020, 2, 29}, {2025, 3, 1}, expired, "2025-02-28"},
        {{2020, 8, 31}, {2025, 2, 27}, in_force, "2025-08-31"},
        {{2020, 8, 31}, {2025, 2, 28}, expires_soon, "2025-08-31"}};
    for (const auto& c : cases) {
        auto recognition = recognised(c.awarded);
        date_recognition(recognition, c.today);
        EXPECT_EQ(recognition.state, c.state) << iso(c.awarded) << " on " << iso(c.today);
        EXPECT_EQ(iso(recognition.expires_on.value_or(Date{})), c.expires);
    }
}

TEST(Recognition, OfUnknownDateHasNoState) {
    auto recognition = recognised({});
    date_recognition(recognition, {2026, 1, 1});
    EXPECT_FALSE(recognition.state);
    EXPECT_FALSE(recognition.expires_on);
}

struct NameCase {
    std::string typed;
    bool found;
    bool advised;
};

// The people in this table do not exist; what counts is the form of the words.
TEST(LooksLikeAName, AdvisesWhenTheWordsHaveTheFormOfOne) {
    const std::vector<NameCase> cases = {
        {"", false, false},
        {"Theater", false, false},
        {"theater op school", false, false},
        {"Theater Nadia", false, true},
        {"Theater Nadia", true, false},
        {"Aaa van der Bbb", false, true},
        {"van der Bbb", false, false},
        {"Éaa Öbb", false, true},
        {"Aaa Bbb interventie", false, false},
        {"aaa@bbb.nl", true, true},
        {"1234567", false, false},
        {"12345678", true, true},
        {"06-12 34 56 78", false, true},
        {"groep 8 in 2024", false, false}};
    for (const auto& c : cases) EXPECT_EQ(looks_like_a_name(c.typed, c.found), c.advised) << c.typed;
}

}  // namespace
}  // namespace werkzaam::interventions
