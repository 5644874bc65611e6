// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/tau2_estimate.h"

namespace werkzaam::stats {

/// DerSimonian-Laird: tau2 = (Q - (k - p)) / tr P at inverse-variance weights.
///
/// Reference: DerSimonian & Laird (1986), Controlled Clinical Trials 7(3), 177-188.
/// Oracle: *__DL, relative 1e-8.
/// Misleads: too low with large heterogeneity and few studies, so intervals become too narrow.
[[nodiscard]] Tau2Estimate tau2_dl(Model& model);

}  // namespace werkzaam::stats
