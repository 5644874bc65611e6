// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/tau2_dl.h"

namespace werkzaam::stats {

Tau2Estimate tau2_dl(Model& model) {
    const Point& zero = model.at_zero();
    if (!(zero.trace_p > 0)) return {};
    // Here P V P = P and tr PV = k - p, as the weights are 1/v.
    return truncated((zero.q - model.df()) / zero.trace_p, 1.0 / (zero.trace_p * zero.trace_p),
                     model.df(), zero.trace_p, zero.trace_pp);
}

}  // namespace werkzaam::stats
