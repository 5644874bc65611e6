// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/num/distributions.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <numbers>

namespace werkzaam::stats {
namespace {

// Plain double keeps results equal everywhere; no exceptions, callers check for finiteness.
namespace policies = boost::math::policies;
using Policy = policies::policy<policies::promote_double<false>, policies::promote_float<false>,
                                policies::domain_error<policies::ignore_error>,
                                policies::pole_error<policies::ignore_error>,
                                policies::overflow_error<policies::ignore_error>,
                                policies::evaluation_error<policies::ignore_error>>;
using Normal = boost::math::normal_distribution<double, Policy>;
using StudentsT = boost::math::students_t_distribution<double, Policy>;
using ChiSquared = boost::math::chi_squared_distribution<double, Policy>;
using FisherF = boost::math::fisher_f_distribution<double, Policy>;
using boost::math::complement;

}  // namespace

double normal_two_sided(double z) {
    return std::erfc(std::abs(z) / std::numbers::sqrt2);
}

double normal_cdf(double z) {
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

double normal_upper_quantile(double upper) {
    return quantile(complement(Normal{}, upper));
}

double t_two_sided(double t, double df) {
    return 2.0 * cdf(complement(StudentsT{df}, std::abs(t)));
}

double t_upper_quantile(double upper, double df) {
    return quantile(complement(StudentsT{df}, upper));
}

double chi_squared_upper(double x, double df) {
    return x <= 0 ? 1.0 : cdf(complement(ChiSquared{df}, x));
}

double chi_squared_quantile(double lower, double df) {
    return quantile(ChiSquared{df}, lower);
}

double chi_squared_upper_quantile(double upper, double df) {
    return quantile(complement(ChiSquared{df}, upper));
}

double f_upper(double f, double df1, double df2) {
    return f <= 0 ? 1.0 : cdf(complement(FisherF{df1, df2}, f));
}

}  // namespace werkzaam::stats
