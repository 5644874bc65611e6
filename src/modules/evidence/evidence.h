// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/evidence_listener.h"
#include "core/result.h"
#include "core/table.h"
#include "modules/evidence/guidance.h"

#include <string>
#include <vector>

namespace werkzaam::evidence {

/// What the evaluations module calls when results changed: recomputes the pools concerned in the
/// same transaction. Lives as long as the program and keeps nothing.
[[nodiscard]] EvidenceListener& listener();
/// Recomputes everything: after outcomes changed, or with a new engine.
Result<Done> recompute_everything(Context& context);

/// Imports published syntheses; all or nothing, every fault at once.
Result<ImportReport> import_syntheses(Context& context, const Table& table);

/// A line of `werkzaam guidance list`.
struct GuidanceLine {
    std::string id;
    std::string key;  ///< "intervention:code:construct:metric:collection"; also accepted as id
    std::string state;
    int published = 0;    ///< version number; 0: none
    int provisional = 0;  ///< version number; 0: none
    int k = 0;            ///< studies in the version in front
    Conclusion conclusion = Conclusion::no_studies;
    CertaintyLevel certainty = CertaintyLevel::not_determined;
};
/// All cards; only those with a version to approve when `to_approve`.
[[nodiscard]] std::vector<GuidanceLine> list_guidance(Context& context, bool to_approve);
/// One card in words. Problem "evidence.pool_not_found".
[[nodiscard]] Result<GuidanceCard> show_guidance(Context& context, const std::string& id,
                                                 Language language);
/// Publishes the provisional version; its number. Problems of policy::allow,
/// "evidence.pool_not_found", "evidence.approval_invalid", "evidence.nothing_to_approve".
Result<int> approve_guidance(Context& context, const std::string& id, const std::string& by,
                             const std::string& reason);
/// Records a judgement of a domain of certainty; the level that follows. `domain` and `rating` are
/// names as in guidance.h. Problems as for approving, and "evidence.judgement_invalid".
Result<CertaintyLevel> judge_guidance(Context& context, const std::string& id,
                                      const std::string& domain, const std::string& rating,
                                      const std::string& by, const std::string& reason);

}  // namespace werkzaam::evidence
