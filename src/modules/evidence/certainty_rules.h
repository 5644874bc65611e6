// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/text.h"
#include "core/violation.h"
#include "modules/evidence/guidance.h"
#include "modules/evidence/judgement.h"
#include "modules/evidence/pool.h"

#include <optional>

namespace werkzaam::evidence {

/// What the software proposes for a domain, and why. No rating: it cannot tell.
struct Proposal {
    std::optional<Seriousness> rating;
    Sentence reason;
};

/// Source of all below: docs/policy/pooling.md, "Certainty".
[[nodiscard]] Proposal propose_imprecision(const Pool& pool, const PoolVersion& version);
[[nodiscard]] Proposal propose_inconsistency(const Pool& pool, const PoolVersion& version);
/// The least that a person may judge about indirectness; nothing for outcomes on behaviour or harm.
[[nodiscard]] Proposal floor_of_indirectness(const Pool& pool);
/// What the software says about a domain; other domains than these three: nothing.
[[nodiscard]] Proposal propose(CertaintyDomain domain, const Pool& pool,
                               const PoolVersion& version);

/// True when every study randomised: only then certainty starts high.
[[nodiscard]] bool starts_high(const PoolVersion& version);

/// The level when a person judged all five domains, otherwise not_determined.
[[nodiscard]] CertaintyLevel level_of(bool starts_high, const Judgements& judgements);

/// What is wrong with a judgement: below the floor (CERT-1), no name or reason (CERT-2).
[[nodiscard]] Violations check(const Pool& pool, CertaintyDomain domain,
                               const Judgement& judgement);

}  // namespace werkzaam::evidence
