// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/tau2_estimate.h"

namespace werkzaam::stats {

/// Restricted maximum likelihood.
///
/// Reference: Viechtbauer (2005), Journal of Educational and Behavioral Statistics 30(3), 261-293;
/// Raudenbush (2009), The Handbook of Research Synthesis and Meta-Analysis, chapter 16.
/// Oracle: *__REML*, relative 1e-7 (the optimum to 1e-12 here).
/// Misleads: with fewer than about five studies the estimate is often exactly 0 although
/// heterogeneity is there; show the Q-profile interval beside it.
[[nodiscard]] Tau2Estimate tau2_reml(Model& model, std::optional<double> start);

}  // namespace werkzaam::stats
