// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/evaluations_http.h"

#include "modules/evaluations/evaluation_http.h"
#include "modules/evaluations/outcome_http.h"

namespace werkzaam::evaluations {

void add_routes(http::Router& router) {
    add_evaluation_routes(router);
    add_outcome_routes(router);
}

}  // namespace werkzaam::evaluations
