// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/conversion.h"

namespace werkzaam::stats {

std::string_view name(Conversion conversion) {
    switch (conversion) {
        case Conversion::means: return "means";
        case Conversion::means_with_se: return "means_with_se";
        case Conversion::counts: return "counts";
        case Conversion::t_statistic: return "t_statistic";
        case Conversion::f_statistic: return "f_statistic";
        case Conversion::p_value: return "p_value";
        case Conversion::chi_squared: return "chi_squared";
        case Conversion::confidence_interval: return "confidence_interval";
        case Conversion::standard_error: return "standard_error";
        case Conversion::regression_coefficient: return "regression_coefficient";
        case Conversion::odds_ratio_to_d: return "odds_ratio_to_d";
        case Conversion::d_to_odds_ratio: return "d_to_odds_ratio";
        case Conversion::correlation_to_d: return "correlation_to_d";
        case Conversion::d_to_correlation: return "d_to_correlation";
        case Conversion::quantiles: return "quantiles";
        case Conversion::change_scores: return "change_scores";
    }
    return {};
}

}  // namespace werkzaam::stats
