// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/pool_parts.h"
#include "stats/num/distributions.h"

#include <cmath>

namespace werkzaam::stats {
namespace {

// Column j of R^-1 by back substitution.
std::vector<double> inverse_column(const SmallMatrix& r, std::size_t j) {
    std::vector<double> x(r.order());
    x[j] = 1.0 / r(j, j);
    for (std::size_t i = j; i-- > 0;) {
        for (std::size_t c = i + 1; c <= j; ++c) x[i] -= r(i, c) * x[c];
        x[i] /= r(i, i);
    }
    return x;
}

SmallMatrix inverse_triangle(const SmallMatrix& r) {
    SmallMatrix inverse(r.order());
    for (std::size_t j = 0; j < r.order(); ++j) {
        const std::vector<double> column = inverse_column(r, j);
        for (std::size_t i = 0; i <= j; ++i) inverse(i, j) = column[i];
    }
    return inverse;
}

// R^-1 C R^-T times `factor`.
SmallMatrix transform(const SmallMatrix& inverse, const SmallMatrix& c, double factor) {
    const SmallMatrix half = product(inverse, c);
    SmallMatrix result(c.order());
    for (std::size_t i = 0; i < c.order(); ++i)
        for (std::size_t j = 0; j < c.order(); ++j) {
            for (std::size_t l = 0; l < c.order(); ++l) result(i, j) += half(i, l) * inverse(j, l);
            result(i, j) *= factor;
        }
    return result;
}

std::vector<double> estimates(const Design& design, const SmallMatrix& inverse,
                              const std::vector<double>& beta) {
    std::vector<double> result(beta.size());
    for (std::size_t i = 0; i < beta.size(); ++i) {
        for (std::size_t j = i; j < beta.size(); ++j) result[i] += inverse(i, j) * beta[j];
        result[i] = std::ldexp(result[i], -design.exponent);
    }
    if (design.has_intercept) result[0] += design.centre;
    return result;
}

// The moderators are tested in the orthogonal columns, where the statistic is the same.
std::optional<double> wald_statistic(const Fit& fit, std::size_t first) {
    const std::size_t m = fit.beta.size() - first;
    SmallMatrix block(m);
    std::vector<double> b(m);
    for (std::size_t i = 0; i < m; ++i) {
        b[i] = fit.beta[first + i];
        for (std::size_t j = 0; j < m; ++j)
            block(i, j) = *fit.factor * fit.covariance(first + i, first + j);
    }
    const auto factor = Cholesky::of(block);
    if (!factor) return std::nullopt;
    std::vector<double> solved = b;
    factor->solve(solved);
    double sum = 0;
    for (std::size_t i = 0; i < m; ++i) sum += b[i] * solved[i];
    return sum;
}

void fill_moderator_test(const FittedModel& fitted) {
    const Design& design = fitted.model.design();
    if (design.is_mean_only() || !fitted.fit.factor) return;
    const std::size_t first = design.has_intercept ? 1 : 0;
    const auto m = static_cast<int>(design.p() - first);
    const auto chi_squared = wald_statistic(fitted.fit, first);
    if (m == 0 || !chi_squared) return;
    if (fitted.options.test == CoefficientTest::z)
        fitted.result.QM = ModeratorTest{*chi_squared, m, {}, chi_squared_upper(*chi_squared, m)};
    else
        fitted.result.QM = ModeratorTest{*chi_squared / m, m, fitted.result.ddf,
                                         f_upper(*chi_squared / m, m, fitted.model.df())};
}

}  // namespace

void fill_coefficients(const FittedModel& fitted) {
    const Design& design = fitted.model.design();
    Pooled& result = fitted.result;
    const SmallMatrix inverse = inverse_triangle(design.triangle);
    const double unit = std::ldexp(1.0, -2 * design.exponent);
    const SmallMatrix covariance = transform(inverse, fitted.fit.covariance, unit);
    const std::vector<double> beta = estimates(design, inverse, fitted.fit.beta);
    if (fitted.options.test != CoefficientTest::z && fitted.model.df() > 0)
        result.ddf = static_cast<int>(fitted.model.df());
    if (result.ddf) result.knapp_hartung_factor = fitted.fit.factor;
    const double critical =
        fitted.fit.factor ? critical_value(fitted.options.level, result.ddf) : 0.0;
    for (std::size_t i = 0; i < beta.size(); ++i) {
        WaldTest test =
            wald_test(beta[i], covariance(i, i), fitted.fit.factor, result.ddf, critical);
        result.coefficients.push_back(
            {design.names[i], beta[i], test.se, test.stat, test.pval, test.ci});
    }
    if (fitted.fit.factor) {
        result.vcov = covariance.values();
        for (double& value : result.vcov) value *= *fitted.fit.factor;
    }
    fill_moderator_test(fitted);
}

}  // namespace werkzaam::stats
