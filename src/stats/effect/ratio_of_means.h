// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"
#include "stats/effect/two_means.h"

namespace werkzaam::stats {

/// Log ratio of means (ROM). Variance: LS, HO (pooled standard deviation), AV (average coefficient
/// of variation per group, in Variance::first and second), AVHO (one for both groups, in both).
///
/// Reference: Hedges, Gurevitch & Curtis (1999), Ecology 80(4), 1150-1156.
/// Version: without the bias correction that metafor adds by default in later versions than 3.8.
/// Misleads for scales without a true zero.
/// @return absent when a mean is zero or the means differ in sign.
[[nodiscard]] Effect ratio_of_means(const TwoMeans& groups, const Variance& variance = {});

}  // namespace werkzaam::stats
