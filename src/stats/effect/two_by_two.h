// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

namespace werkzaam::stats {

/// Events and non-events in group 1 (a, b) and group 2 (c, d); NaN where not reported.
struct TwoByTwo {
    double a, b, c, d;
};

/// To which tables a small number is added before a ratio is taken.
enum class AddTo {
    all,
    only0,   ///< Only tables with a zero cell.
    if0all,  ///< All of them as soon as one has a zero cell.
    none,
};

struct ZeroCells {
    double add = 0.5;
    AddTo to = AddTo::only0;
    bool drop00 = false;  ///< Leave out tables without events, or with events only, in both groups.
};

[[nodiscard]] bool has_zero(const TwoByTwo& table);

/// Applies the treatment of zero cells to all tables of one analysis; a dropped one becomes NaN.
///
/// Reference: Fleiss & Berlin (2009), in The Handbook of Research Synthesis, 237-253.
/// Misleads with many zero cells: the result then depends on what is added.
void treat_zero_cells(std::span<TwoByTwo> tables, const ZeroCells& how);

}  // namespace werkzaam::stats
