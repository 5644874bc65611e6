// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/tau2_estimate.h"

#include "stats/meta/tau2_dl.h"
#include "stats/meta/tau2_eb.h"
#include "stats/meta/tau2_fe.h"
#include "stats/meta/tau2_he.h"
#include "stats/meta/tau2_hs.h"
#include "stats/meta/tau2_ml.h"
#include "stats/meta/tau2_pm.h"
#include "stats/meta/tau2_reml.h"
#include "stats/meta/tau2_sj.h"

#include <algorithm>
#include <cmath>

namespace werkzaam::stats {

Tau2Estimate estimate_tau2(Tau2Method method, Model& model, std::optional<double> start) {
    if (method == Tau2Method::fe || model.df() <= 0) return tau2_fe();
    switch (method) {
        case Tau2Method::dl:
            return tau2_dl(model);
        case Tau2Method::he:
            return tau2_he(model);
        case Tau2Method::hs:
            return tau2_hs(model);
        case Tau2Method::sj:
            return tau2_sj(model);
        case Tau2Method::pm:
            return tau2_pm(model, start);
        case Tau2Method::eb:
            return tau2_eb(model, start);
        case Tau2Method::ml:
            return tau2_ml(model, start);
        case Tau2Method::reml:
            return tau2_reml(model, start);
        case Tau2Method::fe:
            break;
    }
    return tau2_fe();
}

// The variance of a quadratic form y'Ay in normal y is 2 tr(A S A S), S = V + tau2 I.
Tau2Estimate truncated(double tau2, double variance_factor, double trace_pvpv, double trace_pvp,
                       double trace_pp) {
    Tau2Estimate estimate;
    estimate.convergence.at_boundary = !(tau2 > 0);
    estimate.tau2 = std::max(0.0, tau2);
    const double variance = 2.0 * trace_pvpv + 4.0 * estimate.tau2 * trace_pvp +
                            2.0 * estimate.tau2 * estimate.tau2 * trace_pp;
    estimate.se = std::sqrt(std::max(0.0, variance_factor * variance));
    return estimate;
}

}  // namespace werkzaam::stats
