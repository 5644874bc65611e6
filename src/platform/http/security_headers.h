// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/http/message.h"

namespace werkzaam::http {

/// Adds the headers of every answer of the API (NL GOV API Design Rules 2.2): API-Version,
/// Cache-Control no-store and the security headers.
void secure_api(Response& response);
/// Adds the security headers of the web pages; scripts, styles and data from this address only.
void secure_page(Response& response);

}  // namespace werkzaam::http
