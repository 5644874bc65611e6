// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "core/text.h"
#include "modules/evidence/frozen_version.h"
#include "modules/evidence/guidance.h"
#include "modules/evidence/study_table.h"

#include <string>

namespace werkzaam::evidence {

/// A reader's own look at the studies of the version in front: a version with number 0 that is
/// never stored and whose first sentence says what it is. Problems "evidence.pool_not_found",
/// "evidence.exploration_invalid" with every fault, "evidence.not_computable".
[[nodiscard]] Result<PoolVersion> explore(Context& context, const std::string& id,
                                          const ExplorationRequest& request, Language language);
[[nodiscard]] Result<TextTable> explore_study_table(Context& context, const std::string& id,
                                                    const ExplorationRequest& request);
[[nodiscard]] Result<std::string> explore_script(Context& context, const std::string& id,
                                                 const ExplorationRequest& request);

/// Differences between studies with and without each element or yes/no moderator of the pool's
/// version in front.
[[nodiscard]] Result<Contributions> read_contributions(Context& context, const std::string& id,
                                                       Language language);

}  // namespace werkzaam::evidence
