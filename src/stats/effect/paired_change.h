// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"

namespace werkzaam::stats {

/// One group measured twice: 1 is the later measurement, 2 the earlier one in the usual reading
/// (or the reverse, with the sign turned round). `r` is the correlation between both, rarely
/// reported and decisive for the variance. NaN where not reported.
struct Paired {
    double m1, sd1;
    double m2, sd2;
    double n, r;
};

/// Mean change (MC). Oracle: tests/oracles/expected/escalc_prepost__MC.json.
/// Misleads as evidence of effect: without a control group change is not effect.
[[nodiscard]] Effect mean_change(const Paired& pairs);

/// Change standardised on the standard deviation of the changes (SMCC); LS, or LS2.
///
/// Reference: Gibbons, Hedeker & Davis (1993), Journal of Educational Statistics 18(3), 271-279.
/// Oracle: tests/oracles/expected/escalc_prepost__SMCC.json.
/// Misleads beside SMD: it is on another metric, so both must not be pooled.
[[nodiscard]] Effect change_by_change_sd(const Paired& pairs, const Variance& variance = {});

/// Change standardised on the standard deviation of measurement 1 (SMCR); LS, or LS2. `sd2` is not
/// used.
///
/// Reference: Becker (1988), British Journal of Mathematical and Statistical Psychology 41(2),
/// 257-278. Oracle: tests/oracles/expected/escalc_prepost__SMCR.json.
[[nodiscard]] Effect change_by_raw_sd(const Paired& pairs, const Variance& variance = {});

/// The same with a variance that allows the spread to differ between measurements (SMCRH).
///
/// Reference: Bonett (2008), Psychological Methods 13(2), 99-109.
/// Version: the variance is that of metafor 3.8; later versions differ by the factor J^2.
[[nodiscard]] Effect change_by_raw_sd_heteroscedastic(const Paired& pairs);

/// Standard deviation of the changes.
[[nodiscard]] double change_sd(const Paired& pairs);

}  // namespace werkzaam::stats
