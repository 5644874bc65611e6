// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/candidate.h"

#include <string>

namespace werkzaam::evidence {

/// Everything a result rests on as one text: the question with its direction and yardstick, the
/// method, the studies and those left out. Two results with the same text are the same result; the
/// SHA-256 of it is what a version carries. Each value is written with its length before it, so
/// that no two inputs share a text.
[[nodiscard]] std::string inputs_text(const Pool& pool, const Selection& selection,
                                      const PoolMethod& method);

}  // namespace werkzaam::evidence
