// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/tau2_estimate.h"

namespace werkzaam::stats {

/// One common effect: tau2 is 0 by assumption and has no standard error.
///
/// Reference: Hedges & Olkin (1985), Statistical Methods for Meta-Analysis, chapter 6.
/// Oracle: bcg_rr__FE, hackshaw1998__FE, molloy2014_zcor__FE, relative 1e-8.
/// Misleads: as soon as studies differ in programme, group or setting the interval is too narrow;
/// the result then describes these studies only.
[[nodiscard]] Tau2Estimate tau2_fe();

}  // namespace werkzaam::stats
