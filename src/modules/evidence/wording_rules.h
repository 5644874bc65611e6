// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/text.h"
#include "modules/evidence/guidance.h"
#include "modules/evidence/pool.h"

#include <map>
#include <string>

namespace werkzaam::evidence {

/// What readers call a moderator, by its name in the data; the name itself where there is none.
using Labels = std::map<std::string, LocalText>;

/// The answer of a version in sentences, the most important first: what may be concluded, whether
/// one study decides it, the numbers, what to expect elsewhere, what was measured and what was not.
/// Texts of records are in parameters that end in `_nl` and `_en`; the reader's language picks.
///
/// Source: docs/policy/pooling.md, "Words".
[[nodiscard]] Sentences words(const Pool& pool, const PoolVersion& version,
                              const Labels& labels = {});

/// What stands before those sentences when a reader chose studies or method.
[[nodiscard]] Sentences exploration_words(const ExplorationRequest& request);

/// A number as sentences carry it: plain decimal notation with at most six decimals.
[[nodiscard]] std::string written(double value);

}  // namespace werkzaam::evidence
