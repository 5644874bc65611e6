// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace werkzaam::credentials {

/// Bytes that the first CBOR item takes; nothing when it is cut off, claims to hold more than there
/// are bytes, nests deeper than `levels`, or has a form that CTAP2 forbids (indefinite length,
/// tag).
///
/// libcbor 0.8 sets aside memory for as many items as an array or map claims, before it reads any:
/// five bytes are enough to take all memory. So nothing goes to it that was not measured here.
///
/// Source: RFC 8949, section 3; CTAP 2.1, section 8.
[[nodiscard]] std::optional<std::size_t> cbor_size(std::string_view bytes, int levels = 4);

}  // namespace werkzaam::credentials
