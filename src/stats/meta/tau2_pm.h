// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/tau2_estimate.h"

namespace werkzaam::stats {

/// Paule-Mandel: the tau2 at which the generalised Q equals its expectation k - p.
///
/// Reference: Paule & Mandel (1982), Journal of Research of the National Bureau of Standards
/// 87(5), 377-385.
/// Oracle: *__PM, relative 1e-7 (solved to 1e-12 here).
/// Misleads: with few studies the equation often has no positive solution (0 is reported).
[[nodiscard]] Tau2Estimate tau2_pm(Model& model, std::optional<double> start);

}  // namespace werkzaam::stats
