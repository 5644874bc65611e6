// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/interventions_http.h"

#include "modules/interventions/element_http.h"
#include "modules/interventions/intervention_http.h"

namespace werkzaam::interventions {

void add_routes(http::Router& router) {
    add_intervention_routes(router);
    add_element_routes(router);
}

}  // namespace werkzaam::interventions
