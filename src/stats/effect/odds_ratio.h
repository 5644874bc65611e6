// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"
#include "stats/effect/two_by_two.h"

namespace werkzaam::stats {

/// Log odds ratio (OR) with Woolf's variance.
///
/// Reference: Woolf (1955), Annals of Human Genetics 19(4), 251-253.
/// Oracle: tests/oracles/expected/escalc_bcg__OR.json.
/// Misleads when read as a risk ratio while the event is common.
/// @return absent for a table that still has a zero cell.
[[nodiscard]] Effect log_odds_ratio(const TwoByTwo& table);

/// Peto's one-step log odds ratio (PETO).
///
/// Reference: Yusuf, Peto, Lewis, Collins & Sleight (1985), Progress in Cardiovascular Diseases
/// 27(5), 335-371. Oracle: tests/oracles/expected/escalc_bcg__PETO.json.
/// Misleads for large effects and for groups of very different size.
[[nodiscard]] Effect peto_log_odds_ratio(const TwoByTwo& table);

/// d approximated from the log odds ratio. `factor` is pi/sqrt 3 for a logistic outcome cut in two
/// (OR2D, OR2DL) and 1.65 for a normal one (OR2DN).
///
/// References: Hasselblad & Hedges (1995), Psychological Bulletin 117(1), 167-178; Chinn (2000),
/// Statistics in Medicine 19(22), 3127-3131; Cox & Snell (1989).
[[nodiscard]] Effect d_from_log_odds_ratio(const Effect& log_odds_ratio, double factor);

/// The reverse: log odds ratio approximated from d.
[[nodiscard]] Effect log_odds_ratio_from_d(const Effect& d, double factor);

extern const double logistic_factor;          ///< pi / sqrt 3
inline constexpr double normal_factor = 1.65;  ///< Cox & Snell (1989)

/// Yule's Q (YUQ) and Y (YUY). Reference: Yule (1912), J. of the Royal Statistical Society 75, 579-652.
[[nodiscard]] Effect yule_q(const TwoByTwo& table);
[[nodiscard]] Effect yule_y(const TwoByTwo& table);

}  // namespace werkzaam::stats
