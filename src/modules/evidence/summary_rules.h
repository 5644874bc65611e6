// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/pool.h"

#include <span>
#include <string>

namespace werkzaam::evidence {

/// What a list shows for the conclusions of an intervention's pools: the name of an
/// interventions::EvidenceState. One answer only when all pools that allow one agree; a summary,
/// never a score.
[[nodiscard]] std::string summary_state(std::span<const Conclusion> conclusions);

}  // namespace werkzaam::evidence
