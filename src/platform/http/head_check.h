// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace werkzaam::http {

/// Length of a request's head up to and including the empty line after it, or 0 when it is not all
/// there. A head whose lines end in a bare LF is also complete here, so that it can be refused.
[[nodiscard]] std::size_t head_length(std::string_view received);

/// Why a head is refused before anything interprets it, or empty when it is in order. Strict where
/// two programs could disagree about where a request ends: line ends, folded lines, spaces before a
/// colon, Host, Content-Length and Transfer-Encoding (RFC 9112, 11.2).
[[nodiscard]] std::string fault_in_head(std::string_view head);

}  // namespace werkzaam::http
