// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/cluster_adjustment.h"

#include <cmath>
#include <limits>

namespace werkzaam::stats {

double design_effect(const Clusters& c) {
    if (!(c.icc >= 0 && c.icc <= 1 && c.mean_size >= 1 && c.size_cv >= 0))
        return std::numeric_limits<double>::quiet_NaN();
    return 1 + ((c.size_cv * c.size_cv + 1) * c.mean_size - 1) * c.icc;
}

Effect inflated_for_clusters(const Effect& effect, const Clusters& clusters) {
    if (!effect.complete()) return effect;
    const double factor = design_effect(clusters);
    if (!std::isfinite(factor)) return no_effect(Gap::undefined_value);
    return effect_of(*effect.yi, *effect.vi * factor);
}

Effect d_adjusted_for_clusters(double d, double n1, double n2, const Clusters& clusters) {
    const double total = n1 + n2;
    const double n = clusters.mean_size;
    const double rho = clusters.icc;
    const double df = total - 2;
    const double shrink = 1 - 2 * (n - 1) * rho / df;
    const double factor = design_effect({n, rho});
    if (!(shrink > 0) || !std::isfinite(factor)) return no_effect(Gap::undefined_value);
    const double adjusted = d * std::sqrt(shrink);
    // Eq. 16: the spread of the mean difference, and that of the estimated total spread.
    const double means = (1 / n1 + 1 / n2) * factor;
    const double rest = total - 2 * n;
    const double numerator =
        df * (1 - rho) * (1 - rho) + n * rest * rho * rho + 2 * rest * rho * (1 - rho);
    const double denominator = 2 * df * (df - 2 * (n - 1) * rho);
    return effect_of(adjusted, means + adjusted * adjusted * numerator / denominator);
}

}  // namespace werkzaam::stats
