// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/page.h"
#include "core/result.h"
#include "core/text.h"
#include "modules/evidence/guidance.h"
#include "modules/evidence/reading_actions.h"

#include <string>

namespace werkzaam::evidence {

[[nodiscard]] Page<GuidanceCardSummary> find_cards(Context& context, const PoolQuestion& question,
                                                   const PageRequest& page, Language language);
/// The card of a pool, by the pool's id. Problem "evidence.pool_not_found".
[[nodiscard]] Result<GuidanceCard> read_card(Context& context, const std::string& pool,
                                             Language language);

/// Puts the provisional version in front; the published one becomes history. The number of the
/// version now published. Problems of policy::allow, "evidence.pool_not_found",
/// "evidence.approval_invalid" (APPROVE-1), "evidence.nothing_to_approve".
Result<int> approve(Context& context, const std::string& pool, const std::string& by,
                    const std::string& reason);

/// Records a person's judgement of one domain of certainty, about the version in front, and the
/// level that follows; with another version in front it has to be given again. Problems of
/// policy::allow, "evidence.pool_not_found", "evidence.judgement_invalid" (CERT-1, CERT-2).
Result<CertaintyLevel> judge(Context& context, const std::string& pool, CertaintyDomain domain,
                             Seriousness rating, const std::string& by, const std::string& reason);

}  // namespace werkzaam::evidence
