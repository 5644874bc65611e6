// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/tau2_estimate.h"

namespace werkzaam::stats {

/// Maximum likelihood.
///
/// Reference: Hardy & Thompson (1996), Statistics in Medicine 15, 619-629; Raudenbush (2009), The
/// Handbook of Research Synthesis and Meta-Analysis, chapter 16.
/// Oracle: *__ML, relative 1e-7 (the optimum to 1e-12 here).
/// Misleads: biased downwards with few studies or many moderators, as it ignores that the
/// coefficients are estimated.
[[nodiscard]] Tau2Estimate tau2_ml(Model& model, std::optional<double> start);

}  // namespace werkzaam::stats
