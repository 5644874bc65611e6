// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"
#include "modules/evidence/analysis.h"

#include <string_view>

namespace werkzaam::evidence {

/// Whether a method exists: Problem analysis.unknown_method, or analysis.not_available for one that
/// is described but not built yet.
[[nodiscard]] Result<Done> check_method(std::string_view method);

/// Computes one analysis. Whatever is mathematically defined is answered, with warnings where care
/// is due; what is undefined or contradictory is a Problem that names it.
///
/// Pure: the same request gives the same answer, bit for bit. Field names and conventions are in
/// docs/methods/analysis-requests.md.
[[nodiscard]] Result<AnalysisAnswer> analyse(const AnalysisRequest& request,
                                             const AnalysisLimits& limits = {});

}  // namespace werkzaam::evidence
