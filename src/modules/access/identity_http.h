// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/clock.h"
#include "modules/access/accounts_actions.h"
#include "platform/http/identity.h"
#include "platform/http/storage.h"

namespace werkzaam::access {

/// Who sends a request: the holder of the session in its cookie. All of them outlive it.
[[nodiscard]] http::Identity identity_of(const Accounts& accounts, http::Storage storage,
                                         const Clock& clock);

}  // namespace werkzaam::access
