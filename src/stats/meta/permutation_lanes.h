// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/design.h"
#include "stats/simd/kernels.h"

#include <array>

namespace werkzaam::stats {

/// The statistics of one permuted data set that a permutation test compares.
struct PermutedStatistics {
    std::array<double, 2> stat{};  ///< intercept, moderator
    bool sure = false;  ///< false: rounding or a second maximum may matter; fit it with pool()
};

/// Fits eight permutations of one data set at once, each in a lane: same numbers to 1e-12 as
/// pool(), a fraction of the work. For an intercept with at most one moderator, and the estimators
/// FE, DL, ML and REML.
///
/// The search for tau2 is that of maximise_likelihood: the same bound, the same grid, the same
/// steps. A lane with more than one maximum, with sums that lose more than ten bits to
/// subtraction, or with a search that does not arrive is not sure.
class PermutationLanes {
public:
    [[nodiscard]] static bool suit(const Design& design, const PoolOptions& options);
    PermutationLanes(const Design& design, const PoolOptions& options);

    /// Data set `lane`: study i gets the moderator of study rows[i].
    void shuffle(std::size_t lane, std::span<const std::size_t> rows);
    /// Data set `lane`: the estimates of the studies with signs[i] != 0 change sign.
    void flip(std::size_t lane, std::span<const std::size_t> signs);

    [[nodiscard]] std::array<PermutedStatistics, simd::lane_count> fit();

private:
    using Lanes = std::array<double, simd::lane_count>;

    void evaluate(const Lanes& t);
    void evaluate_scores(const Lanes& t);
    [[nodiscard]] double score(std::size_t lane) const;
    void estimate_tau2();
    void start_search();
    void scan();
    void note_score(std::size_t lane, double t);
    void climb();
    void newton(std::size_t lane);
    void settle(std::size_t lane, double t);
    [[nodiscard]] PermutedStatistics statistics(std::size_t lane) const;

    const Design& design_;
    PoolOptions options_;  ///< a copy: callers may hand over a temporary
    const simd::Kernels& kernel_;
    bool regression_;
    double df_;
    double error_;  // rounding of an estimate
    simd::LaneArray x_, y_;
    Lanes centre_{};       // of y in each lane
    Lanes residual_sum_{};  // unweighted

    // The search: where each lane is, between what it must stay, and whether it has arrived.
    alignas(64) Lanes t_{};
    Lanes low_{}, high_{}, bound_{}, score_low_{}, variance_low_{};
    std::array<int, simd::lane_count> maxima_{};
    std::array<bool, simd::lane_count> arrived_{}, sure_{};
    simd::RegressionLanes at_{};
};

}  // namespace werkzaam::stats
