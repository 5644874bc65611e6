// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/leave_one_out.h"

#include <cstddef>

namespace werkzaam::stats {

/// The model without moderators fitted to the first 1, 2, ... k studies in the given order.
///
/// `order` holds one sort key per study (a year, say), ascending; ties keep data order. Entry i
/// of the result belongs to study `studies[i]` being added.
/// Reference: Lau et al. (1992), New England Journal of Medicine 327, 248-254.
/// Oracle: shared case cumul_bcg (metafor::cumul), relative 1e-7. The first step has tau2 = 0.
/// Misleads: looking again after each study is repeated testing; the p values are not adjusted.
/// Refuses moderators, and sort keys of another length or not finite, besides what pool() refuses.
struct CumulativeSeries {
    std::vector<std::size_t> studies;
    PoolSeries series;
};
[[nodiscard]] Answer<CumulativeSeries> pool_cumulatively(const Effects& effects,
                                                         std::span<const double> order,
                                                         const PoolOptions& options);

}  // namespace werkzaam::stats
