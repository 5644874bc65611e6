// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/tau2_fe.h"

namespace werkzaam::stats {

Tau2Estimate tau2_fe() {
    return {};
}

}  // namespace werkzaam::stats
