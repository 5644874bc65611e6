// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace werkzaam::http {

/// The target of a request, taken apart and decoded. "/v1/x/" has an empty last segment, and so is
/// another path than "/v1/x".
struct Target {
    std::string path;                   ///< as sent, without the query
    std::vector<std::string> segments;  ///< decoded; an encoded slash stays inside its segment
    std::vector<std::pair<std::string, std::string>> query_values = {};
};

/// Problem "request.invalid" with REQ-7 when something is not percent-encoded UTF-8.
[[nodiscard]] Result<Target> target_of(std::string_view text);

/// Nothing when an escape is broken, or the result is not UTF-8 or has U+0000. With `form`, "+" is
/// a space.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text, bool form);
/// Escapes everything but letters, digits and "-._~".
[[nodiscard]] std::string percent_encoded(std::string_view text);

}  // namespace werkzaam::http
