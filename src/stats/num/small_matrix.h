// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace werkzaam::stats {

/// A small square matrix, column-major: p x p with p the number of coefficients.
class SmallMatrix {
public:
    SmallMatrix() = default;
    explicit SmallMatrix(std::size_t order) : order_(order), values_(order * order) {}

    [[nodiscard]] std::size_t order() const { return order_; }
    [[nodiscard]] double& operator()(std::size_t row, std::size_t column) {
        return values_[column * order_ + row];
    }
    [[nodiscard]] double operator()(std::size_t row, std::size_t column) const {
        return values_[column * order_ + row];
    }
    [[nodiscard]] const std::vector<double>& values() const { return values_; }

private:
    std::size_t order_ = 0;
    std::vector<double> values_;
};

[[nodiscard]] SmallMatrix product(const SmallMatrix& a, const SmallMatrix& b);
/// Sum of a(i, j) b(j, i): the trace of the product.
[[nodiscard]] double trace_of_product(const SmallMatrix& a, const SmallMatrix& b);

/// Factor L with L L' = A of a symmetric positive definite matrix, of which the lower triangle is
/// read. Reference: Golub & Van Loan (2013), Matrix Computations, section 4.2.
class Cholesky {
public:
    /// Nothing when a pivot is not positive beyond rounding: A is singular to working precision.
    [[nodiscard]] static std::optional<Cholesky> of(const SmallMatrix& a);

    /// Replaces b by the solution of A x = b.
    void solve(std::span<double> b) const;
    [[nodiscard]] SmallMatrix inverse() const;
    /// A^-1 B.
    [[nodiscard]] SmallMatrix solve(const SmallMatrix& b) const;
    [[nodiscard]] double log_determinant() const;

private:
    explicit Cholesky(SmallMatrix lower) : lower_(std::move(lower)) {}
    SmallMatrix lower_;
};

}  // namespace werkzaam::stats
