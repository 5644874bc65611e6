// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/pool.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace werkzaam::evidence {

/// Edition of the engine that published figures carry; raised whenever a figure could change.
inline constexpr std::string_view engine_version = "werkzaam-stats 0.1";

/// How pools are computed unless somebody asks otherwise: REML, Knapp-Hartung with the max(1, q)
/// safeguard, 95 %, no moderators; every choice written out.
[[nodiscard]] PoolMethod standard_method();

/// The numbers of a pool, or the code of the engine's refusal when they are not defined.
struct Computation {
    std::optional<PoolFigures> figures;
    std::string refusal;
};

/// Computes everything a page shows of these studies with this method: nothing for no study; for
/// one study only that study's own interval, because one study is no pool. Leave-one-out and the
/// cumulative series exist without moderators and from three studies on.
///
/// Source: docs/methods/meta-analysis.md. The method must be one that guard_rules.h lets through.
[[nodiscard]] Computation compute(std::span<const PooledStudy> studies, const PoolMethod& method);

}  // namespace werkzaam::evidence
