// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/leave_one_out.h"

#include "stats/meta/pool_series.h"

#include <cmath>

namespace werkzaam::stats {

Answer<PoolSeries> leave_one_out(const Effects& effects, const PoolOptions& options) {
    if (auto refusal = refuse_series(effects, options)) return *refusal;
    Answer<Design> design = prepare(effects, true);
    if (!design) return design.refusal();
    const std::size_t k = design->k;
    if (k < 2)
        return Refusal{
            RefusalCode::too_few_effects, "Leaving one out needs at least two studies.", {}};
    MeanModel model(std::move(design.value()));
    const Fit all = fit(model, options.tau2_method, options.test);
    // One maximum with all studies: the fits with one fewer start there.
    const bool warm = all.tau2.convergence.modes == 1;
    PoolSeries series;
    reserve(series, k);
    for (std::size_t i = 0; i < k; ++i) {
        model.leave_out(i);
        append_step(model, options, warm ? std::optional(all.tau2.tau2) : std::nullopt, series);
        model.restore();
    }
    return series;
}

}  // namespace werkzaam::stats
