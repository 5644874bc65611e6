// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/pooled.h"
#include "stats/num/small_matrix.h"
#include "stats/simd/lane_array.h"

namespace werkzaam::stats {

/// The studies made ready for fitting: checked, centred, scaled and with orthogonal columns, so
/// that no step of the fit depends on the units of the estimates or of the moderators.
///
/// The model is X b = Z R b with Z orthogonal (mean square 1 per column, unweighted) and R upper
/// triangular; fits give coefficients of Z, which R takes back to those of X. Estimates are
/// (y - centre) 2^exponent and variances v 4^exponent; powers of two, so scaling is exact.
struct Design {
    std::size_t k = 0;
    simd::LaneArray y;                     ///< padded with 0
    simd::LaneArray v;                     ///< padded with infinity, hence weight 0
    std::vector<simd::LaneArray> columns;  ///< Z; empty when the model is the mean alone
    SmallMatrix triangle;                  ///< R
    std::vector<std::string> names;        ///< of the columns of X that are kept
    std::vector<std::string> dropped;      ///< redundant moderators
    bool has_intercept = false;            ///< then column 0 of X is constant 1
    double centre = 0;
    int exponent = 0;
    double residual_sum = 0;  ///< unweighted residual sum of squares
    double largest_y = 0;     ///< of the scaled, uncentred estimates, in absolute value
    double smallest_v = 0;
    double largest_v = 0;

    [[nodiscard]] std::size_t p() const { return triangle.order(); }
    [[nodiscard]] bool is_mean_only() const { return columns.empty(); }
};

/// Reference for the orthogonalisation (modified Gram-Schmidt, applied twice): Bjorck (1994),
/// Linear Algebra and its Applications 197-198, 297-316.
/// A column is redundant when less than 1e-7 of its spread is left after the earlier columns.
[[nodiscard]] Answer<Design> prepare(const Effects& effects, bool intercept);

}  // namespace werkzaam::stats
