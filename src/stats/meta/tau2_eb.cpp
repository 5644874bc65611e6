// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/tau2_eb.h"

#include "stats/meta/tau2_pm.h"

namespace werkzaam::stats {

Tau2Estimate tau2_eb(Model& model, std::optional<double> start) {
    return tau2_pm(model, start);
}

}  // namespace werkzaam::stats
