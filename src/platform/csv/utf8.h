// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string_view>

namespace werkzaam::csv {

/// Where the text stops being well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates,
/// nothing above U+10FFFF), or npos.
[[nodiscard]] std::size_t first_byte_not_utf8(std::string_view text);

}  // namespace werkzaam::csv
