// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/access/accounts_actions.h"
#include "platform/http/router.h"

namespace werkzaam::access {

/// Signing in by an identity provider; `accounts` outlives the router.
void add_provider_routes(http::Router& router, Accounts& accounts);

}  // namespace werkzaam::access
