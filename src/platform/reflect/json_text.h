// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"
#include "platform/reflect/faults.h"

#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>

#include <string_view>

namespace werkzaam::reflect {

/// Reads JSON text strictly (RFC 8259): no comments, NaN, trailing commas or trailing text; valid
/// UTF-8 without lone surrogates; no name twice in one object; no U+0000; at most 32 levels.
/// Numbers are rounded to the nearest double exactly. Problem "request.invalid" with JSON-4 to
/// JSON-8 otherwise. The value's parts are kept in `storage`.
[[nodiscard]] Result<boost::json::value> json_from_text(std::string_view text,
                                                        boost::json::storage_ptr storage = {});

}  // namespace werkzaam::reflect
