// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"
#include "stats/effect/measure.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace werkzaam::stats {

/// Columns of equal length by role ("ai", "n1i", "ri"); NaN where not reported.
using RoleColumns = std::map<std::string, std::vector<double>, std::less<>>;

struct EscalcOptions {
    Measure measure = Measure::smd;
    VarianceType variance = VarianceType::large_sample;
    ZeroCells zero_cells = {};
};

/// Input that cannot be true, such as a negative count.
struct EscalcFault {
    enum class Kind {
        negative,               ///< A count or standard deviation below zero.
        not_positive,           ///< A group size or person-time of zero or less.
        correlation_outside,    ///< Not between -1 and 1.
        more_events_than_size,  ///< ai above n1i.
        sizes_disagree,         ///< bi and n1i both given, and ai + bi differs from n1i.
    };
    Kind kind;
    std::string role;
    std::size_t row;  ///< From 0.
};

/// Effect sizes of a table of studies, one per row in row order: metafor's escalc. Rows with
/// missing input give what can be computed without it, usually nothing. The averages of AV and
/// AVHO are taken over the rows, weighted by size. For measures that need no addition, such as
/// arcsines, the treatment of zero cells plays no part, except drop00.
///
/// Reference: Viechtbauer (2010), Journal of Statistical Software 36(3); each measure's own paper
/// is named in its header. Oracles: tests/oracles/expected/escalc_*.json, relative 1e-11.
/// Expects every needed role (roles()) in `columns`, and that the variance type belongs to the
/// measure; a role that is missing counts as missing in all rows.
[[nodiscard]] std::variant<std::vector<Effect>, EscalcFault> escalc(const RoleColumns& columns,
                                                                    const EscalcOptions& options);

}  // namespace werkzaam::stats
