// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/tau2_hs.h"

namespace werkzaam::stats {

Tau2Estimate tau2_hs(Model& model) {
    const Point& zero = model.at_zero();
    if (!(zero.sum_w > 0)) return {};
    return truncated((zero.q - static_cast<double>(model.k())) / zero.sum_w,
                     1.0 / (zero.sum_w * zero.sum_w), model.df(), zero.trace_p, zero.trace_pp);
}

}  // namespace werkzaam::stats
