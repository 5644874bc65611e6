// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/effect/effect.h"
#include "stats/effect/two_by_two.h"

#include <span>

namespace werkzaam::stats {

/// Events and non-events in one group; NaN where not reported.
struct Events {
    double x, rest;
    [[nodiscard]] double n() const { return x + rest; }
};

/// Adds to groups with zero events or zero non-events as ZeroCells says (drop00 plays no part).
void treat_zero_events(std::span<Events> groups, const ZeroCells& how);

/// Proportion (PR). Variance: LS, UB (n - 1), or AV with the average proportion in Variance::first.
/// Oracle: tests/oracles/expected/escalc_prop__PR.json. Misleads near 0 and 1: prefer the logit.
[[nodiscard]] Effect proportion(const Events& group, const Variance& variance = {});

/// Log proportion (PLN); LS, or AV. Oracle: tests/oracles/expected/escalc_prop__PLN.json.
[[nodiscard]] Effect log_proportion(const Events& group, const Variance& variance = {});

/// Log odds of a proportion (PLO); LS, or AV. Oracle: tests/oracles/expected/escalc_prop__PLO.json.
[[nodiscard]] Effect logit_proportion(const Events& group, const Variance& variance = {});

/// Arcsine-transformed proportion (PAS). Oracle: tests/oracles/expected/escalc_prop__PAS.json.
[[nodiscard]] Effect arcsine_proportion(const Events& group);

/// Freeman-Tukey double arcsine (PFT).
///
/// Reference: Freeman & Tukey (1950), Annals of Mathematical Statistics 21(4), 607-611.
/// Oracle: tests/oracles/expected/escalc_prop__PFT.json.
/// Misleads when transformed back with unequal group sizes (Schwarzer et al. 2019, Research
/// Synthesis Methods 10(3), 476-483): prefer the logit.
[[nodiscard]] Effect freeman_tukey_proportion(const Events& group);

}  // namespace werkzaam::stats
