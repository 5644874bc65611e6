// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/violation.h"
#include "platform/http/router.h"

#include <string>
#include <utility>
#include <vector>

namespace werkzaam::http {

/// The fields of these violations: "?pageSize" for a query parameter.
namespace rule {
extern const char* const unknown_parameter;  ///< REQ-1
extern const char* const wrong_type;         ///< REQ-2, {expected}: whole or yesNo
extern const char* const out_of_range;       ///< REQ-3, {minimum}, {maximum}
extern const char* const not_allowed;        ///< REQ-4, {allowed}
extern const char* const missing;            ///< REQ-5
extern const char* const repeated;           ///< REQ-6
extern const char* const not_decodable;      ///< REQ-7
extern const char* const repeatable_key;     ///< REP-1
}  // namespace rule

/// The longest text a query parameter may have, in bytes.
inline constexpr int longest_parameter = 500;

/// Everything that is wrong with a query, given what the operation takes.
[[nodiscard]] Violations check_query(
    const Operation& operation,
    const std::vector<std::pair<std::string, std::string>>& query_values);

}  // namespace werkzaam::http
