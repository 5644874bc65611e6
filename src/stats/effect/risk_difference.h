// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"
#include "stats/effect/two_by_two.h"

namespace werkzaam::stats {

/// Risk difference (RD). Variance: LS, UB (n - 1 for n), or AV with the average risk of each group
/// over the studies in Variance::first and second.
///
/// Reference: Fleiss & Berlin (2009), in The Handbook of Research Synthesis, 237-253.
/// Oracle: tests/oracles/expected/escalc_bcg__RD.json.
/// Misleads when the starting risk differs much between studies.
[[nodiscard]] Effect risk_difference(const TwoByTwo& table, const Variance& variance = {});

/// Difference of the arcsine-transformed risks (AS): no addition is needed for zero cells.
///
/// Reference: Rucker, Schwarzer, Carpenter & Olkin (2009), Statistics in Medicine 28(5), 721-738.
/// Oracle: tests/oracles/expected/escalc_bcg__AS.json.
[[nodiscard]] Effect arcsine_difference(const TwoByTwo& table);

}  // namespace werkzaam::stats
