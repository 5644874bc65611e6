// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"
#include "stats/effect/two_means.h"

namespace werkzaam::stats {

/// Standardised mean difference for groups with different spread (SMDH): standardised on the root
/// of the average variance. Variance: LS, or LS2.
///
/// Reference: Bonett (2009), Psychological Methods 14(3), 225-238.
/// Version: the variance is that of metafor 3.8 (factor J^2 included); later versions leave that
/// factor out, so figures of both must not be mixed.
[[nodiscard]] Effect smd_heteroscedastic(const TwoMeans& groups, const Variance& variance = {});

}  // namespace werkzaam::stats
