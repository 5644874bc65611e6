// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/num/small_matrix.h"

#include <cmath>
#include <limits>
#include <utility>

namespace werkzaam::stats {

SmallMatrix product(const SmallMatrix& a, const SmallMatrix& b) {
    const std::size_t n = a.order();
    SmallMatrix c(n);
    for (std::size_t j = 0; j < n; ++j)
        for (std::size_t l = 0; l < n; ++l)
            for (std::size_t i = 0; i < n; ++i) c(i, j) += a(i, l) * b(l, j);
    return c;
}

double trace_of_product(const SmallMatrix& a, const SmallMatrix& b) {
    double trace = 0;
    for (std::size_t i = 0; i < a.order(); ++i)
        for (std::size_t j = 0; j < a.order(); ++j) trace += a(i, j) * b(j, i);
    return trace;
}

std::optional<Cholesky> Cholesky::of(const SmallMatrix& a) {
    const std::size_t n = a.order();
    const double rounding = 4.0 * std::numeric_limits<double>::epsilon();
    SmallMatrix l(n);
    for (std::size_t j = 0; j < n; ++j) {
        double pivot = a(j, j);
        for (std::size_t c = 0; c < j; ++c) pivot -= l(j, c) * l(j, c);
        if (!(pivot > rounding * a(j, j)) || !std::isfinite(pivot)) return std::nullopt;
        l(j, j) = std::sqrt(pivot);
        for (std::size_t i = j + 1; i < n; ++i) {
            double sum = a(i, j);
            for (std::size_t c = 0; c < j; ++c) sum -= l(i, c) * l(j, c);
            l(i, j) = sum / l(j, j);
        }
    }
    return Cholesky(std::move(l));
}

void Cholesky::solve(std::span<double> b) const {
    const std::size_t n = lower_.order();
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t c = 0; c < i; ++c) b[i] -= lower_(i, c) * b[c];
        b[i] /= lower_(i, i);
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t r = i + 1; r < n; ++r) b[i] -= lower_(r, i) * b[r];
        b[i] /= lower_(i, i);
    }
}

SmallMatrix Cholesky::solve(const SmallMatrix& b) const {
    const std::size_t n = lower_.order();
    SmallMatrix x(n);
    std::vector<double> column(n);
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t i = 0; i < n; ++i) column[i] = b(i, j);
        solve(column);
        for (std::size_t i = 0; i < n; ++i) x(i, j) = column[i];
    }
    return x;
}

SmallMatrix Cholesky::inverse() const {
    SmallMatrix unit(lower_.order());
    for (std::size_t i = 0; i < lower_.order(); ++i) unit(i, i) = 1.0;
    return solve(unit);
}

double Cholesky::log_determinant() const {
    double sum = 0;
    for (std::size_t i = 0; i < lower_.order(); ++i) sum += std::log(lower_(i, i));
    return 2.0 * sum;
}

}  // namespace werkzaam::stats
