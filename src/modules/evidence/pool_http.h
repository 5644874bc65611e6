// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/reading_actions.h"
#include "modules/evidence/study_table.h"
#include "platform/http/router.h"

#include <string>
#include <vector>

namespace werkzaam::evidence {

/// /v1/pools and what hangs under it.
void add_pool_routes(http::Router& router);

/// The filters that pools and cards share.
[[nodiscard]] std::vector<http::Parameter> pool_parameters();
[[nodiscard]] PoolQuestion pool_question(const http::Request& request);

/// A table as a CSV download.
[[nodiscard]] http::Response csv_response(const TextTable& table, const std::string& file_name);

}  // namespace werkzaam::evidence
