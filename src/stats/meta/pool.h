// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/pooled.h"

namespace werkzaam::stats {

/// Fixed- or random-effects model with or without moderators (meta-regression).
///
/// Reference: Viechtbauer (2010), Journal of Statistical Software 36(3); conventions of metafor
/// 3.8-1 for se_tau2, I2, H2, R2 and the information criteria. Knapp-Hartung: Knapp & Hartung
/// (2003), Statistics in Medicine 22, 2693-2710; safeguard: Rover, Knapp & Friede (2015), BMC
/// Medical Research Methodology 15:99.
/// Oracle: all shared cases of method `meta.uni`; tau2 is the optimum to 1e-12, not an iterate.
/// Differs: metafor 3.8-1 centres the estimates also when the model has no intercept, which gives
/// a wrong tau2 and QE there; here the model is fitted as written.
/// Moderators that are linear combinations of earlier columns are dropped with a warning naming
/// them. A column of ones counts as the intercept.
/// Misleads: with few studies (k < 5) tau2 is barely determined; plain Knapp-Hartung can be far
/// too narrow when the studies happen to agree (use `adhoc`); Wald z is too narrow for small k;
/// estimates that share participants must not be pooled as if independent.
/// Refuses no studies, unequal lengths, non-finite input, variances <= 0, a level outside (0, 1)
/// and more parameters than studies (tau2 counts as one, except for one study without moderators).
[[nodiscard]] Answer<Pooled> pool(const Effects& effects, const PoolOptions& options = {});

}  // namespace werkzaam::stats
