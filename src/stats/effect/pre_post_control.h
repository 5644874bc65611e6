// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"

namespace werkzaam::stats {

/// One arm of a trial measured before and after; `r` is the correlation between both.
struct PrePostArm {
    double pre_mean, pre_sd;
    double post_mean;
    double n, r;
};

/// Difference in change between two arms, standardised on the pre-test standard deviation pooled
/// over both arms, with the exact small-sample correction (dppc2). The variance is that of the
/// fixed-sample estimator with a common `r`: the average of both, weighted by degrees of freedom.
///
/// Reference: Morris (2008), Organizational Research Methods 11(2), 364-386, eqs. 8-10 and 25.
/// @return absent for fewer than five participants or a pooled pre-test spread of zero.
[[nodiscard]] Effect pre_post_control(const PrePostArm& treated, const PrePostArm& control);

/// The same as the difference of two changes, each standardised on its own arm's pre-test spread,
/// with the variances added (Becker 1988): for arms whose spread differs before the start.
[[nodiscard]] Effect pre_post_control_own_sd(const PrePostArm& treated, const PrePostArm& control);

}  // namespace werkzaam::stats
