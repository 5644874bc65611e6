// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/pooled.h"

namespace werkzaam::stats {

/// Results of a series of fits, one entry per step. Entries are empty where a step is undefined.
struct PoolSeries {
    std::vector<std::optional<double>> estimate;
    std::vector<std::optional<double>> se;
    std::vector<std::optional<double>> stat;
    std::vector<std::optional<double>> pval;
    std::vector<std::optional<double>> ci_lb;
    std::vector<std::optional<double>> ci_ub;
    std::vector<std::optional<double>> Q;
    std::vector<std::optional<double>> Qp;
    std::vector<std::optional<double>> tau2;  ///< all empty for `fe`
    std::vector<std::optional<double>> I2;
    std::vector<std::optional<double>> H2;
};

/// The model without moderators refitted with each study left out, in data order.
///
/// Reference: Viechtbauer & Cheung (2010), Research Synthesis Methods 1(2), 112-125.
/// Oracle: shared case leave1out_bcg (metafor::leave1out), relative 1e-7.
/// Misleads: two studies that only matter together are not found by leaving out one at a time.
/// Refuses moderators and fewer than two studies, besides what pool() refuses.
[[nodiscard]] Answer<PoolSeries> leave_one_out(const Effects& effects, const PoolOptions& options);

}  // namespace werkzaam::stats
