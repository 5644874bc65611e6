// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/num/distributions.h"

#include <gtest/gtest.h>

#include <cmath>

namespace werkzaam::stats {
namespace {

// R 4.2.2, 17 digits. The far tails may lose digits that the argument does not determine.
struct Row {
    const char* call;
    double got, expected, relative;
};

TEST(Distributions, EqualThoseOfR) {
    const Row rows[] = {
        {"2*pnorm(-1.96)", normal_two_sided(1.96), 0.049995790296440856, 1e-14},
        {"2*pnorm(-30)", normal_two_sided(-30), 9.8134278542963744e-198, 1e-12},
        {"pnorm(-2)", normal_cdf(-2), 0.022750131948179212, 1e-14},
        {"qnorm(.975)", normal_upper_quantile(0.025), 1.9599639845400536, 1e-14},
        {"2*pt(-2.5,3)", t_two_sided(2.5, 3), 0.087706647008065505, 1e-13},
        {"2*pt(-8,1)", t_two_sided(-8, 1), 0.079166848321131078, 1e-13},
        {"qt(.975,2)", t_upper_quantile(0.025, 2), 4.3026527297494619, 1e-13},
        {"qt(.975,11)", t_upper_quantile(0.025, 11), 2.2009851600916388, 1e-13},
        {"pchisq(152.2,12)", chi_squared_upper(152.23300808237326, 12), 1.9967645908460005e-26,
         1e-12},
        {"pchisq(.5,1)", chi_squared_upper(0.5, 1), 0.47950012218695348, 1e-13},
        {"qchisq(.025,12)", chi_squared_quantile(0.025, 12), 4.4037885069817015, 1e-13},
        {"qchisq(.975,12)", chi_squared_upper_quantile(0.025, 12), 23.336664158645334, 1e-13},
        {"qchisq(.025,1)", chi_squared_quantile(0.025, 1), 0.00098206911717525617, 1e-12},
        {"pf(12.59,1,11)", f_upper(12.59, 1, 11), 0.0045661619135260534, 1e-12},
        {"pf(4.7388,5,52)", f_upper(4.7388, 5, 52), 0.0012160983773148138, 1e-12},
    };
    for (const Row& row : rows)
        EXPECT_NEAR(row.got, row.expected, row.relative * row.expected) << row.call;
}

TEST(Distributions, UpperTailsAreOneAtAndBelowZero) {
    EXPECT_EQ(chi_squared_upper(0, 3), 1.0);
    EXPECT_EQ(chi_squared_upper(-1, 3), 1.0);
    EXPECT_EQ(f_upper(0, 2, 3), 1.0);
}

TEST(Distributions, TailsFarOutAreZeroNotNegative) {
    EXPECT_EQ(normal_two_sided(1e6), 0.0);
    EXPECT_EQ(chi_squared_upper(1e6, 1), 0.0);
}

}  // namespace
}  // namespace werkzaam::stats
