// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace werkzaam::http {

/// Version of the API: `info.version` of the OpenAPI document and the header API-Version.
inline constexpr const char* api_version = "0.1.0";

}  // namespace werkzaam::http
