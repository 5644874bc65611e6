// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/pooled.h"

namespace werkzaam::stats {

/// Case-deletion diagnostics, one entry per study in data order; an entry is empty where the model
/// without that study is undefined (too few studies, or a moderator becomes redundant).
struct Influence {
    int k = 0;
    int p = 0;
    std::vector<std::optional<double>> rstudent;
    std::vector<std::optional<double>> dffits;
    std::vector<std::optional<double>> cook_d;
    std::vector<std::optional<double>> cov_r;
    std::vector<std::optional<double>> tau2_del;
    std::vector<std::optional<double>> QE_del;
    std::vector<double> hat;
    std::vector<double> weight;  ///< percent
    std::vector<std::string> coefficient_names;
    std::vector<std::vector<std::optional<double>>> dfbetas;  ///< per coefficient, per study
    /// |dffits| > 3 sqrt(p/(k-p)), or the chi-squared(p) distribution at cook_d > 1/2, or
    /// hat > 3p/k, or any |dfbetas| > 1.
    std::vector<bool> is_influential;
};

/// Outlier and influence diagnostics of the model with or without moderators.
///
/// Reference: Viechtbauer & Cheung (2010), Research Synthesis Methods 1(2), 112-125.
/// Oracle: shared case influence_bcg (metafor::influence), relative 1e-6.
/// Misleads: a flagged study is a reason to look, not to leave it out; with k < 10 the cut-offs
/// flag by chance.
/// Refuses fewer than two studies, besides what pool() refuses.
[[nodiscard]] Answer<Influence> influence(const Effects& effects, const PoolOptions& options);

}  // namespace werkzaam::stats
