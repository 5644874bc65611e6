// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/violation.h"
#include "modules/evidence/guidance.h"

namespace werkzaam::evidence {

/// What is wrong with a synthesis: SYN-1, a standard error that is not above zero.
///
/// Source: docs/policy/pooling.md.
[[nodiscard]] Violations check(const Synthesis& synthesis);

}  // namespace werkzaam::evidence
