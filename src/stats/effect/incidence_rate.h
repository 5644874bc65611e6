// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"
#include "stats/effect/two_by_two.h"

#include <span>

namespace werkzaam::stats {

/// Events and person-time in two groups; NaN where not reported.
struct TwoRates {
    double x1, t1;
    double x2, t2;
};

/// Events and person-time in one group.
struct Rate {
    double x, t;
};

/// Adds to the event counts as ZeroCells says; drop00 leaves out studies without any event.
void treat_zero_rates(std::span<TwoRates> studies, const ZeroCells& how);
void treat_zero_rates(std::span<Rate> groups, const ZeroCells& how);

/// Log incidence rate ratio (IRR), rate difference (IRD) and difference of square roots (IRSD).
///
/// Reference: Rothman, Greenland & Lash (2008), Modern Epidemiology; Bagos & Nikolopoulos (2009),
/// The International Journal of Biostatistics 5(1).
[[nodiscard]] Effect log_rate_ratio(const TwoRates& study);
[[nodiscard]] Effect rate_difference(const TwoRates& study);
[[nodiscard]] Effect root_rate_difference(const TwoRates& study);

/// One rate: raw (IR), log (IRLN), square root (IRS) and Freeman-Tukey (IRFT).
///
/// Reference: Freeman & Tukey (1950), Annals of Mathematical Statistics 21(4), 607-611.
[[nodiscard]] Effect rate(const Rate& group);
[[nodiscard]] Effect log_rate(const Rate& group);
[[nodiscard]] Effect root_rate(const Rate& group);
[[nodiscard]] Effect freeman_tukey_rate(const Rate& group);

}  // namespace werkzaam::stats
