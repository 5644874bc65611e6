// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/tau2_estimate.h"

namespace werkzaam::stats {

/// Sidik-Jonkman: tau2 = t0 y'P y / (k - p) at weights 1/(v + t0), t0 the variance of the
/// estimates about their plain mean (divisor k).
///
/// Reference: Sidik & Jonkman (2005), Journal of the Royal Statistical Society C 54(2), 367-384.
/// Oracle: bcg_rr__SJ, relative 1e-8.
/// Misleads: always positive, so it finds heterogeneity where there is none; overestimates when
/// it is small.
[[nodiscard]] Tau2Estimate tau2_sj(Model& model);

}  // namespace werkzaam::stats
