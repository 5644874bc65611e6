// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

namespace werkzaam::stats {

/// Why an effect size, or its sampling variance, does not exist.
enum class Gap {
    none,
    missing_input,     ///< Something needed was not reported.
    undefined_value,   ///< A zero cell, no spread, or a value outside the domain of the formula.
    sample_too_small,  ///< The formula needs more participants.
};

/// An effect size on the analysis scale (log for ratios) with its sampling variance. Neither is ever
/// NaN or infinite: what is undefined is absent, with the reason.
struct Effect {
    std::optional<double> yi;
    std::optional<double> vi;
    Gap gap = Gap::none;

    [[nodiscard]] bool complete() const { return yi.has_value() && vi.has_value(); }
};

/// Turns computed numbers into an Effect. An infinite one makes both absent, as metafor does; a NaN
/// only itself. `why` is the reason given when something is absent.
[[nodiscard]] Effect effect_of(double yi, double vi, Gap why = Gap::undefined_value);

/// An effect of which nothing could be computed.
[[nodiscard]] inline Effect no_effect(Gap why) {
    return {std::nullopt, std::nullopt, why};
}

/// How a sampling variance is estimated; which ones a measure knows is in measure.h.
enum class VarianceType {
    large_sample,       ///< LS, the usual one.
    large_sample_2,     ///< LS2, Borenstein (2009): bias factor squared times the variance of d.
    unbiased,           ///< UB.
    homoscedastic,      ///< HO, one pooled standard deviation.
    average,            ///< AV, the weighted average over the studies stands in for each study's own.
    average_homoscedastic,  ///< AVHO, both at once.
    stratified,         ///< ST for PHI: both group sizes were fixed.
    cross_sectional,    ///< CS for PHI: only the total was fixed.
};

/// Variance type with the averages that the AV types need (see Escalc): of group 1 and of group 2,
/// or in `first` alone for measures with one of them.
struct Variance {
    VarianceType type = VarianceType::large_sample;
    double first = 0;
    double second = 0;
};

}  // namespace werkzaam::stats
