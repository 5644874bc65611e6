// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"
#include "stats/effect/two_by_two.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace werkzaam::stats {

/// The effect measures, named as in metafor's escalc.
enum class Measure {
    md, smd, smdh, rom, d2or, d2orn, d2orl,
    mc, smcc, smcr, smcrh,
    odds_ratio, peto, rr, rd, as, phi, yuq, yuy, or2d, or2dn, or2dl,
    cor, zcor,
    pr, pln, plo, pas, pft,
    irr, ird, irsd,
    ir, irln, irs, irft,
};

/// What a measure is computed from.
enum class Family { two_means, paired, two_by_two, correlation, proportion, two_rates, one_rate };

struct MeasureInfo {
    Measure measure;
    std::string_view name;  ///< "SMD"
    Family family;
    bool uses_add;  ///< Whether something is added to zero cells; arcsines and roots need nothing.
    std::vector<VarianceType> variances;
    /// Whether metafor changed the formula after 3.8, whose value is given here.
    bool version_dependent = false;
};

/// All measures, in the order of the enumeration.
[[nodiscard]] std::span<const MeasureInfo> measures();
[[nodiscard]] const MeasureInfo& info(Measure measure);
[[nodiscard]] const MeasureInfo* find_measure(std::string_view name);

/// The roles of input a family reads ("ai", "n1i"). One of each inner list is needed; further names
/// in it are another way to report the same.
struct Role {
    std::string_view name;
    std::string_view or_else = {};  ///< Reported instead of `name`: n1i for bi.
    bool optional = false;
};
[[nodiscard]] std::vector<Role> roles(Measure measure);

/// Names as in requests: "LS", "UB", ...; "all", "only0", "if0all", "none".
[[nodiscard]] std::optional<VarianceType> parse_variance_type(std::string_view text);
[[nodiscard]] std::string_view name(VarianceType type);
[[nodiscard]] std::optional<AddTo> parse_add_to(std::string_view text);

}  // namespace werkzaam::stats
