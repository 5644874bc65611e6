// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/tau2_estimate.h"

namespace werkzaam::stats {

/// The (restricted) log-likelihood in tau2 near a point: its derivative, the derivative of that,
/// the expected information, and the total variance v + tau2 of a typical study.
struct Slope {
    double score, derivative, information, typical_variance;
};

/// A likelihood as a function of tau2: the score at a point is (q2 - first)/2 with `first` and
/// minus its derivative `second` from `traces`; the log-likelihood (up to a constant) holds at the
/// model's latest t.
struct Traces {
    double first, second;
};
struct Likelihood {
    Traces (*traces)(const Point& at);
    double (*log_likelihood)(const Model& model, const Point& at);
};

// The parts of the search that fits in lanes (permutation_lanes.h) share.

/// The bound, from the residual sum of squares (unweighted) and Q(0), both over the degrees of
/// freedom.
[[nodiscard]] double likelihood_bound(double mean_square, double mean_q, double largest_v);
/// The grid: first point and the factor between points. It ends at the bound.
[[nodiscard]] double likelihood_grid_start(double bound, double smallest_v);
inline constexpr double likelihood_grid_factor = 4.0;
/// The Newton step on the straightened score, and whether it is small enough to be the last.
[[nodiscard]] double likelihood_step(const Slope& slope);
[[nodiscard]] bool is_last_step(double step, double t, const Slope& slope);

/// The highest maximum over tau2 >= 0.
///
/// All maxima lie below a bound beyond which the score is negative (see the source). The score is
/// evaluated at 0 and on a grid up to the bound, a factor 4 apart; each change of sign from plus to
/// minus brackets a maximum, which interpolation and Newton steps on the score then find: inside the
/// bracket or else by halving, so convergence is certain. Of several maxima the one with the highest
/// likelihood is taken and their number reported. A pair of maxima closer together than the grid
/// can be missed. With `start` near a single known maximum the grid is not needed.
[[nodiscard]] Tau2Estimate maximise_likelihood(Model& model, const Likelihood& likelihood,
                                               std::optional<double> start);

}  // namespace werkzaam::stats
