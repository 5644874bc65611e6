// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/model.h"

namespace werkzaam::stats {

/// The solution t >= 0 of Q(t) = target, or t = 0 when Q(0) is at or below it already.
struct QRoot {
    Point point;
    int iterations = 0;
    double newton_step = 0;  ///< what one more Newton step would change, about rounding
    bool converged = true;
};

/// Solves the generalised Q equation y'P(t)y = target > 0.
///
/// Q(t) is a sum of terms c_i^2 / (l_i + t) with l_i > 0, so 1/Q is increasing and concave: a
/// Newton step on 1/Q from below the root never passes it and one from above lands below it.
/// Convergence from any start is therefore certain. Interpolation through all points known saves
/// steps where it stays near that of Newton and inside the bracket. `known` holds points of the
/// model evaluated before, `start` a value near the root; neither changes the result.
/// Reference: Viechtbauer (2007), Statistics in Medicine 26, 37-52.
[[nodiscard]] QRoot solve_generalised_q(Model& model, double target,
                                        std::optional<double> start = {},
                                        std::span<const Point> known = {});

}  // namespace werkzaam::stats
