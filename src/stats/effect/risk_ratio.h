// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"
#include "stats/effect/two_by_two.h"

namespace werkzaam::stats {

/// Log risk ratio (RR).
///
/// Reference: Fleiss & Berlin (2009), in The Handbook of Research Synthesis, 237-253.
/// Oracle: tests/oracles/expected/escalc_bcg__RR.json.
/// Misleads when the event and its complement are exchanged: the ratio is not symmetric.
/// @return absent when a group has no events.
[[nodiscard]] Effect log_risk_ratio(const TwoByTwo& table);

}  // namespace werkzaam::stats
