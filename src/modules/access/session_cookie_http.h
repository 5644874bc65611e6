// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/http/message.h"

#include <string>

/// The cookie of a session: `__Host-`, so that no other host can set it; not for scripts; not sent
/// with what other sites embed. Beside it stands one for scripts without any secret, which says that
/// asking for the session makes sense.
namespace werkzaam::access {

[[nodiscard]] std::string session_token_of(const http::RawRequest& request);
[[nodiscard]] std::string session_token_of(const http::Request& request);
void give_session_cookie(http::Response& response, const std::string& token);
void take_session_cookie(http::Response& response);

/// What a browser shows when it comes back from a provider: for ten minutes, and never sent by a
/// request that another site started. Only a page of ours asks for the rest.
[[nodiscard]] std::string asked_token_of(const http::Request& request);
void give_asked_cookie(http::Response& response, const std::string& token);
void take_asked_cookie(http::Response& response);

}  // namespace werkzaam::access
