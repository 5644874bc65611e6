// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/tau2_estimate.h"

namespace werkzaam::stats {

/// Empirical Bayes (Morris). Its equation has the same solution as that of Paule-Mandel.
///
/// Reference: Morris (1983), Journal of the American Statistical Association 78, 47-55; equality:
/// Viechtbauer, Lopez-Lopez, Sanchez-Meca & Marin-Martinez (2015), Psychological Methods 20(3).
/// Oracle: *__EB, relative 1e-7.
/// Misleads: as Paule-Mandel.
[[nodiscard]] Tau2Estimate tau2_eb(Model& model, std::optional<double> start);

}  // namespace werkzaam::stats
