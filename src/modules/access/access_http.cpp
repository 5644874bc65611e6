// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/access_http.h"

#include "modules/access/acceptance_http.h"
#include "modules/access/delegation_http.h"
#include "modules/access/factor_http.h"
#include "modules/access/invitation_http.h"
#include "modules/access/membership_http.h"
#include "modules/access/municipality_http.h"
#include "modules/access/organisation_http.h"
#include "modules/access/provider_http.h"
#include "modules/access/rights_review_http.h"
#include "modules/access/session_http.h"
#include "modules/access/sign_in_http.h"

namespace werkzaam::access {

void add_routes(http::Router& router, Accounts& accounts) {
    add_municipality_routes(router);
    add_organisation_routes(router);
    add_membership_routes(router);
    add_invitation_routes(router);
    add_rights_review_routes(router);
    add_delegation_routes(router);
    add_sign_in_routes(router, accounts);
    add_provider_routes(router, accounts);
    add_session_routes(router);
    add_factor_routes(router, accounts);
    add_acceptance_routes(router, accounts);
}

}  // namespace werkzaam::access
