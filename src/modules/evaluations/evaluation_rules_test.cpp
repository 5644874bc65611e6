// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/evaluation_rules.h"

#include "modules/evaluations/outcome_rules.h"

#include <gtest/gtest.h>

#include <functional>

namespace werkzaam::evaluations {
namespace {

using Rules = std::vector<std::string>;

Rules rules(const Violations& violations) {
    Rules out;
    for (const auto& v : violations) {
        EXPECT_EQ(v.line, 5);
        out.push_back(v.rule);
    }
    return out;
}

TEST(EvaluationRules, HoldOnBothSidesOfEveryBoundary) {
    struct Case {
        std::function<void(Evaluation&)> change;
        Rules broken;
    };
    const std::vector<Case> cases = {
        {[](auto&) {}, {}},
        {[](auto& e) { e.n_start = 80, e.n_end = 80; }, {}},
        {[](auto& e) { e.n_start = 80, e.n_end = 81; }, {"EVAL-1"}},
        {[](auto& e) { e.n_end = 81; }, {}},
        {[](auto& e) { e.n_end = 10, e.url.clear(), e.sources.clear(); }, {}},
        {[](auto& e) { e.n_end = 9, e.url.clear(), e.sources.clear(); }, {"EVAL-5"}},
        {[](auto& e) { e.n_end = 9, e.url = "https://example.nl/rapport", e.sources.clear(); }, {}},
        {[](auto& e) { e.n_end = 9, e.url.clear(), e.sources = {{"", "rapport", ""}}; }, {}},
        {[](auto& e) { e.maryland_level = 4, e.maryland_variant = "adapted"; }, {}},
        {[](auto& e) { e.maryland_level = 4; }, {"EVAL-2"}},
        {[](auto& e) { e.maryland_variant = "adapted"; }, {}},
        {[](auto& e) {
             e.maryland_level = 5, e.maryland_variant = "original", e.randomised = Answer::no;
         },
         {"EVAL-3"}},
        {[](auto& e) {
             e.maryland_level = 4, e.maryland_variant = "original", e.randomised = Answer::no;
         },
         {}},
        {[](auto& e) {
             e.maryland_level = 5, e.maryland_variant = "original", e.randomised = Answer::yes;
         },
         {}},
        {[](auto& e) { e.outcomes.clear(), e.direction = FindingDirection::mixed; }, {"EVAL-4"}},
        {[](auto& e) { e.outcomes.clear(), e.direction = FindingDirection::not_measured; }, {}},
        {[](auto& e) { e.outcomes.clear(); }, {}},
        {[](auto& e) {
             e.outcomes.clear(), e.kind = EvaluationKind::process,
                 e.direction = FindingDirection::mixed;
         },
         {}},
        {[](auto& e) {
             e.outcomes.clear(), e.kind = EvaluationKind::plan,
                 e.direction = FindingDirection::mixed;
         },
         {}}};
    for (std::size_t i = 0; i < cases.size(); ++i) {
        Evaluation evaluation;
        evaluation.outcomes.emplace_back();
        cases[i].change(evaluation);
        EXPECT_EQ(rules(check(evaluation, 5)), cases[i].broken) << "case " << i;
    }
}

TEST(OutcomeRules, LetAScaleRunFromLowToHigh) {
    struct Case {
        std::optional<double> low;
        std::optional<double> high;
        Rules broken;
    };
    const std::vector<Case> cases = {
        {1, 5, {}}, {1, 1, {"OUT-1"}}, {5, 1, {"OUT-1"}}, {1, {}, {}}, {{}, 1, {}}, {-1, 0, {}}};
    for (const auto& c : cases) {
        Outcome outcome;
        outcome.scale_min = c.low;
        outcome.scale_max = c.high;
        EXPECT_EQ(rules(check(outcome, 5)), c.broken);
    }
}

TEST(OutcomeRules, WantTheSmallestRelevantEffectAboveZeroWithItsReason) {
    struct Case {
        std::optional<double> effect;
        std::string reason;
        Rules broken;
    };
    const std::vector<Case> cases = {{0.2, "Zo vinden docenten het.", {}},
                                     {0.2, "", {"OUT-2"}},
                                     {0, "Reden", {"OUT-2"}},
                                     {-0.2, "Reden", {"OUT-2"}},
                                     {1e-9, "Reden", {}},
                                     {{}, "", {}}};
    for (const auto& c : cases) {
        Outcome outcome;
        outcome.smallest_relevant_effect = c.effect;
        outcome.smallest_relevant_reason.nl = c.reason;
        EXPECT_EQ(rules(check(outcome, 5)), c.broken);
    }
}

}  // namespace
}  // namespace werkzaam::evaluations
