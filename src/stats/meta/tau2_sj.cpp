// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/tau2_sj.h"

namespace werkzaam::stats {

Tau2Estimate tau2_sj(Model& model) {
    const double t0 = model.least_squares().variance_of_y;
    const Point point = model.at(t0);
    const double df = model.df();
    // V = W^-1 - t0 I, so P V P = P - t0 PP and tr PVPV = k - p - 2 t0 tr P + t0^2 tr PP.
    const double trace_pvp = point.trace_p - t0 * point.trace_pp;
    const double trace_pvpv = df - 2.0 * t0 * point.trace_p + t0 * t0 * point.trace_pp;
    return truncated(t0 * point.q / df, t0 * t0 / (df * df), trace_pvpv, trace_pvp, point.trace_pp);
}

}  // namespace werkzaam::stats
