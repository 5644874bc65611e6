// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace werkzaam::stats {

/// Means, standard deviations and sizes of two independent groups; NaN where not reported.
struct TwoMeans {
    double m1, sd1, n1;
    double m2, sd2, n2;
};

/// Standard deviation pooled over both groups.
[[nodiscard]] double pooled_sd(const TwoMeans& groups);

}  // namespace werkzaam::stats
