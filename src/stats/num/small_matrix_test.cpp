// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/num/small_matrix.h"

#include <gtest/gtest.h>

#include <cmath>

namespace werkzaam::stats {
namespace {

SmallMatrix matrix(std::size_t order, std::initializer_list<double> by_column) {
    SmallMatrix result(order);
    auto value = by_column.begin();
    for (std::size_t j = 0; j < order; ++j)
        for (std::size_t i = 0; i < order; ++i) result(i, j) = *value++;
    return result;
}

TEST(Cholesky, SolvesASystemWithAKnownSolution) {
    const auto factor = Cholesky::of(matrix(3, {4, 2, -2, 2, 10, 4, -2, 4, 9}));
    ASSERT_TRUE(factor);
    std::vector<double> b{2.0, 34.0, 33.0};  // A (1, 2, 3)'
    factor->solve(b);
    EXPECT_NEAR(b[0], 1.0, 1e-14);
    EXPECT_NEAR(b[1], 2.0, 1e-14);
    EXPECT_NEAR(b[2], 3.0, 1e-14);
    EXPECT_NEAR(factor->log_determinant(), std::log(188.0), 1e-14);
}

TEST(Cholesky, InverseTimesMatrixIsTheUnitMatrix) {
    const SmallMatrix a = matrix(2, {2, 1, 1, 5});
    const SmallMatrix unit = product(a, Cholesky::of(a)->inverse());
    EXPECT_NEAR(unit(0, 0), 1.0, 1e-15);
    EXPECT_NEAR(unit(1, 0), 0.0, 1e-15);
    EXPECT_NEAR(trace_of_product(a, Cholesky::of(a)->inverse()), 2.0, 1e-14);
}

TEST(Cholesky, RefusesSingularIndefiniteAndNonFiniteMatrices) {
    EXPECT_FALSE(Cholesky::of(matrix(2, {1, 2, 2, 4})));
    EXPECT_FALSE(Cholesky::of(matrix(2, {1, 2, 2, 1})));
    EXPECT_FALSE(Cholesky::of(matrix(1, {0})));
    EXPECT_FALSE(Cholesky::of(matrix(1, {NAN})));
}

}  // namespace
}  // namespace werkzaam::stats
