// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/model.h"

namespace werkzaam::stats {

/// An estimate of the variance between studies, on the scale of the model's Design, and how it was
/// reached. `se` is empty where the method defines none.
struct Tau2Estimate {
    double tau2 = 0;
    std::optional<double> se;
    Convergence convergence;
};

/// The estimate of the method; for fewer than p + 1 studies 0 without standard error.
/// `start` is a value near the answer, if one is known; it changes the work, not the result.
[[nodiscard]] Tau2Estimate estimate_tau2(Tau2Method method, Model& model,
                                         std::optional<double> start = {});

/// A moment estimate cut off at zero, with its convergence report.
[[nodiscard]] Tau2Estimate truncated(double tau2, double variance_factor, double trace_pvpv,
                                     double trace_pvp, double trace_pp);

}  // namespace werkzaam::stats
