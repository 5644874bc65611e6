// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/http/router.h"

namespace werkzaam::access {

/// Where a page looks whether its session still stands. Whoever asks here counts as a visitor, so
/// that looking does not keep a session going.
inline constexpr const char* session_state_path = "/session/_state";

/// One's own sessions.
void add_session_routes(http::Router& router);

}  // namespace werkzaam::access
