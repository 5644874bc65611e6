// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "stats/meta/pooled.h"

namespace werkzaam::stats {

/// `exact` goes through every distinct permutation; otherwise `iterations` random ones, the first
/// of which is the data as observed. The same seed gives the same answer on every machine.
struct PermutationOptions {
    bool exact = false;
    std::int64_t iterations = 1000;  ///< ignored when exact
    std::uint64_t seed = 1;
};

struct PermutationTest {
    std::int64_t permutations = 0;
    std::vector<std::string> coefficient_names;
    std::vector<double> pval;   ///< two-sided, one per coefficient
    std::optional<double> QMp;  ///< of all moderators together; empty without moderators
};

/// Permutation test of the coefficients: the signs of the estimates without moderators, the rows
/// of the moderators among the studies with them. The p value is the share of permutations whose
/// statistic is at least as far from zero as the observed one.
///
/// Reference: Follmann & Proschan (1999), Biometrics 55, 732-737; Higgins & Thompson (2004),
/// Statistics in Medicine 23, 1663-1682.
/// Oracle: shared case permute_exact_bcg_DL (metafor::permutest), exactly.
/// Misleads: with k studies no p value below 2^(1-k) or 1/k! can occur, whatever the effect.
/// Refuses more than a million permutations and fewer than one, besides what pool() refuses.
[[nodiscard]] Answer<PermutationTest> permutation_test(const Effects& effects,
                                                       const PoolOptions& options,
                                                       const PermutationOptions& permutation);

}  // namespace werkzaam::stats
