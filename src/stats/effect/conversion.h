// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"
#include "stats/effect/measure.h"

#include <string_view>

namespace werkzaam::stats {

/// What a report printed, and so how an effect size was reached.
enum class Conversion {
    means,               ///< means, standard deviations, sizes
    means_with_se,       ///< means with standard errors instead of standard deviations
    counts,              ///< two by two
    t_statistic,
    f_statistic,         ///< one degree of freedom in the numerator
    p_value,
    chi_squared,         ///< one degree of freedom
    confidence_interval,
    standard_error,
    regression_coefficient,
    odds_ratio_to_d,
    d_to_odds_ratio,
    correlation_to_d,
    d_to_correlation,
    quantiles,           ///< median with range or quartiles
    change_scores,
};

/// Stable snake_case code, as stored beside a result and used in translations.
[[nodiscard]] std::string_view name(Conversion conversion);

/// An effect size with the way it was reached, which is stored and shown with it.
struct Converted {
    Effect effect;
    Measure measure = Measure::smd;
    Conversion used = Conversion::means;
};

/// Which group a test statistic without sign was in favour of; higher is read as in favour.
enum class Direction { group_1, group_2 };

enum class Sides { one, two };

}  // namespace werkzaam::stats
