// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"
#include "modules/evaluations/evaluation.h"

namespace werkzaam::evaluations {

/// Everything that must hold before an evaluation is stored; empty means it may be.
///
/// Source: docs/policy/evaluations.md, rules EVAL-1 to EVAL-5.
[[nodiscard]] Violations check(const Evaluation& evaluation, int line);

}  // namespace werkzaam::evaluations
