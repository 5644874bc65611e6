// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"
#include "stats/effect/two_means.h"

namespace werkzaam::stats {

/// Raw mean difference, group 1 minus group 2 (MD). Variance: each group its own (LS and UB, the
/// same here), or pooled (HO).
///
/// Reference: Bond, Wiitala & Richard (2003), Psychological Methods 8(4), 406-418.
/// Oracle: tests/oracles/expected/escalc_normand1999__MD_LS.json.
/// Misleads when the studies did not measure on one and the same scale.
[[nodiscard]] Effect mean_difference(const TwoMeans& groups, const Variance& variance = {});

}  // namespace werkzaam::stats
