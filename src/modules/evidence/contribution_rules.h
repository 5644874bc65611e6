// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/text.h"
#include "modules/evidence/guidance.h"
#include "modules/evidence/pool.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace werkzaam::evidence {

/// How the pooled effect differs between studies with and without each element or yes/no moderator,
/// one at a time: by name, no ranking, adjusted for their number (Holm). Fewer than four studies on
/// either side or fewer than ten in all: no number. Each with the most its certainty can be: low,
/// and very low when the interval contains zero. `labels` gives each its name for readers.
///
/// Source: docs/policy/pooling.md, "Contribution of an element".
[[nodiscard]] std::vector<Contribution> contributions(
    std::span<const PooledStudy> studies, const std::map<std::string, LocalText>& labels);

/// What must be read with them.
[[nodiscard]] Sentences contribution_words(std::span<const Contribution> items,
                                           std::size_t studies);

/// Holm's step-down adjustment, in the order given. Reference: Holm (1979), Scandinavian Journal of
/// Statistics 6, 65-70; the same numbers as R's p.adjust(p, "holm").
[[nodiscard]] std::vector<double> holm_adjusted(std::span<const double> p);

}  // namespace werkzaam::evidence
