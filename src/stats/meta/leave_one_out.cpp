// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/leave_one_out.h"

#include "stats/meta/pool_series.h"

#include <cmath>

namespace werkzaam::stats {

namespace {

// Points near which the estimates without one study lie: one study out of k moves tau2 by about
// its standard error over the root of k.
std::vector<double> around(const Tau2Estimate& all, std::size_t k) {
    if (!all.se) return {all.tau2};
    const double step = *all.se / std::sqrt(static_cast<double>(k));
    if (!(all.tau2 > 2.0 * step)) return {all.tau2};
    return {all.tau2 - step, all.tau2, all.tau2 + step};
}

}  // namespace

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
    model.remember(warm && all.tau2.tau2 > 0 ? around(all.tau2, k) : std::vector<double>{});
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
