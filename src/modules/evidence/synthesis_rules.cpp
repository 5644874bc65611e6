// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/synthesis_rules.h"

namespace werkzaam::evidence {

Violations check(const Synthesis& synthesis) {
    // SYN-1: a result without a margin of error cannot be read.
    if (synthesis.se <= 0) return {{"SYN-1", "se"}};
    return {};
}

}  // namespace werkzaam::evidence
