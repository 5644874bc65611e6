// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/conversion_from_intervals.h"
#include "stats/effect/two_means.h"

#include <string_view>
#include <vector>

namespace werkzaam::stats {

/// What a reported figure makes one ask. A question, never a refusal.
enum class Doubt {
    implausible_smd,       ///< |g| above 3: nearly no overlap between the groups.
    sd_looks_like_se,      ///< The effect is ordinary if the printed spread is a standard error.
    sd_ratio_implausible,  ///< One group's spread is more than ten times the other's.
    sizes_do_not_add_up,   ///< The groups together differ from the reported total.
    interval_lopsided,     ///< The estimate is not in the middle of its interval.
};

/// Stable snake_case code.
[[nodiscard]] std::string_view name(Doubt doubt);

inline constexpr double largest_plausible_smd = 3;

/// |g| above 3. Exactly 3 is not yet implausible.
[[nodiscard]] bool smd_is_implausible(double g);

/// Doubts about means and standard deviations of two groups. A spread is taken for a standard error
/// when d is above 3 as printed, and at most 1.5 once each spread is multiplied by sqrt n.
///
/// Reference: the mix-up is the most common one found in checks of published meta-analyses: Gotzsche
/// et al. (2007), JAMA 298(4), 430-437; Kadlec, Sainani & Nimphius (2023), Sports Medicine 53.
[[nodiscard]] std::vector<Doubt> doubts(const TwoMeans& groups);

/// Whether the group sizes differ from the total by more than the drop-out that was reported.
[[nodiscard]] bool sizes_do_not_add_up(double n1, double n2, double total, double dropped_out = 0);

/// Whether the estimate lies more than a tenth of the half-width from the middle of its interval,
/// on the scale of analysis.
[[nodiscard]] bool interval_is_lopsided(const PrintedInterval& printed, Measure measure);

}  // namespace werkzaam::stats
