// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"

namespace werkzaam::stats {

/// Clusters in a study that was analysed as if people were independent. `icc` is the intraclass
/// correlation, assumed or reported; it is stored with the result.
struct Clusters {
    double mean_size;  ///< Mean number of participants in a cluster.
    double icc;
    double size_cv = 0;  ///< Coefficient of variation of the cluster sizes.
};

/// How many times the variance is larger than for independent people: 1 + ((cv^2 + 1) m - 1) icc.
///
/// References: Donner & Klar (2000); Eldridge, Ashby & Kerry (2006), International Journal of
/// Epidemiology 35(5), 1292-1300. @return NaN for an icc outside [0, 1] or a size below 1.
[[nodiscard]] double design_effect(const Clusters& clusters);

/// The effect with its variance multiplied by the design effect: for studies that ignored their
/// clusters, on any scale.
[[nodiscard]] Effect inflated_for_clusters(const Effect& effect, const Clusters& clusters);

/// Effect of a cluster-assigned study standardised on the total spread, from the d computed as if
/// people were independent.
///
/// Reference: Hedges (2007), Journal of Educational and Behavioral Statistics 32(4), 341-370,
/// eqs. 15 and 16 (equal cluster sizes).
/// Misleads when the icc is of another outcome, age group or setting.
/// @return absent for an icc outside [0, 1] or clusters too large for the study.
[[nodiscard]] Effect d_adjusted_for_clusters(double d, double n1, double n2,
                                             const Clusters& clusters);

}  // namespace werkzaam::stats
