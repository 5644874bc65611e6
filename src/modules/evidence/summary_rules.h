// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/pool.h"

#include <span>
#include <string>

namespace werkzaam::evidence {

/// The version in front of a pool: what it concludes, and whether a person approved it.
struct FrontAnswer {
    Conclusion conclusion = Conclusion::no_studies;
    bool approved = false;
};

/// What a list shows for the pools of an intervention: the name of an interventions::EvidenceState.
/// One answer only when all pools that allow one agree and a person approved each; a summary, never
/// a score.
///
/// Source: docs/policy/pooling.md.
[[nodiscard]] std::string summary_state(std::span<const FrontAnswer> answers);

}  // namespace werkzaam::evidence
