// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/evidence_http.h"

#include "modules/evidence/analysis_http.h"
#include "modules/evidence/guidance_http.h"
#include "modules/evidence/ladder_http.h"
#include "modules/evidence/map_http.h"
#include "modules/evidence/pool_http.h"

namespace werkzaam::evidence {

void add_routes(http::Router& router) {
    add_pool_routes(router);
    add_guidance_routes(router);
    add_map_routes(router);
    add_ladder_routes(router);
    add_analysis_routes(router);
}

}  // namespace werkzaam::evidence
