// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"
#include "modules/evaluations/outcome.h"

namespace werkzaam::evaluations {

/// Everything that must hold before an outcome is stored; empty means it may be.
///
/// Source: docs/policy/evaluations.md, rules OUT-1 and OUT-2.
[[nodiscard]] Violations check(const Outcome& outcome, int line);

}  // namespace werkzaam::evaluations
