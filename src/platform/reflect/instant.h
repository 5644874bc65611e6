// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"

#include <optional>
#include <string_view>

namespace werkzaam::reflect {

/// An RFC 3339 date-time with `T` and `Z` or an offset: "2026-11-23T09:30:00.5+01:00". Nothing when
/// it is not one, when the day does not exist, or for the unknown offset "-00:00".
[[nodiscard]] std::optional<Instant> instant_from_iso(std::string_view text);

}  // namespace werkzaam::reflect
