// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/text.h"

#include <string>
#include <string_view>

namespace werkzaam::http {

/// True when an Accept header allows a media type ("application/json"); an empty header allows all.
[[nodiscard]] bool accepts(std::string_view accept, std::string_view type);
/// The language an Accept-Language header likes best; Dutch when it says nothing about either.
[[nodiscard]] Language language_of(std::string_view accept_language);
/// True when an Accept-Encoding header names a coding ("br") with a weight above 0.
[[nodiscard]] bool accepts_encoding(std::string_view accept_encoding, std::string_view coding);
/// The media type of a Content-Type header in lower case, without its parameters.
[[nodiscard]] std::string media_type(std::string_view content_type);

}  // namespace werkzaam::http
