// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/http/router.h"

namespace werkzaam::evidence {

/// /v1/evidence-map and /v1/syntheses.
void add_map_routes(http::Router& router);

}  // namespace werkzaam::evidence
