// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/pool.h"

#include <string>

namespace werkzaam::evidence {

/// A script in base R (4.0 or newer) with the frozen studies in it that computes the same figures
/// by its own few lines and stops with an error when one differs by more than 1e-8 (relative).
/// Where metafor is installed it compares with that too. A version with number 0 is a reader's own
/// exploration and says so.
[[nodiscard]] std::string r_script(const Pool& pool, const PoolVersion& version);

}  // namespace werkzaam::evidence
