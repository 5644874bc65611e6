// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/candidate.h"

#include <span>
#include <string>
#include <vector>

namespace werkzaam::evidence {

/// The pools that these effects belong to, each once, by key: intervention x construct x metric,
/// element x construct x metric, and construct x metric, apart for catalogue and worked examples.
/// An outcome that is not expressed on a scale makes none.
[[nodiscard]] std::vector<Pool> pools_in(std::span<const Candidate> candidates);

/// "intervention:code:construct:metric:catalogue": what the id of a pool is made of.
[[nodiscard]] std::string pool_key(const Pool& pool);

/// True when the effect is about the pool's subject, whatever the rules then say of it.
[[nodiscard]] bool concerns(const Pool& pool, const Candidate& candidate);

/// The studies of a pool, in the order given, and what was left out of it with the first rule that
/// says so.
///
/// Source: docs/policy/pooling.md, rules POOL-1 to POOL-9.
[[nodiscard]] Selection select(const Pool& pool, std::span<const Candidate> candidates);

/// Names of moderators that are known for every study and differ between them, sorted.
[[nodiscard]] std::vector<std::string> usable_moderators(std::span<const PooledStudy> studies);

}  // namespace werkzaam::evidence
