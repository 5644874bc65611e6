// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/tau2_pm.h"

#include "stats/meta/generalised_q.h"

#include <cmath>

namespace werkzaam::stats {

Tau2Estimate tau2_pm(Model& model, std::optional<double> start) {
    const QRoot root = solve_generalised_q(model, model.df(), start);
    Tau2Estimate estimate;
    estimate.tau2 = root.point.t;
    const auto k = static_cast<double>(model.k());
    estimate.se = std::sqrt(2.0 * k * k / model.df()) / root.point.sum_w;
    estimate.convergence = {.converged = root.converged,
                            .iterations = root.iterations,
                            .score = root.newton_step / *estimate.se,
                            .at_boundary = !(root.point.t > 0)};
    return estimate;
}

}  // namespace werkzaam::stats
