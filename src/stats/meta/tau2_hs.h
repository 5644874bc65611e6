// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/tau2_estimate.h"

namespace werkzaam::stats {

/// Hunter-Schmidt: tau2 = (Q - k) / sum w at inverse-variance weights.
///
/// Reference: Schmidt & Hunter (2015), Methods of Meta-Analysis; Viechtbauer (2005), Journal of
/// Educational and Behavioral Statistics 30(3), 261-293.
/// Oracle: bcg_rr__HS, relative 1e-8 (formula of metafor 3.8-1).
/// Misleads: biased downwards for any number of studies, strongest for few.
[[nodiscard]] Tau2Estimate tau2_hs(Model& model);

}  // namespace werkzaam::stats
