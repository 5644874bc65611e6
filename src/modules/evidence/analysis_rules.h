// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"
#include "modules/evidence/analysis.h"
#include "stats/effect/escalc.h"
#include "stats/meta/pooled.h"

#include <string>
#include <string_view>
#include <vector>

namespace werkzaam::evidence {

/// What a method is asked to do, checked and with its columns as numbers.
struct EscalcPlan {
    stats::EscalcOptions options;
    stats::RoleColumns columns;
};

struct PoolPlan {
    stats::PoolOptions options;
    std::vector<double> yi;
    std::vector<double> vi;
    std::vector<std::string> moderator_names;
    std::vector<std::vector<double>> moderators;
    std::vector<double> order;  ///< Rank of each study in a cumulative analysis.
    std::size_t left_out = 0;   ///< Rows with a missing value.
};

/// The methods that can be computed, and those of the request format that cannot be yet.
enum class AnalysisMethod { escalc, pool, leave_one_out, influence, cumulative };

/// Problem analysis.unknown_method, or analysis.not_available for a method that is described but
/// not built yet.
[[nodiscard]] Result<AnalysisMethod> method_named(std::string_view name);

/// Checks the request and reads its columns. Refused are unknown options, measures, roles and
/// columns, cells that are not numbers (named by row, counted from 1, and column), and settings
/// that contradict each other. An empty cell is missing: escalc computes what it can, the pooling
/// methods leave the row out.
///
/// Source: docs/methods/analysis-requests.md.
[[nodiscard]] Result<EscalcPlan> escalc_plan(const AnalysisRequest& request);
[[nodiscard]] Result<PoolPlan> pool_plan(const AnalysisRequest& request, AnalysisMethod method);

/// Problem kind too_large when the request asks for more than the limits. Work is counted as
/// (studies + 10 columns) times squared columns times refits.
[[nodiscard]] Result<Done> within(const AnalysisLimits& limits, const AnalysisRequest& request,
                                  AnalysisMethod method);

/// Cautions that belong to the number of studies: fewer than five, fewer than ten for each
/// moderator, rows left out.
[[nodiscard]] std::vector<AnalysisWarning> cautions(const PoolPlan& plan);

/// Cautions about effect sizes: an implausibly large standardised difference, a spread that looks
/// like a standard error, what could not be computed and why.
[[nodiscard]] std::vector<AnalysisWarning> cautions(const EscalcPlan& plan,
                                                    const std::vector<stats::Effect>& effects);

/// Input that cannot be true, with the row and the column it stands in.
[[nodiscard]] Problem problem_of(const stats::EscalcFault& fault, const AnalysisRequest& request);

/// What the engine refuses, as a problem.
[[nodiscard]] Problem problem_of(const stats::Refusal& refusal);

}  // namespace werkzaam::evidence
