// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/guidance.h"

#include <string>

namespace werkzaam::evidence {

/// A synthesis as it is kept: with the code of its source instead of the citation.
struct SynthesisRecord {
    Synthesis synthesis;
    std::string source;
};

}  // namespace werkzaam::evidence
