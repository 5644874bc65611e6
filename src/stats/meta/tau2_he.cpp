// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/tau2_he.h"

namespace werkzaam::stats {

Tau2Estimate tau2_he(Model& model) {
    const LeastSquares ols = model.least_squares();
    const double df = model.df();
    return truncated((ols.residual_sum - ols.trace_pv) / df, 1.0 / (df * df), ols.trace_pvpv,
                     ols.trace_pv, df);
}

}  // namespace werkzaam::stats
