// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"
#include "modules/evaluations/effect.h"
#include "modules/evaluations/outcome.h"

#include <string>

namespace werkzaam::evaluations {

/// The scale on which effects of a measure are pooled: "smd" for SMD, d and g, "log_odds" for OR
/// and logOR, "log_risk", "risk_difference", "difference", "change", "smcc", "smcr", "correlation";
/// empty for a measure that is not known. Scales are never mixed: a change standardised on the
/// spread of changes (SMCC) is not an SMD.
[[nodiscard]] std::string metric_of(const std::string& measure);

/// Computes yi, vi, the conversion used and plausibility questions from what was printed, taking the
/// most informative figures first: effect and variance, means, counts, t, F, interval, standard
/// error, p. yi stays empty when nothing can be computed.
///
/// Source: docs/policy/evaluations.md, rule EFF-2; formulas in stats/effect.
void compute(Effect& effect);

/// Everything that must hold before a computed effect is stored; empty means it may be.
///
/// Source: docs/policy/evaluations.md, rules EFF-1 to EFF-5.
[[nodiscard]] Violations check(const Effect& effect, const Outcome& outcome, int line);

}  // namespace werkzaam::evaluations
