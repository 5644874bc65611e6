// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/pool.h"
#include "stats/meta/studies_for_tests.h"

#include <gtest/gtest.h>

namespace werkzaam::stats {
namespace {

constexpr int replications = 4000;
constexpr double true_mean = 0.2;

// Share of 95 % intervals that hold the true mean, five studies each, fixed seeds.
double coverage(CoefficientTest test, double tau2) {
    int holds = 0;
    for (int i = 0; i < replications; ++i) {
        const SimulatedStudies studies(5, true_mean, tau2, 1000U + static_cast<unsigned>(i));
        const auto got = pool({studies.yi, studies.vi, {}},
                              {.test = test, .prediction_interval = false, .tau2_interval = false});
        const Interval& ci = *got->coefficients[0].ci;
        holds += ci.lower <= true_mean && true_mean <= ci.upper;
    }
    return static_cast<double>(holds) / replications;
}

// Known: Knapp-Hartung falls a little short when precision differs (Rover et al. 2015). The
// standard error of a share near 0.95 over 4000 replications is 0.0035.
TEST(Coverage, WaldIntervalsOfFiveStudiesAreTooNarrowAndKnappHartungOnesNearlyRight) {
    EXPECT_LT(coverage(CoefficientTest::z, 0.1), 0.90);
    const double knha = coverage(CoefficientTest::knha, 0.1);
    EXPECT_GT(knha, 0.92);
    EXPECT_LT(knha, 0.96);
}

TEST(Coverage, TheSafeguardedIntervalNeverFallsBelowItsLevel) {
    for (const double tau2 : {0.0, 0.02, 0.1})
        EXPECT_GT(coverage(CoefficientTest::adhoc, tau2), 0.94) << tau2;
}

}  // namespace
}  // namespace werkzaam::stats
