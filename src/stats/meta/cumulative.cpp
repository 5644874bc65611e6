// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/cumulative.h"

#include "stats/meta/pool_series.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace werkzaam::stats {
namespace {

std::vector<std::size_t> sorted_stably(std::span<const double> keys) {
    std::vector<std::size_t> rows(keys.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::ranges::stable_sort(rows, {}, [&](std::size_t row) { return keys[row]; });
    return rows;
}

}  // namespace

Answer<CumulativeSeries> pool_cumulatively(const Effects& effects, std::span<const double> order,
                                           const PoolOptions& options) {
    if (auto refusal = refuse_series(effects, options)) return *refusal;
    const bool usable = order.size() == effects.yi.size() &&
                        std::ranges::all_of(order, [](double key) { return std::isfinite(key); });
    if (!usable)
        return Refusal{
            RefusalCode::order_invalid, "Each study needs one finite number to sort by.", {}};
    if (Answer<Design> all = prepare(effects, true); !all) return all.refusal();
    CumulativeSeries result{sorted_stably(order), {}};
    reserve(result.series, order.size());
    std::vector<double> yi, vi;
    for (const std::size_t row : result.studies) {
        yi.push_back(effects.yi[row]);
        vi.push_back(effects.vi[row]);
        Answer<Design> design = prepare({yi, vi, {}}, true);
        if (!design) return design.refusal();
        MeanModel model(std::move(design.value()));
        append_step(model, options, {}, result.series);
    }
    return result;
}

}  // namespace werkzaam::stats
