// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"
#include "modules/evidence/analysis.h"
#include "modules/evidence/analysis_rules.h"
#include "stats/effect/escalc.h"
#include "stats/meta/pooled.h"

namespace werkzaam::evidence {

struct PoolSettings {
    stats::PoolOptions options;
    bool decreasing = false;  ///< Cumulative: largest sort key first.
};

/// Options of escalc: `measure` (must be there), `vtype` LS, `add` 0.5, `to` only0, `drop00` false.
/// Problems: analysis.unknown_option, analysis.option_missing, analysis.option_value,
/// analysis.unknown_measure, analysis.variance_type.
[[nodiscard]] Result<stats::EscalcOptions> escalc_options(const AnalysisRequest& request);

/// Options of the pooling methods: `tau2_method` REML, `test` z, `level` 0.95, `intercept` true,
/// `missing` listwise; of cumulative also `order_by` and `decreasing`.
[[nodiscard]] Result<PoolSettings> pool_settings(const AnalysisRequest& request,
                                                 AnalysisMethod method);

}  // namespace werkzaam::evidence
