// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/fit.h"

namespace werkzaam::stats {

/// What summary.cpp and its neighbours fill a Pooled from.
struct FittedModel {
    Model& model;
    const Fit& fit;
    const PoolOptions& options;
    Pooled& result;
};

/// Coefficients with their tests in the units of the data, their covariance and the test of the
/// moderators. Reference: Knapp & Hartung (2003), Statistics in Medicine 22, 2693-2710.
void fill_coefficients(const FittedModel& fitted);

/// Log-likelihood, AIC, BIC and AICc, counting tau2 as a parameter unless the effect is fixed.
/// Restricted for REML (with the term 1/2 log|X'X|). Reference: Viechtbauer (2010), Journal of
/// Statistical Software 36(3). Misleads: restricted likelihoods compare only models with the same
/// moderators. Empty where k = p under REML.
void fill_information_criteria(const FittedModel& fitted);

/// Q-profile interval of tau2 and, from it, of I2 and H2. Both bounds are solved to 1e-12 with a
/// bracket that holds for all data; the set can be empty, which is a warning.
/// Reference: Viechtbauer (2007), Statistics in Medicine 26, 37-52.
/// Oracle: *__REML, *__PM, ... tau2_ci, relative 1e-7.
/// Misleads: exact only if the sampling variances are known and effects are normal.
void fill_tau2_interval(const FittedModel& fitted);

/// Prediction intervals of the model without moderators: with the distribution of the confidence
/// interval, and with t on k - p - 1 degrees of freedom.
/// Reference: Higgins, Thompson & Spiegelhalter (2009), JRSS A 172, 137-159; Riley, Higgins & Deeks
/// (2011), BMJ 342:d549. Misleads: too narrow for few studies whichever distribution is used
/// (Partlett & Riley 2017), meaningless for fewer than three.
void fill_prediction_intervals(const FittedModel& fitted);

/// Heterogeneity explained by the moderators, percent, cut off at 0; for a fixed effect the
/// adjusted R2 of the weighted regression. Reference: Raudenbush (2009). Misleads: very imprecise
/// below about 40 studies (Lopez-Lopez et al. 2014).
void fill_r2(const FittedModel& fitted, const Effects& effects);

}  // namespace werkzaam::stats
