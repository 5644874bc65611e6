// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/evidence_listener.h"
#include "core/result.h"

#include <set>
#include <string>

namespace werkzaam::evidence {

/// Recomputes, in the caller's transaction, every pool that the changed evaluations belong to or
/// belonged to, and what lists show of the interventions concerned. A pool whose inputs changed
/// gets a new provisional version, which takes the place of an older provisional one; the published
/// version stays in front. The same inputs give no new version.
Result<Done> recompute(Context& context, const EvidenceChange& change);

/// The same for everything there is: after outcomes changed, or with a new engine.
Result<Done> recompute_all(Context& context);

/// Writes what lists and facets show of these interventions (codes).
void write_summaries(Context& context, const std::set<std::string>& interventions);

}  // namespace werkzaam::evidence
