// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/tau2_estimate.h"

namespace werkzaam::stats {

/// Hedges (variance component, Cochran ANOVA): tau2 = (RSS - tr PV) / (k - p), unweighted.
///
/// Reference: Hedges (1983), Psychological Bulletin 93(2), 388-395.
/// Oracle: bcg_rr__HE, relative 1e-8.
/// Misleads: very imprecise when sampling variances differ much, as small studies count fully.
[[nodiscard]] Tau2Estimate tau2_he(Model& model);

}  // namespace werkzaam::stats
