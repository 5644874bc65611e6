// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/tau2_estimate.h"

namespace werkzaam::stats {

/// What all results of a fitted model are derived from, on the scale of the Design. The model
/// itself is left at the estimate of tau2.
struct Fit {
    Tau2Estimate tau2;
    Point zero;    ///< at tau2 = 0
    Point fitted;  ///< at the estimate
    std::vector<double> beta;
    SmallMatrix covariance;  ///< (Z'WZ)^-1, before any Knapp-Hartung factor
    /// Knapp-Hartung factor q = Q(tau2)/(k - p), max(1, q) under `adhoc`, 1 under z. Empty where
    /// it is undefined: no degrees of freedom, or no residual at all.
    std::optional<double> factor;
    bool perfect = false;  ///< all residuals are zero to rounding
    double QE = 0;
    double QEp = 1;
    std::optional<double> typical_variance;  ///< (k - p) / tr P at tau2 = 0
    double I2 = 0;
    double H2 = 1;
};

/// Fits the model and derives the quantities of heterogeneity. `start` as in estimate_tau2.
[[nodiscard]] Fit fit(Model& model, Tau2Method method, CoefficientTest test,
                      std::optional<double> start = {});

/// Checks that do not need the data: level, and more parameters than studies.
[[nodiscard]] std::optional<Refusal> refuse_level(double level);
[[nodiscard]] std::optional<Refusal> refuse_too_few(const Design& design, Tau2Method method);
/// The refusal for weights that make the columns numerically dependent.
[[nodiscard]] Refusal degenerate_weights();

/// Two-sided test and interval of one estimate: z, or t with `df` degrees of freedom when given.
struct WaldTest {
    std::optional<double> se, stat, pval;
    std::optional<Interval> ci;
};
/// `critical` is the quantile that goes with the level; empty results where `factor` is.
[[nodiscard]] WaldTest wald_test(double estimate, double variance, std::optional<double> factor,
                                 std::optional<int> df, double critical);

/// The upper quantile of z, or of t when df is given, that a two-sided interval needs.
[[nodiscard]] double critical_value(double level, std::optional<int> df);

}  // namespace werkzaam::stats
