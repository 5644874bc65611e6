// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/gamma_correction.h"

#include <boost/math/special_functions/gamma.hpp>

#include <cmath>
#include <limits>

namespace werkzaam::stats {

double gamma_correction(double df) {
    if (!(df > 1)) return std::numeric_limits<double>::quiet_NaN();
    // Above this J differs from 1 by less than a double can hold next to 1.
    if (df > 1e16) return 1;
    // The ratio is computed as one function: subtracting two log-gammas loses digits for large df.
    const double ratio = boost::math::tgamma_delta_ratio((df - 1) / 2, 0.5);
    return 1 / (std::sqrt(df / 2) * ratio);
}

}  // namespace werkzaam::stats
