// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/access/accounts_actions.h"
#include "platform/http/router.h"

namespace werkzaam::access {

/// Municipalities, their changes and organisations; signing in and one's own account. `accounts`
/// outlives the router.
void add_routes(http::Router& router, Accounts& accounts);

}  // namespace werkzaam::access
