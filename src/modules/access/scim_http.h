// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/clock.h"
#include "modules/access/accounts_actions.h"
#include "platform/http/site.h"

#include <functional>
#include <string>

namespace werkzaam::access {

/// SCIM 2.0 below /scim/v2, for identity providers with a token: no session counts there, and the
/// token counts nowhere else. `wait` tells how many seconds a token has to wait before it may ask
/// more. All of them outlive it.
[[nodiscard]] http::Mount scim_mount(
    const Accounts& accounts, http::Storage storage, const Clock& clock,
    std::function<int(const std::string& token)> wait = [](const std::string&) { return 0; });

}  // namespace werkzaam::access
