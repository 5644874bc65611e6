// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "modules/evidence/ladder.h"

#include <string>

namespace werkzaam::evidence {

/// The ladder of an intervention (id or code), texts left empty. Problem
/// "interventions.not_found".
[[nodiscard]] Result<Ladder> read_ladder(Context& context, const std::string& intervention);

}  // namespace werkzaam::evidence
