// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/fit.h"
#include "stats/meta/leave_one_out.h"

namespace werkzaam::stats {

/// What every series of fits refuses: moderators and a level out of range.
[[nodiscard]] std::optional<Refusal> refuse_series(const Effects& effects,
                                                   const PoolOptions& options);

void reserve(PoolSeries& series, std::size_t steps);

/// Fits the model as it stands and appends the results in the units of the data.
void append_step(Model& model, const PoolOptions& options, std::optional<double> start,
                 PoolSeries& series);

}  // namespace werkzaam::stats
